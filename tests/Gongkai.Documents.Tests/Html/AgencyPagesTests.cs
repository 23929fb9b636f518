using System.Text;
using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Html;

/// <summary>Pages in the shape of the publishing systems that agencies use, with a report put into each.</summary>
public class AgencyPagesTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly Func<string, string>[] Cells =
    [
        text => text,
        text => $"<p align=center>{text}</p>",
        text => $"<p class=MsoNormal style='text-indent:20.0pt'><span lang=EN-US>{text}<o:p></o:p></span></p>",
        text => $"\n      <div>&nbsp;{text}　</div>\n  ",
        text => $"<font face='宋体'>{(text.Length > 6 ? text.Insert(4, "<br>") : text)}</font>",
    ];

    private static readonly Func<string, string>[] Paragraphs =
    [
        text => $"<p>{text}</p>",
        text => $"<div>　　{text}</div>",
        text => $"　　{text}<br>\n",
        text => $"<P class=MsoNormal><span>&nbsp;&nbsp;</span>{text}<o:p></o:p>",
    ];

    public static TheoryData<string, bool> Pages { get; } = new()
    {
        { "trs", true }, { "jcms", true }, { "kaipuyun", true }, { "boda", true }, { "word", false }, { "layout", false },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_report_is_read_and_nothing_around_it(string page, bool saysDay) =>
        HtmlDocument.AssertHolds(Published(ReportMarkup.Example, saysDay), Page(page, ReportMarkup.Example, new ReportMarkup(ReportMarkup.Example)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Any_report_in_any_markup_is_read(string page, bool saysDay) =>
        Gen.Select(
            Gen.OneOf(ReportForms.All.Select(RandomReports.Correct).ToArray()),
            Gen.OneOf(Cells), Gen.OneOf(Paragraphs)).Sample(
            (report, inCell, inParagraph) => HtmlDocument.AssertHolds(
                Published(report, saysDay), Page(page, report, new ReportMarkup(report) { InCell = inCell, InParagraph = inParagraph, InHeading = inParagraph })),
            iter: 40);

    [Theory]
    [InlineData("UTF-8", false)]
    [InlineData("UTF-8", true)]
    [InlineData("GB18030", false)]
    [InlineData("UTF-16", true)]
    public void What_encoding_the_page_declares_does_not_matter(string encoding, bool withMark)
    {
        var text = Page("jcms", ReportMarkup.Example, new ReportMarkup(ReportMarkup.Example));
        var bytes = (encoding == "GB18030" ? Gb18030 : Encoding.GetEncoding(encoding)) is var chosen && withMark
            ? [.. chosen.GetPreamble(), .. chosen.GetBytes(text)]
            : chosen.GetBytes(text);

        HtmlDocument.AssertHolds(Published(ReportMarkup.Example, true), bytes);
        HtmlDocument.AssertHolds(Published(ReportMarkup.Example, true), withMark ? bytes : chosen.GetBytes(text.Replace("gb2312", "iso-8859-1")));
    }

    [Fact]
    public void A_few_damaged_characters_do_not_change_the_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Page("boda", ReportMarkup.Example, new ReportMarkup(ReportMarkup.Example)));
        bytes[bytes.AsSpan().IndexOf("中心路8号"u8)] = 0xFF;

        HtmlDocument.AssertHolds(Published(ReportMarkup.Example, true), bytes);
    }

    private static string Page(string name, AnnualReport report, ReportMarkup markup)
    {
        var file = Path.Combine(ProjectFolder.Find(), "tests", "Gongkai.Documents.Tests", "Html", "Pages", name + ".html");
        return File.ReadAllText(file).Replace("{{title}}", report.Title).Replace("{{agency}}", report.Organization).Replace("{{body}}", markup.Body);
    }

    private static AnnualReport Published(AnnualReport report, bool saysDay) => new(report.Figures)
    {
        Title = report.Title,
        Organization = report.Organization,
        Year = report.Year,
        Preamble = report.Preamble,
        Sections = report.Sections,
        Signature = report.Signature,
        SignedOn = report.SignedOn,
        PublishedOn = saysDay ? new DateOnly(2024, 1, 22) : null,
    };
}
