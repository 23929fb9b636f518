using System.Globalization;
using System.Net;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Html;

/// <summary>A report and its pieces as markup of a page.</summary>
internal sealed class ReportMarkup(AnnualReport report)
{
    /// <summary>How a cell's text stands in its cell.</summary>
    public Func<string, string> InCell { get; init; } = text => text;

    /// <summary>How a paragraph's text stands on the page.</summary>
    public Func<string, string> InParagraph { get; init; } = text => $"<p>{text}</p>";

    /// <summary>How the heading of a section stands on the page.</summary>
    public Func<string, string> InHeading { get; init; } = text => $"<p>{text}</p>";

    /// <summary>The titles of the sections, in order.</summary>
    public string[] Headings { get; init; } =
        [.. report.Form.Sections.Select(section => "一二三四五六"[section.Number - 1] + "、" + section.Title)];

    /// <summary>A report of a county's finance bureau: nothing blank, nothing wrong.</summary>
    public static AnnualReport Example { get; } = new(ReportForms.Form2021.Zeros()
        .With("proactive.normative_documents.issued", 4).With("proactive.normative_documents.effective", 17)
        .With("proactive.licensing.decisions", 1208).With("proactive.fees.amount", 12.5m)
        .WithRow("applications", "received", 9, 2, 0, 0, 1, 0, 12)
        .WithRow("applications", "carried_in", 1, 0, 0, 0, 0, 0, 1)
        .WithRow("applications", "disclosed", 6, 1, 0, 0, 1, 0, 8)
        .WithRow("applications", "unable.not_held", 3, 1, 0, 0, 0, 0, 4)
        .WithRow("applications", "total", 9, 2, 0, 0, 1, 0, 12)
        .WithRow("applications", "carried_out", 1, 0, 0, 0, 0, 0, 1)
        .With("disputes.reconsideration.upheld", 2).With("disputes.reconsideration.total", 2))
    {
        Title = "青禾县财政局2023年政府信息公开工作年度报告",
        Organization = "青禾县财政局",
        Year = 2023,
        Preamble = [new Paragraph("本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2023年1月1日至12月31日。")],
        Sections = [.. ReportForms.Form2021.Sections.Select(section => new ReportSection(section.Number, section.Title, section.Number switch
        {
            1 => [new Paragraph("（一）主动公开"), new Paragraph("全年公开财政预决算、政府采购等信息316条。"), new Paragraph("（二）依申请公开"), new Paragraph("收到申请12件，上年结转1件，均依法办理。")],
            5 => [new Paragraph("公开内容与群众期待还有差距，下一步将加强培训，改进目录。")],
            6 => [new Paragraph("本年度未收取信息处理费。")],
            _ => [],
        }))],
        Signature = "青禾县财政局",
        SignedOn = new DateOnly(2024, 1, 19),
    };

    /// <summary>The report's text from preamble to date, all sections in order.</summary>
    public string Body
    {
        get
        {
            var body = new StringBuilder();
            foreach (var paragraph in report.Preamble)
                body.AppendLine(InParagraph(Escaped(paragraph.Text)));
            foreach (var section in report.Sections)
                body.AppendLine(Section(section.Number));
            if (report.Signature is not null)
                body.AppendLine(InParagraph(Escaped(report.Signature)));
            if (report.SignedOn is { } date)
                body.AppendLine(InParagraph(date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)));
            return body.ToString();
        }
    }

    /// <summary>Heading, prose and table of a section.</summary>
    public string Section(int number)
    {
        var section = report.Section(number)!;
        var text = new StringBuilder().AppendLine(InHeading(Headings[number - 1]));
        foreach (var paragraph in section.Paragraphs)
            text.AppendLine(InParagraph(Escaped(paragraph.Text)));
        if (report.Form.Tables.Any(table => table.Section == number))
            text.AppendLine(Table(number));
        return text.ToString();
    }

    /// <summary>The table of a section.</summary>
    public string Table(int section) => $"<table border=\"1\"><tbody>{string.Concat(Rows(section).Select(row => row.Markup))}</tbody></table>";

    /// <summary>The table of a section as one html table for each clause.</summary>
    public string TablePerClause(int section)
    {
        var text = new StringBuilder();
        foreach (var (markup, beginsBlock) in Rows(section))
            text.Append(beginsBlock ? (text.Length > 0 ? "</table><p>&nbsp;</p>" : "") + "<table>" : "").Append(markup);
        return text.Append("</table>").ToString();
    }

    private IEnumerable<(string Markup, bool BeginsBlock)> Rows(int section)
    {
        var layout = TableLayout.Of(report.Form, report.Form.Tables.First(table => table.Section == section));
        foreach (var row in layout.Rows)
        {
            var cells = row.Cells.Select(cell =>
                $"<td{(cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "")}{(cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "")}>{InCell(Text(cell))}</td>");
            yield return ($"<tr>{string.Concat(cells)}</tr>\n", row.Cells.OfType<LayoutLabel>().Any(label => label.Role == LabelRole.Block));
        }
    }

    private string Text(LayoutCell cell) => Escaped(cell switch
    {
        LayoutLabel label => label.Text,
        LayoutValue value => report.Figures[value.Figure] is { HasNumber: true } figure
            ? figure.Number.ToString(CultureInfo.InvariantCulture)
            : report.Figures[value.Figure].Raw ?? "",
        _ => throw new InvalidOperationException("A cell is a label or a figure."),
    });

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
