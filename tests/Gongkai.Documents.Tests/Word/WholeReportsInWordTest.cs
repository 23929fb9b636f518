using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Word;

/// <summary>A whole report whose tables stand in what Word can put around them: none of it changes a figure.</summary>
public sealed class WholeReportsInWordTest
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Forms => [.. ReportForms.All.Select(form => form.Id)];

    [Theory, MemberData(nameof(Forms))]
    public void Corrections_kept_with_the_text_count_as_made(string form) => AssertReads(form, body =>
    {
        foreach (var run in Figures(body))
        {
            var deleted = new XElement(W + "r", new XElement(W + "delText", Other(run.Value)));
            run.AddBeforeSelf(new XElement(W + "del", new XAttribute(W + "id", 1), deleted));
            run.ReplaceWith(new XElement(W + "ins", new XAttribute(W + "id", 2), run));
        }

        foreach (var row in body.Descendants(W + "tr").Where(row => Figures(row).Count > 0).Take(3).ToList())
        {
            var dropped = new XElement(row);
            dropped.AddFirst(new XElement(W + "trPr", new XElement(W + "del", new XAttribute(W + "id", 3))));
            row.AddBeforeSelf(dropped);
        }
    });

    [Theory, MemberData(nameof(Forms))]
    public void Figures_in_content_controls_are_figures(string form) => AssertReads(form, body =>
    {
        foreach (var run in Figures(body))
            run.ReplaceWith(Controlled(run));
        foreach (var table in body.Elements(W + "tbl").ToList())
            table.ReplaceWith(Controlled(table));
    });

    [Theory, MemberData(nameof(Forms))]
    public void Figures_whose_digits_are_set_apart_are_whole(string form) => AssertReads(form, body =>
    {
        foreach (var run in Figures(body))
            run.ReplaceWith(run.Value.Select(digit => new XElement(W + "r", new XElement(W + "t", digit.ToString()))));
    });

    [Theory, MemberData(nameof(Forms))]
    public void Tables_in_text_boxes_are_read_once(string form) => AssertReads(form, body =>
    {
        XNamespace mc = "http://schemas.openxmlformats.org/markup-compatibility/2006", v = "urn:schemas-microsoft-com:vml";
        XNamespace wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
        foreach (var table in body.Elements(W + "tbl").ToList())
        {
            var today = new XElement(W + "drawing", new XElement(wps + "wsp", new XElement(wps + "txbx", Content(table))));
            var before = new XElement(W + "pict", new XElement(v + "shape", new XElement(v + "textbox", Content(table))));
            table.ReplaceWith(new XElement(W + "p", new XElement(W + "r", new XElement(
                mc + "AlternateContent",
                new XElement(mc + "Choice", new XAttribute(XNamespace.Xmlns + "wps", wps.NamespaceName), new XAttribute("Requires", "wps"), today),
                new XElement(mc + "Fallback", before)))));
        }
    });

    [Theory, MemberData(nameof(Forms))]
    public void Tables_in_headers_footnotes_and_comments_are_none_of_the_report(string form)
    {
        var report = SampleReport.Of(ReportForms.Find(form)!);
        using var stream = new MemoryStream();
        stream.Write(SampleReport.Written(report, ".docx"));
        using (var package = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = package.MainDocumentPart!;
            var body = Read(main).Root!.Element(W + "body")!;
            var tables = body.Elements(W + "tbl").Select(table => new XElement(table)).ToList();
            foreach (var run in tables.SelectMany(Figures))
                run.Element(W + "t")!.Value = Other(run.Value);
            Write(main.AddNewPart<HeaderPart>("decoyHeader"), new XElement(W + "hdr", tables));
            Write(main.AddNewPart<FootnotesPart>(), new XElement(W + "footnotes", new XElement(W + "footnote", new XAttribute(W + "id", 2), tables)));
            Write(main.AddNewPart<WordprocessingCommentsPart>(), new XElement(W + "comments", new XElement(W + "comment", new XAttribute(W + "id", 1), tables)));
            body.Elements(W + "p").Last().Add(new XElement(W + "r", new XElement(W + "footnoteReference", new XAttribute(W + "id", 2))));
            Write(main, body.Document!.Root!);
        }

        AssertReads(report, stream.ToArray());
    }

    private static void AssertReads(string form, Action<XElement> change)
    {
        var report = SampleReport.Of(ReportForms.Find(form)!);
        AssertReads(report, ZipFile.Replace(SampleReport.Written(report, ".docx"), "word/document.xml", xml =>
        {
            var document = XDocument.Parse(xml.TrimStart('\uFEFF'));
            var before = new XDocument(document);
            change(document.Root!.Element(W + "body")!);
            Assert.False(XNode.DeepEquals(before, document));
            return document.ToString(SaveOptions.DisableFormatting);
        }));
    }

    private static void AssertReads(Domain.Reports.AnnualReport report, byte[] file)
    {
        var read = new ReportReader().Read(file, "报告.docx", TestContext.Current.CancellationToken);
        Assert.True(read.Error is null, read.Error?.Message);
        Assert.Empty(ReportDifferences.Between(report, read.Report!));
    }

    // The runs of the tables' cells that hold a number and nothing else.
    private static List<XElement> Figures(XElement inside) =>
    [
        .. inside.DescendantsAndSelf(W + "tbl").DefaultIfEmpty(inside).SelectMany(table => table.Descendants(W + "r"))
            .Where(run => decimal.TryParse(run.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _)),
    ];

    private static string Other(string number) =>
        (decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture) + 7).ToString(CultureInfo.InvariantCulture);

    private static XElement Controlled(XElement element) =>
        new(W + "sdt", new XElement(W + "sdtPr", new XElement(W + "alias", new XAttribute(W + "val", "数量"))), new XElement(W + "sdtContent", element));

    private static XElement Content(XElement table) => new(W + "txbxContent", new XElement(table), new XElement(W + "p"));

    private static XDocument Read(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XDocument.Load(stream);
    }

    private static void Write(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        new XDocument(root).Save(stream);
    }
}
