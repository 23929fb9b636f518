using System.Globalization;
using System.Text;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.PlainText;

/// <summary>The layouts of text files that agencies' reports come in, with reports put into each.</summary>
public class TextLayoutsTests
{
    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> Bars =
        (layout, text) => layout.Rows.Select(row => string.Join(" | ", row.Cells.Select(text)) + " |");

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> BarsWithFieldsForSpans =
        (layout, text) => layout.Rows.Select(row => string.Concat(row.Cells.Select(cell => text(cell) + " " + new string('|', cell.ColumnSpan))));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> Markdown =
        (layout, text) => Padded(layout, text).Select(row => "| " + string.Join(" | ", row) + " |").SelectMany((line, index) =>
            index == 0 ? new[] { line, string.Concat(Enumerable.Repeat("|---", layout.ColumnWidths.Count)) + "|" } : [line]);

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> Tabs =
        (layout, text) => Padded(layout, text).Select(row => string.Join('\t', row));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ACellALine =
        (layout, text) => layout.Cells.Select(text);

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ACellALineAfterATab =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.Select(cell => "\t" + text(cell)).Append(""));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> WordsInALine =
        (layout, text) => layout.Rows.Select(row => string.Join("  ", row.Cells.Select(text)));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> Drawn =
        (layout, text) => Padded(layout, text).SelectMany(row => new[] { "+" + string.Concat(row.Select(_ => "------+")), "|" + string.Join("|", row) + "|" });

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> Commas =
        (layout, text) => Padded(layout, text).Select(row => string.Join(',', row.Select(cell => cell.Contains(',') ? $"\"{cell}\"" : cell)));

    private static readonly Dictionary<string, Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>>> Layouts = new()
    {
        [nameof(Bars)] = Bars,
        [nameof(BarsWithFieldsForSpans)] = BarsWithFieldsForSpans,
        [nameof(Markdown)] = Markdown,
        [nameof(Tabs)] = Tabs,
        [nameof(ACellALine)] = ACellALine,
        [nameof(ACellALineAfterATab)] = ACellALineAfterATab,
        [nameof(WordsInALine)] = WordsInALine,
        [nameof(Drawn)] = Drawn,
        [nameof(Commas)] = Commas,
    };

    private static readonly Func<string, string>[] Values =
    [
        value => value,
        value => value + "件",
        value => string.Concat(value.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        value => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("#,0.####", CultureInfo.InvariantCulture),
    ];

    public static TheoryData<string> Names { get; } = [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_correct_report_is_read_whole(string layout) =>
        Gen.Select(Gen.OneOf([.. ReportForms.All.Select(RandomReports.Correct)]), Gen.OneOf(Values), Gen.Bool).Sample(
            (report, value, halfWidth) => AssertHolds(report, Print(report, Layouts[layout], value, halfWidth)),
            iter: 60);

    [Theory]
    [MemberData(nameof(Names))]
    public void Strokes_and_words_in_cells_are_kept(string layout)
    {
        if (layout is nameof(WordsInALine) or nameof(Commas))
            return;
        string[] marks = ["/", "—", "无", "-"];
        var form = ReportForms.Form2021;
        Gen.Select(RandomReports.Correct(form), Gen.OneOf(marks), Gen.Int[0, 6], Gen.OneOf("received", "refused.state_secret", "other.other", "carried_out")).Sample(
            (report, mark, column, row) =>
            {
                report.Figures[$"applications.{row}[{column}]"] = Cell.NotANumber(mark);
                AssertHolds(report, Print(report, Layouts[layout], value => value, false));
            },
            iter: 30);
    }

    private static void AssertHolds(AnnualReport report, string text)
    {
        var read = new ReportReader().Read(Encoding.UTF8.GetBytes(text), "年报.txt");
        Assert.True(read.Error is null, read.Error?.Message);
        var differences = ReportDifferences.Between(report, read.Report!);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Append(text)));
    }

    private static string Print(
        AnnualReport report, Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> print, Func<string, string> value, bool halfWidth)
    {
        var lines = new List<string> { report.Title! };
        lines.AddRange(report.Preamble.Select(paragraph => paragraph.Text));
        foreach (var section in report.Sections)
        {
            lines.Add("一二三四五六"[section.Number - 1] + "、" + section.Title);
            lines.AddRange(section.Paragraphs.Select(paragraph => paragraph.Text));
            foreach (var table in report.Form.Tables.Where(table => table.Section == section.Number))
                lines.AddRange(print(TableLayout.Of(report.Form, table), cell => Text(report, cell, value, halfWidth)));
        }

        if (report.Signature is not null)
            lines.Add(report.Signature);
        if (report.SignedOn is { } date)
            lines.Add($"{date.Year}年{date.Month}月{date.Day}日");
        return string.Join('\n', lines);
    }

    private static string Text(AnnualReport report, LayoutCell cell, Func<string, string> value, bool halfWidth) => cell switch
    {
        LayoutLabel label => halfWidth ? label.Text.Replace('（', '(').Replace('）', ')').Replace('：', ':') : label.Text,
        LayoutValue { Figure: var figure } => report.Figures[figure] is { HasNumber: true } number
            ? figure.Kind == ValueKind.Count ? value(Printed(number)) : Printed(number)
            : report.Figures[figure].Raw ?? "",
        _ => throw new InvalidOperationException("A cell is a label or a figure."),
    };

    private static string Printed(Cell number) => number.Number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Padded(TableLayout layout, Func<LayoutCell, string> text)
    {
        foreach (var row in layout.Rows)
        {
            var fields = new string[layout.ColumnWidths.Count];
            Array.Fill(fields, "");
            foreach (var cell in row.Cells)
                fields[cell.Column] = text(cell);
            yield return fields;
        }
    }
}
