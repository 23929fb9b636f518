using Gongkai.Documents.PlainText;
using Gongkai.Documents.Writing;
using Gongkai.Domain;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Documents.RollUp;

/// <summary>
/// The list of agencies by which reports are rolled up (<c>regions.csv</c>): a line for each with its code, its
/// name, the code of what it reports to and its kind (政府, 本级, 部门). Offices keep it in a spreadsheet, so the
/// columns may stand in any order, be named in Chinese, and be encoded in UTF-8 or GB18030.
/// </summary>
public static class UnitList
{
    private const int MostLines = 200_000;

    // The kind may be left out: it is told from the name.
    private const int Required = 3;

    private static readonly (string Name, string[] Also)[] Columns =
    [
        ("code", ["代码", "机关代码", "机构代码", "行政区划代码"]),
        ("name", ["名称", "机关名称", "机构名称", "单位名称"]),
        ("parent", ["上级代码", "上级", "上级机关代码", "parent_code"]),
        ("kind", ["类别", "类型", "机关类别"]),
    ];

    /// <summary>Whether the first line names the columns of such a list.</summary>
    public static bool IsList(ReadOnlySpan<byte> content)
    {
        // The line break ends the sample, so that no character is cut in two.
        var end = content.IndexOfAny((byte)'\r', (byte)'\n');
        return end > 0
            && CsvFields.Lines(TextDecoding.Decode(content[..end])).FirstOrDefault() is { } heads
            && !Positions(heads).Take(Required).Contains(-1);
    }

    /// <summary>Reads the list.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <returns>
    /// The tree, or a refusal that names the line: <c>tree.columns</c>, <c>tree.kind</c>, <c>tree.too_long</c>,
    /// and those of <see cref="ReportingTree.Of"/>.
    /// </returns>
    public static Result<ReportingTree> Read(ReadOnlyMemory<byte> content)
    {
        using var lines = CsvFields.Lines(TextDecoding.Decode(content.Span)).GetEnumerator();
        var positions = lines.MoveNext() ? Positions(lines.Current) : [];
        if (positions.Length == 0 || positions.Take(Required).Contains(-1))
        {
            return new Refusal("tree.columns",
                "机构清单的第一行应是列名：code（代码）、name（名称）、parent（上级代码）、kind（类别：政府、本级、部门，可以不填）。请另存为逗号分隔的CSV文件后重试。");
        }

        var units = new List<ReportingUnit>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 2; lines.MoveNext(); number++)
        {
            var fields = Array.ConvertAll(positions, position => position >= 0 && position < lines.Current.Count ? lines.Current[position].Trim() : "");
            if (Array.TrueForAll(fields, field => field.Length == 0))
                continue;
            if (number > MostLines)
                return new Refusal("tree.too_long", $"机构清单超过{MostLines}行，请拆分后分别汇总。");
            var unit = Unit(fields, number);
            if (!unit.IsDone)
                return unit.Refusal;
            if (!lineOf.TryAdd(unit.Value.Code, number))
                return new Refusal("tree.code", $"机构清单第{number}行的代码{unit.Value.Code}与第{lineOf[unit.Value.Code]}行重复。每个机关的代码应当唯一，请更正。");
            units.Add(unit.Value);
        }

        return Orphan(units, lineOf) is { } orphan ? orphan : ReportingTree.Of(units);
    }

    private static int[] Positions(List<string> heads) => Array.ConvertAll(Columns, column => heads.FindIndex(head =>
        head.Trim().Equals(column.Name, StringComparison.OrdinalIgnoreCase) || column.Also.Contains(head.Trim())));

    private static Result<ReportingUnit> Unit(string[] fields, int line)
    {
        var (code, name, parent, kind) = (fields[0], fields[1], fields[2], fields[3]);
        if (code.Length == 0)
            return new Refusal("tree.code", $"机构清单第{line}行没有代码，请补填。");
        if (name.Length == 0)
            return new Refusal("tree.name", $"机构清单第{line}行（代码{code}）没有名称，请补填。");
        if (kind.Length > 0 && UnitKinds.Find(kind) is null)
            return new Refusal("tree.kind", $"机构清单第{line}行（“{name}”）的类别“{kind}”不能识别。请填政府、本级或部门。");
        return new ReportingUnit(
            code, name, parent.Length == 0 ? null : parent, kind.Length == 0 ? UnitKinds.FromName(name) : UnitKinds.Find(kind)!.Value);
    }

    private static Refusal? Orphan(List<ReportingUnit> units, Dictionary<string, int> lineOf) =>
        units.Find(unit => unit.ParentCode is { } parent && !lineOf.ContainsKey(parent)) is { } orphan
            ? new Refusal("tree.parent", $"机构清单第{lineOf[orphan.Code]}行（“{orphan.Name}”）的上级代码{orphan.ParentCode}不在清单内。请补上该机关，或更正上级代码；最上级的机关不填上级代码。")
            : null;
}
