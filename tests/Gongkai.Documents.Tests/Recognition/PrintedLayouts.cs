using CsCheck;
using Gongkai.Documents.Source;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Tests.Recognition;

/// <summary>How the tables of a document are laid out.</summary>
public enum TableShape
{
    /// <summary>A real grid for each table.</summary>
    Grids,

    /// <summary>A real grid for each block of a table.</summary>
    GridPerBlock,

    /// <summary>All tables in one grid, the headings of the sections as rows.</summary>
    OneGrid,

    /// <summary>Cells in order, merged ones dropped.</summary>
    Pipes,

    /// <summary>Cells in order, an empty one for each merged one.</summary>
    PaddedPipes,

    /// <summary>A line for each cell.</summary>
    Lines,

    /// <summary>A line for each row, words set apart by spaces.</summary>
    Words,
}

/// <summary>How a report is printed.</summary>
public sealed record PrintedLayout(TableShape Shape, Func<string, string> Value, Func<string, string> Label, bool Navigation, bool NumberedHeadings)
{
    /// <summary>Random layouts.</summary>
    public static Gen<PrintedLayout> Any { get; } = Gen.Select(
        Gen.Enum<TableShape>(), Gen.OneOf(Values), Gen.OneOf(Labels), Gen.Bool, Gen.Bool,
        (shape, value, label, navigation, numbered) => new PrintedLayout(shape, value, label, navigation, numbered));

    private static Func<string, string>[] Values =>
    [
        value => value,
        value => value.Length > 0 && value.All(char.IsDigit) ? value + "件" : value,
        value => string.Concat(value.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        value => long.TryParse(value, out var number) ? number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : value,
        value => $"\u00A0{value}\u3000",
    ];

    private static Func<string, string>[] Labels =>
    [
        label => label,
        label => label.Replace('（', '(').Replace('）', ')').Replace('：', ':'),
        label => label.Replace("“", "\"").Replace("”", "\"").Replace("、", "﹑"),
        label => label.Replace(".", "．"),
        label => label.Length > 6 ? label[..5] + "\n" + label[5..] : label,
    ];

    /// <summary>The document that prints the report so.</summary>
    public SourceDocument Print(AnnualReport report)
    {
        var blocks = new List<SourceBlock>();
        var line = 0;
        void Say(string text) => blocks.Add(new SourceParagraph(text, new Place(Line: ++line)));

        if (Navigation)
        {
            foreach (var link in new[] { "首页", "政府信息公开指南", "政府信息公开年报", $"{report.Year - 1}年年报" })
                Say(link);
            foreach (var section in report.Form.Sections)
                Say(Heading(section.Number, section.Title));
        }

        Say(report.Title!);
        foreach (var paragraph in report.Preamble)
            Say(paragraph.Text);
        foreach (var section in report.Sections)
        {
            if (Shape == TableShape.OneGrid && section.Number is > 2 and <= 4)
                continue;
            Say(Heading(section.Number, section.Title));
            foreach (var paragraph in section.Paragraphs)
                Say(paragraph.Text);
            foreach (var table in report.Form.Tables.Where(table => table.Section == section.Number || (Shape == TableShape.OneGrid && section.Number == 2)))
            {
                if (Shape == TableShape.OneGrid && table.Section > 2)
                    AddRows(blocks, [[Heading(table.Section, report.Form.Sections[table.Section - 1].Title)]]);
                Add(blocks, TableLayout.Of(report.Form, table), report.Figures);
            }
        }

        if (report.Signature is not null)
            Say(report.Signature);
        if (report.SignedOn is { } date)
            Say($"{date.Year}年{date.Month}月{date.Day}日");
        if (Navigation)
        {
            foreach (var link in new[] { "打印本页", "关闭窗口", $"上一篇：{report.Year - 1}年政府信息公开工作年度报告", "主办：云溪市人民政府办公室" })
                Say(link);
        }

        return new SourceDocument { Format = SourceFormat.Text, Blocks = blocks };
    }

    private string Heading(int number, string title) => (NumberedHeadings ? "一二三四五六"[number - 1] + "、" : "") + title;

    private void Add(List<SourceBlock> blocks, TableLayout layout, Figures figures)
    {
        switch (Shape)
        {
            case TableShape.Grids or TableShape.OneGrid:
                blocks.Add(Grid(layout.Rows, layout, figures));
                break;
            case TableShape.GridPerBlock:
                var part = new List<LayoutRow>();
                foreach (var row in layout.Rows)
                {
                    if (part.Count > 0 && row.Cells.OfType<LayoutLabel>().Any(label => label.Role == LabelRole.Block))
                    {
                        blocks.Add(Grid(part, layout, figures));
                        part = [];
                    }

                    part.Add(row);
                }

                blocks.Add(Grid(part, layout, figures));
                break;
            case TableShape.Pipes:
                AddRows(blocks, layout.Rows.Select(row => row.Cells.Select(cell => Text(cell, figures)).ToArray()));
                break;
            case TableShape.PaddedPipes:
                AddRows(blocks, Padded(layout, figures));
                break;
            case TableShape.Lines:
                foreach (var cell in layout.Cells)
                    blocks.Add(new SourceParagraph(Text(cell, figures), default));
                break;
            default:
                foreach (var row in layout.Rows)
                    blocks.Add(new SourceParagraph(string.Join(' ', row.Cells.Select(cell => Text(cell, figures).Trim().Replace("\n", ""))), default));
                break;
        }
    }

    private SourceTable Grid(IReadOnlyList<LayoutRow> rows, TableLayout layout, Figures figures) => new(
        [.. rows.Select(row => new SourceRow([.. row.Cells.Select(cell => new SourceCell(Text(cell, figures), cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, new Place(Table: layout.Table.Section, Row: cell.Row + 1)))]))],
        default);

    private static void AddRows(List<SourceBlock> blocks, IEnumerable<string[]> rows) => blocks.Add(new SourceTable(
        [.. rows.Select((cells, row) => new SourceRow([.. cells.Select((text, column) => new SourceCell(text, row, column, 1, 1, default))]))],
        default)
    { HasGrid = false });

    private IEnumerable<string[]> Padded(TableLayout layout, Figures figures)
    {
        foreach (var row in layout.Rows)
        {
            var cells = new string[layout.ColumnWidths.Count];
            Array.Fill(cells, "");
            foreach (var cell in row.Cells)
                cells[cell.Column] = Text(cell, figures);
            yield return cells;
        }
    }

    private string Text(LayoutCell cell, Figures figures) => cell switch
    {
        LayoutLabel label => Label(label.Text),
        LayoutValue value => Value(figures[value.Figure] is { HasNumber: true } figure
            ? figure.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : figures[value.Figure].Raw ?? ""),
        _ => throw new InvalidOperationException("A cell is a label or a figure."),
    };
}
