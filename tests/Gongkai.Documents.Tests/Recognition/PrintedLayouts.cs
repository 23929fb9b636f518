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
    // What agencies write for the form's labels.
    private static readonly (string Printed, string Usual)[] Rewordings =
    [
        ("2.其他法律行政法规禁止公开", "2.其他法律、行政法规禁止公开的"),
        ("3.危及“三安全一稳定”", "3.危及三安全一稳定"),
        ("5.属于三类内部事务信息", "5.属于内部事务信息"),
        ("7.属于行政执法案卷", "7.属于行政执法案卷信息"),
        ("1.本机关不掌握相关政府信息", "1.本机关不掌握相关信息"),
        ("2.没有现成信息需要另行制作", "2.没有现成信息，需另行制作"),
        ("3.补正后申请内容仍不明确", "3.补正后申请内容仍不明确的"),
        ("4.无正当理由大量反复申请", "4.无正当理由大量、反复申请"),
        ("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量（件）"),
        ("二、上年结转政府信息公开申请数量", "二、上年度结转政府信息公开申请数量"),
        ("四、结转下年度继续办理", "四、结转下年度继续办理的"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"),
        ("（七）总计", "（七）合计"),
        ("行政事业性收费", "行政事业性收费（万元）"),
        ("规章", "政府规章"),
        ("行政规范性文件", "规范性文件"),
        ("复议后起诉", "经复议后起诉"),
    ];

    /// <summary>Whether the rows of headings above the figures are left out.</summary>
    public bool Headless { get; init; }

    /// <summary>Whether the cells that several rows share (三、本年度办理结果) are left out.</summary>
    public bool Groupless { get; init; }

    /// <summary>Random layouts.</summary>
    public static Gen<PrintedLayout> Any { get; } = Gen.Select(
        Gen.Enum<TableShape>(), Gen.OneOf(Values), Gen.OneOf(Labels), Gen.Bool, Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3],
        (shape, value, label, navigation, numbered, headless, groupless) =>
            new PrintedLayout(shape, value, label, navigation, numbered)
            {
                // A run of lines without headings says too little where its labels are broken too.
                Headless = headless == 0 && shape is not (TableShape.Lines or TableShape.Words),
                Groupless = groupless == 0,
            });

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
        label => label.Length < 6 && label.All(char.IsLetter) ? string.Join('\n', label.AsEnumerable()) : label,
        label => label.Length == 2 ? $"{label[0]}\u3000{label[1]}" : label,
        label => label.Length > 3 && char.IsAsciiDigit(label[0]) && label[1] == '.' ? label[2..] : label,
        label => Array.Find(Rewordings, wording => wording.Printed == label) is { Usual: { } usual } ? usual : label,
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
                blocks.Add(Grid(Rows(layout), layout, figures));
                break;
            case TableShape.GridPerBlock:
                var part = new List<LayoutRow>();
                foreach (var row in Rows(layout))
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
                AddRows(blocks, Rows(layout).Select(row => row.Cells.Select(cell => Text(cell, figures)).ToArray()));
                break;
            case TableShape.PaddedPipes:
                AddRows(blocks, Padded(layout, figures));
                break;
            case TableShape.Lines:
                foreach (var cell in Rows(layout).SelectMany(row => row.Cells))
                    blocks.Add(new SourceParagraph(Text(cell, figures), default));
                break;
            default:
                foreach (var row in Rows(layout))
                    blocks.Add(new SourceParagraph(string.Join(' ', row.Cells.Select(cell => Text(cell, figures).Trim().Replace("\n", ""))), default));
                break;
        }
    }

    private IReadOnlyList<LayoutRow> Rows(TableLayout layout) =>
    [
        .. layout.Rows.Where(row => !Headless || !row.IsHeader || row.Cells.OfType<LayoutLabel>().Any(label => label.Role == LabelRole.Block))
            .Select(row => Groupless ? row with { Cells = [.. row.Cells.Where(cell => cell is not LayoutLabel { Role: LabelRole.RowGroup })] } : row),
    ];

    private SourceTable Grid(IReadOnlyList<LayoutRow> rows, TableLayout layout, Figures figures) => new(
        [.. rows.Select(row => new SourceRow([.. row.Cells.Select(cell => new SourceCell(Text(cell, figures), cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, new Place(Table: layout.Table.Section, Row: cell.Row + 1)))]))],
        default);

    private static void AddRows(List<SourceBlock> blocks, IEnumerable<string[]> rows) => blocks.Add(new SourceTable(
        [.. rows.Select((cells, row) => new SourceRow([.. cells.Select((text, column) => new SourceCell(text, row, column, 1, 1, default))]))],
        default)
    { HasGrid = false });

    private IEnumerable<string[]> Padded(TableLayout layout, Figures figures)
    {
        foreach (var row in Rows(layout))
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
