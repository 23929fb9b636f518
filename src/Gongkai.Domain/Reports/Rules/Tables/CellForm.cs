using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>Whether the tables are complete: every table and row there, every cell filled, every figure a number.</summary>
public sealed class CellForm : ReportRule
{
    private const int MostNamed = 5;

    private const string Basis = "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附表格";

    private static readonly RuleDescription TableMissing = new(
        "form.table_missing", Severity.Warning, "缺少表格", "Table missing", Basis,
        "年度报告第二、三、四部分各有一张固定格式的表格。没有读到该表：可能确实缺少，也可能以图片形式发布。"
        + "请补上文字形式的表格，便于公众检索和复制。");

    private static readonly RuleDescription RowMissing = new(
        "form.row_missing", Severity.Warning, "表格缺行缺格", "Rows or cells missing from a table", Basis,
        "格式规定的行或列没有读到，含有这些格的勾稽关系未作校验。请按规定格式补全；没有数量的填0。");

    private static readonly RuleDescription BlankCell = new(
        "form.blank_cell", Severity.Info, "空白单元格", "Blank cells", Basis,
        "表格各栏均应填数，没有发生的填0。校验时空白按0计。请补填。");

    private static readonly RuleDescription NotANumber = new(
        "form.not_a_number", Severity.Warning, "单元格不是数字", "Cell is not a number", Basis,
        "应填数字的格里是“/”“—”“无”或其他文字。校验时按0计。没有发生的请填0，有数量的请只填数字。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [TableMissing, RowMissing, BlankCell, NotANumber];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var figures = subject.Report.Figures;
        if (figures.NumberCount + figures.TextCount == figures.Cells.Length)
            return;
        foreach (var table in figures.Form.Tables)
        {
            var cells = figures.Form.Cells.Where(cell => cell.Table == table).ToLookup(cell => figures[cell].State);
            var told = subject.Report.ReadingFindings.SelectMany(finding => finding.Cells).ToHashSet();
            var absent = cells[CellState.Absent].Except(told).ToList();
            if (absent.Count > 0 && !IsPicture(table, subject.Report))
                findings.Add(Absent(table, figures, absent));
            var blank = cells[CellState.Blank].Except(told).Except(subject.Arithmetic.ImpliedTotals.Select(total => total.Total)).ToList();
            if (blank.Count > 0)
                findings.Add(Blank(table, figures, blank));

            // An agency that prints “/” for nothing does so throughout: told once, not a hundred times.
            foreach (var alike in cells[CellState.NotANumber].GroupBy(cell => (figures[cell].Raw, Meant: NumberMeant(cell, figures[cell], subject.Arithmetic))))
            {
                if (alike.Key.Meant == 0 && MeansNone(alike.Key.Raw) && alike.Count() > 1)
                {
                    findings.Add(Marks(table, figures, [.. alike]));
                    continue;
                }

                foreach (var cell in alike)
                    findings.Add(Words(cell, figures[cell], alike.Key.Meant));
            }
        }
    }

    // The reader has said already why the table is missing.
    private static bool IsPicture(FormTable table, AnnualReport report) => report.ReadingFindings.Any(finding =>
        finding.Rule == ReadingRule.SectionPicture.Id && finding.Section == table.Section);

    private static Finding Absent(FormTable table, Figures figures, List<FormCell> cells)
    {
        if (!figures.Has(table))
        {
            return TableMissing.Find($"没有读到{table.Name}（第{table.Section}部分“{TitleOf(table, figures)}”的表格）。请确认报告中有这张表，且不是图片。") with
            {
                Section = table.Section,
            };
        }

        var missing = cells.ToLookup(cell => cell.Row);
        var names = missing.Select(row => row.Count() == figures.Form.Cells.Count(cell => cell.Table == table && cell.Row == row.Key)
            ? $"“{IdentityWording.RowName(row.Key)}”"
            : $"“{IdentityWording.RowName(row.Key)}”的{string.Join('、', row.Select(cell => cell.Column.Label))}").ToList();
        return RowMissing.Find($"{table.Name}中没有读到{Named(names, "行")}。请按规定格式补全，没有数量的填0。") with
        {
            Section = table.Section,
            Cells = cells,
        };
    }

    private static Finding Blank(FormTable table, Figures figures, List<FormCell> cells) =>
        BlankCell.Find(
            $"{table.Name}有{cells.Count}个空白单元格："
            + $"{Named([.. cells.Select(cell => cell.Label[table.Name.Length..])], "格")}。没有发生的请填0。") with
        {
            Section = table.Section,
            Cells = cells,
            Actual = "",
            Expected = cells.Exists(cell => cell.Kind == ValueKind.Text) ? null : "0",
            Place = figures[cells[0]].Place,
        };

    private static Finding Marks(FormTable table, Figures figures, List<FormCell> cells) =>
        NotANumber.Find(
            $"{table.Name}有{cells.Count}个单元格填“{figures[cells[0]].Raw}”："
            + $"{Named([.. cells.Select(cell => cell.Label[table.Name.Length..])], "格")}。没有发生的请改填0。") with
        {
            Section = table.Section,
            Cells = cells,
            Actual = figures[cells[0]].Raw,
            Expected = "0",
            Place = figures[cells[0]].Place,
        };

    private static Finding Words(FormCell formCell, Cell cell, decimal? number)
    {
        var suggestion = number is { } value ? Figure.Show(value) : null;
        return NotANumber.Find(
            $"{formCell.Label}应填数字，现为“{cell.Raw}”。{(suggestion is null ? "请只填数字，没有发生的填0。" : $"请改填{suggestion}。")}") with
        {
            Section = formCell.Table.Section,
            Cells = [formCell],
            Actual = cell.Raw,
            Expected = suggestion,
            Suggestion = suggestion,
            Place = cell.Place,
        };
    }

    private static decimal? NumberMeant(FormCell formCell, Cell cell, TableDiagnosis arithmetic)
    {
        if (arithmetic.CorrectionOf(formCell) is { } correction)
            return correction.Corrected;
        foreach (var (total, value) in arithmetic.ImpliedTotals)
        {
            if (total == formCell)
                return value;
        }

        var isDisputed = arithmetic.Unexplained.Any(broken =>
            broken.Identity.Left.Contains(formCell) || broken.Identity.Right.Contains(formCell));
        return MeansNone(cell.Raw) && !isDisputed ? 0 : null;
    }

    private static bool MeansNone(string? raw) =>
        raw is not null && (raw.AsSpan().Trim() is "无" or "没有" or "未发生" || !raw.Any(char.IsLetterOrDigit));

    private static string TitleOf(FormTable table, Figures figures) =>
        figures.Form.Sections.First(section => section.Number == table.Section).Title;

    private static string Named(List<string> names, string unit) =>
        string.Join('、', names.Take(MostNamed)) + (names.Count > MostNamed ? $"等{names.Count}{unit}" : "");
}
