using System.Globalization;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;

namespace Gongkai.Web.Pages.Staff.Figures;

/// <summary>What a sheet of figures would enter, or what is to be mended in it first.</summary>
/// <param name="Figures">The figures, with the place of each.</param>
/// <param name="Faults">What is wrong, by place, with the remedy.</param>
internal sealed record FigureImport(IReadOnlyList<(string Sheet, int Row, AdministrativeFigure Figure)> Figures, IReadOnlyList<SheetFault> Faults)
{
    /// <summary>The most rows of one file.</summary>
    public const int RowLimit = 5000;

    // Title and notes may stand above the heading.
    private const int HeadingWithin = 20;

    /// <summary>The columns, by the names that the heading must have; the last may be left out.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["部门", "事项", "开始日期", "结束日期", "数值", "数据来源"];

    /// <summary>The empty sheet to fill in.</summary>
    /// <param name="agency">Name of the agency.</param>
    /// <param name="departments">The departments that can be chosen.</param>
    public static TableSheet Template(string agency, IEnumerable<string> departments)
    {
        var names = departments.ToList();
        return new TableSheet("行政管理数据", $"{agency}行政管理数据（处理决定填件数，收费填万元）",
        [
            new(Columns[0], 22, Choices: names.Sum(name => name.Length + 1) <= ChoiceCharacters ? names : null),
            new(Columns[1], 18, Choices: [.. Enum.GetValues<FigureKind>().Select(kind => kind.Chinese())]),
            new(Columns[2], 14),
            new(Columns[3], 14),
            new(Columns[4], 12),
            new(Columns[5], 30),
        ]);
    }

    /// <summary>What a spreadsheet program takes as the choices of a cell.</summary>
    private const int ChoiceCharacters = 255;

    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"];

    /// <summary>Reads the sheets; nothing is entered where one row is wrong.</summary>
    /// <returns>The reading, or a refusal <c>figure.heading</c> or <c>figure.rows</c>.</returns>
    public static Result<FigureImport> Of(
        IReadOnlyList<SheetRows> sheets, Actor actor, IReadOnlyList<Department> departments, FigureEvidence file, DateTimeOffset now)
    {
        var (figures, faults) = (new List<(string, int, AdministrativeFigure)>(), new List<SheetFault>());
        var found = false;
        foreach (var sheet in sheets)
        {
            var heading = sheet.Rows.Take(HeadingWithin).ToList().FindIndex(row => Columns.Take(5).All(name => row.Cells.Values.Any(text => text.Trim() == name)));
            if (heading < 0)
                continue;
            found = true;
            var at = Columns.Select(name => sheet.Rows[heading].Cells.Where(cell => cell.Value.Trim() == name).Select(cell => (int?)cell.Key).FirstOrDefault()).ToList();
            foreach (var row in sheet.Rows.Skip(heading + 1).Where(row => at.Any(column => column is { } one && row[one].Length > 0)))
            {
                if (figures.Count + faults.Count >= RowLimit)
                    return new Refusal("figure.rows", $"文件超过{RowLimit}行，请拆成几个文件分别导入。");
                if (Read(new Line(sheet.Name, row, at, faults), actor, departments, file, now) is { } figure)
                    figures.Add((sheet.Name, row.Number, figure));
            }
        }

        return found
            ? new FigureImport(figures, faults)
            : new Refusal("figure.heading", $"没有找到表头。前{HeadingWithin}行中应有一行写明：{string.Join('、', Columns.Take(5))}（数据来源可以没有）。可先下载模板填写。");
    }

    /// <summary>The same with a fault for each figure whose days are counted already, by what is stored or by a row before it.</summary>
    public FigureImport AgainstOthers(IReadOnlyList<AdministrativeFigure> stored)
    {
        var known = new List<AdministrativeFigure>(stored);
        var faults = new List<SheetFault>(Faults);
        foreach (var (sheet, row, figure) in Figures)
        {
            if (FigureForm.Counted(figure, known) is { } counted)
                faults.Add(new SheetFault(sheet, row, null, "", counted.Message, true));
            known.Add(figure);
        }

        return this with { Faults = faults };
    }

    private static AdministrativeFigure? Read(Line line, Actor actor, IReadOnlyList<Department> departments, FigureEvidence file, DateTimeOffset now)
    {
        var before = line.Faults.Count;
        var department = departments.FirstOrDefault(one => one.Name == line[0]);
        if (department is null)
            line.Fault(0, $"没有名为“{line[0]}”的部门，或您不能为其填报。可填：{string.Join('、', departments.Select(one => one.Name))}。");
        var kinds = Enum.GetValues<FigureKind>();
        var kind = Array.Find(kinds, one => one.Chinese() == line[1]);
        if (kind == 0)
            line.Fault(1, $"“{line[1]}”不是可以填报的事项，请填：{string.Join('、', kinds.Select(one => one.Chinese()))}。");
        var (from, through) = (Day(line, 2), Day(line, 3));
        var text = line[4].Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        var isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        if (!isNumber)
            line.Fault(4, line[4].Length == 0 ? "没有填写数值，没有发生的请填0。" : $"“{line[4]}”不是数字。处理决定填件数，收费填万元，不带单位。");
        if (line.Faults.Count > before)
            return null;
        var form = new FigureForm { Kind = kind, From = from, Through = through, Value = value };
        var entered = form.Enter(actor, department!, file with { Note = line[5] }, now);
        if (entered.IsDone)
            return entered.Value;
        line.Fault(entered.Refusal.Code switch { "figure.period" => 2, "figure.value" => 4, "figure.evidence" => 5, _ => 0 }, entered.Refusal.Message);
        return null;
    }

    private static DateOnly? Day(Line line, int column)
    {
        if (DateOnly.TryParseExact(line[column], DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        line.Fault(column, $"“{line[column]}”不是日期，请按“2026-01-01”的格式填写。");
        return null;
    }

    private sealed record Line(string Sheet, SheetLine Row, IReadOnlyList<int?> At, List<SheetFault> Faults)
    {
        public string this[int column] => At[column] is { } at ? Row[at] : "";

        public void Fault(int column, string message) => Faults.Add(new SheetFault(Sheet, Row.Number, At[column], Columns[column], message, true));
    }
}
