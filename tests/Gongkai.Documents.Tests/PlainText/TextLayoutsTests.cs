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

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> MergedTextRepeated =
        (layout, text) => Repeated(layout, text).Select(row => "| " + string.Join(" | ", row) + " |");

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ACellALineWithABar =
        (layout, text) => layout.Cells.Select(cell => (text(cell) + " |").Trim());

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ACellALineAndBarsForSpans =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.Select(cell => (text(cell) + " |").Trim()).Concat(Filling(row)));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ABarBeforeEachRow =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.Select(cell => (text(cell) + " |").Trim()).Prepend("|"));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> Semicolons =
        (layout, text) => Padded(layout, text).Select(row => string.Join(';', row));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> SemicolonsWithoutMergedFields =
        (layout, text) => layout.Rows.Select(row => string.Join("；", row.Cells.Select(text)));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> CommasWithoutMergedFields =
        (layout, text) => layout.Rows.Select(row => string.Join(',', row.Cells.Select(text).Select(cell => cell.Contains(',') ? $"\"{cell}\"" : cell)));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> MarkdownWithoutOuterBars =
        (layout, text) => Padded(layout, text).Select(row => string.Join(" | ", row)).SelectMany((line, index) =>
            index == 0 ? new[] { line, string.Join("|", Enumerable.Repeat("---", layout.ColumnWidths.Count)) } : [line]);

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> Wiki =
        (layout, text) => layout.Rows.SelectMany(row => new[] { "|-", "| " + string.Join(" || ", row.Cells.Select(cell => WikiSpans(cell) + text(cell))) })
            .Prepend("{| class=\"wikitable\"").Append("|}");

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> WikiACellALine =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.Select(cell => (cell is LayoutLabel ? "! " : "| ") + WikiSpans(cell) + text(cell)).Prepend("|-"))
            .Prepend("{| border=\"1\"").Append("|}");

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
        [nameof(MergedTextRepeated)] = MergedTextRepeated,
        [nameof(ACellALineWithABar)] = ACellALineWithABar,
        [nameof(ACellALineAndBarsForSpans)] = ACellALineAndBarsForSpans,
        [nameof(ABarBeforeEachRow)] = ABarBeforeEachRow,
        [nameof(Semicolons)] = Semicolons,
        [nameof(SemicolonsWithoutMergedFields)] = SemicolonsWithoutMergedFields,
        [nameof(CommasWithoutMergedFields)] = CommasWithoutMergedFields,
        [nameof(MarkdownWithoutOuterBars)] = MarkdownWithoutOuterBars,
        [nameof(Wiki)] = Wiki,
        [nameof(WikiACellALine)] = WikiACellALine,
    };

    private static readonly Func<string, string>[] Values =
    [
        value => value,
        value => value + "件",
        value => string.Concat(value.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        value => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("#,0.####", CultureInfo.InvariantCulture),
    ];

    private static readonly string[] WithBlanks =
    [
        nameof(Bars), nameof(BarsWithFieldsForSpans), nameof(Markdown), nameof(Tabs), nameof(Commas), nameof(ACellALineWithABar), nameof(ACellALineAndBarsForSpans),
        nameof(ABarBeforeEachRow), nameof(Semicolons), nameof(SemicolonsWithoutMergedFields), nameof(CommasWithoutMergedFields), nameof(MarkdownWithoutOuterBars),
        nameof(Wiki), nameof(WikiACellALine),
    ];

    static TextLayoutsTests()
    {
        foreach (var (name, layout) in CrawledLayouts.All)
            Layouts.Add(name, layout);
    }

    public static TheoryData<string> Names => [.. Layouts.Keys];

    public static TheoryData<string> NamesOfThoseWithBlanks => [.. WithBlanks.Concat(CrawledLayouts.ShowingBlanks)];

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
        if (layout is nameof(WordsInALine) or nameof(Commas) or nameof(CommasWithoutMergedFields))
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

    [Theory]
    [MemberData(nameof(NamesOfThoseWithBlanks))]
    public void Zeros_left_empty_move_no_figure(string layout) =>
        Gen.OneOf([.. ReportForms.All.Select(RandomReports.Correct)]).Sample(
            report =>
            {
                foreach (var cell in report.Form.Cells.Where(cell => cell.Table.Section > 2 && report.Figures[cell] is { HasNumber: true, Number: 0 }))
                    report.Figures[cell] = Cell.Blank(default);
                AssertHolds(report, Print(report, Layouts[layout], value => value, false));
            },
            iter: 60);

    [Fact]
    public void Figures_of_a_group_whose_labels_were_lost_are_its_rows_in_order()
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Single();
        var labels = report.Form.Tables.SelectMany(table => table.Blocks).SelectMany(block => block.Rows)
            .Where(row => row.Key.StartsWith("refused.", StringComparison.Ordinal)).Select(row => row.Label + " |").ToHashSet();

        var text = Print(report, ACellALineWithABar, value => value, false).Split('\n').Where(line => !labels.Contains(line));

        AssertHolds(report, string.Join('\n', text));
    }

    private static string WikiSpans(LayoutCell cell) =>
        (cell.RowSpan > 1 ? $"rowspan=\"{cell.RowSpan}\" " : "") + (cell.ColumnSpan > 1 ? $"colspan=\"{cell.ColumnSpan}\" " : "") is { Length: > 0 } spans ? spans + "| " : "";

    private static IEnumerable<string> Filling(LayoutRow row) =>
        row.Cells.Sum(cell => cell.ColumnSpan - 1) is > 0 and var merged ? [new string('|', merged)] : [];

    private static string[][] Repeated(TableLayout layout, Func<LayoutCell, string> text)
    {
        var rows = layout.Rows.Select(_ => new string[layout.ColumnWidths.Count]).ToArray();
        foreach (var cell in layout.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                Array.Fill(rows[row], text(cell), cell.Column, cell.ColumnSpan);
        }

        return rows;
    }

    private static void AssertHolds(AnnualReport report, string text)
    {
        var read = new ReportReader().Read(Encoding.UTF8.GetBytes(text), "年报.txt");
        Assert.True(read.Error is null, read.Error?.Message);
        var differences = ReportDifferences.Between(report, read.Report!);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Append(text)));
    }

    internal static string Print(
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
