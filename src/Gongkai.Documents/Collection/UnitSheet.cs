using Gongkai.Documents.SheetTables;
using Gongkai.Domain;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Documents.Collection;

/// <summary>The list of units that a round expects beside the agencies of the installation: a sheet (xlsx, csv) or typed lines.</summary>
public static class UnitSheet
{
    private const int HeadingWithin = 20;

    private static readonly string[][] Columns =
    [
        ["名称", "单位名称", "机关名称", "机构名称", "name"],
        ["代码", "机关代码", "机构代码", "行政区划代码", "code"],
        ["上级", "上级代码", "上级名称", "上级机关", "parent", "parent_code"],
        ["类别", "类型", "机关类别", "kind"],
        ["邮箱", "电子邮箱", "email"],
    ];

    /// <summary>Reads a sheet whose heading names the columns: 名称, and as far as wanted 代码, 上级, 类别, 邮箱.</summary>
    /// <returns>The units, or a refusal of <see cref="SheetRows.Read"/>, <c>unit.heading</c> or <c>unit.kind</c>.</returns>
    public static Result<IReadOnlyList<ListedUnit>> Read(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var sheets = SheetRows.Read(content, alsoCsv: true, cancellation);
        if (!sheets.IsDone)
            return sheets.Refusal;
        foreach (var sheet in sheets.Value)
        {
            for (var heading = 0; heading < Math.Min(HeadingWithin, sheet.Rows.Count); heading++)
            {
                var at = Array.ConvertAll(Columns, names => sheet.Rows[heading].Cells
                    .Where(cell => names.Contains(cell.Value.Trim(), StringComparer.OrdinalIgnoreCase)).Select(cell => (int?)cell.Key).FirstOrDefault());
                if (at[0] is not null)
                    return Units(sheet.Rows.Skip(heading + 1).Select(row => ($"第{row.Number}行", Array.ConvertAll(at, column => column is { } one ? row[one] : ""))));
            }
        }

        return new Refusal("unit.heading", $"名单的前{HeadingWithin}行中没有表头。请用一行写明列名：名称（必填）、代码、上级、类别（政府、本级、部门）、邮箱。");
    }

    /// <summary>Reads typed lines: 名称，上级，类别，邮箱; all but the name may be left out.</summary>
    /// <returns>The units, or a refusal <c>unit.kind</c> or <c>unit.too_many</c>.</returns>
    public static Result<IReadOnlyList<ListedUnit>> ReadLines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Units(text.Split('\n').Index().Select(line => ($"第{line.Index + 1}行", line.Item.Split(['，', ',', '\t'], StringSplitOptions.TrimEntries)))
            .Select(line => (line.Item1, new[] { line.Item2[0], "", Field(line.Item2, 1), Field(line.Item2, 2), Field(line.Item2, 3) })));

        static string Field(string[] fields, int index) => index < fields.Length ? fields[index] : "";
    }

    private static Result<IReadOnlyList<ListedUnit>> Units(IEnumerable<(string Place, string[] Fields)> lines)
    {
        var units = new List<ListedUnit>();
        foreach (var (place, fields) in lines)
        {
            var texts = Array.ConvertAll(fields, field => field.Trim());
            if (Array.TrueForAll(texts, field => field.Length == 0))
                continue;
            if (units.Count >= CollectionRound.UnitLimit)
                return new Refusal("unit.too_many", $"名单超过{CollectionRound.UnitLimit}行，请分级收集。");
            var kind = texts[3].Length == 0 ? null : UnitKinds.Find(texts[3]);
            if (texts[3].Length > 0 && kind is null)
                return new Refusal("unit.kind", $"{place}“{texts[0].UpTo(60)}”的类别“{texts[3].UpTo(20)}”不能识别，请填政府、本级或部门，或留空。");
            units.Add(new ListedUnit(place, texts[1], texts[0], texts[2], kind, texts[4]));
        }

        return units;
    }
}
