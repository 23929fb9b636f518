using Gongkai.Documents.SheetTables;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Catalogue;

namespace Gongkai.Documents.Catalogues;

/// <summary>What a workbook says a catalogue should hold.</summary>
/// <param name="Lines">The entries in their order, those with faults left out.</param>
/// <param name="Faults">What is to be mended or looked at, by place.</param>
public sealed record CatalogueReading(IReadOnlyList<ProposedLine> Lines, IReadOnlyList<SheetFault> Faults)
{
    // Title and notes above the heading.
    private const int HeadingWithin = 20;

    /// <summary>Whether nothing stands against taking it in.</summary>
    public bool IsClean => !Faults.Any(fault => fault.Hinders);

    /// <summary>
    /// Reads a workbook in the layout of agencies' printed catalogues: headings in one row or two, merged cells, several
    /// sheets of one field each. A sheet without the heading of a catalogue is passed over.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>What was read, or a refusal of <see cref="SheetRows.Read"/> or <c>catalogue.no_heading</c>.</returns>
    public static Result<CatalogueReading> Read(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var sheets = SheetRows.Read(content, alsoCsv: false, cancellation);
        if (!sheets.IsDone)
            return sheets.Refusal;
        var (lines, faults, found) = (new List<ProposedLine>(), new List<SheetFault>(), false);
        foreach (var sheet in sheets.Value)
        {
            var (columns, below) = Heading(sheet);
            if (columns.Count == 0)
                continue;
            found = true;
            var rows = new CatalogueRows(sheet.Name, columns, faults);
            foreach (var row in sheet.Rows.Skip(below))
            {
                if (rows.Read(row) is { } line)
                    lines.Add(line);
            }
        }

        if (!found)
            return new Refusal("catalogue.no_heading", "没有找到目录的表头。表头应有“一级事项”（或“公开事项”）和“公开内容”两列；可先导出目录，按导出的格式填写后再导入。");
        foreach (var again in lines.Where(line => line.Code is not null).GroupBy(line => line.Code).SelectMany(group => group.Skip(1)))
            faults.Add(new SheetFault(again.Sheet, again.Row, null, "", $"事项代码“{again.Code}”在前面已出现过。请删去重复的一行，或清空代码按新事项添加。", true));
        return new CatalogueReading(lines, [.. faults]);
    }

    // Where each column stands, and how many rows lie above the entries.
    private static (Dictionary<CatalogueColumn, int> Columns, int Below) Heading(SheetRows sheet)
    {
        for (var index = 0; index < Math.Min(sheet.Rows.Count, HeadingWithin); index++)
        {
            var upper = Columns(sheet.Rows[index]);
            if (!upper.ContainsKey(CatalogueColumn.Elements) || !upper.ContainsKey(CatalogueColumn.Matter))
                continue;

            // A second row of headings divides matter, audience, manner and level.
            if (index + 1 < sheet.Rows.Count)
            {
                var lower = Columns(sheet.Rows[index + 1]);
                if (lower.Count(entry => entry.Key is CatalogueColumn.Matter or CatalogueColumn.SubMatter or >= CatalogueColumn.Everybody and <= CatalogueColumn.Township) >= 2)
                {
                    foreach (var (column, at) in upper)
                        lower.TryAdd(column, at);
                    return (lower, index + 2);
                }
            }

            return (upper, index + 1);
        }

        return ([], 0);
    }

    private static Dictionary<CatalogueColumn, int> Columns(SheetLine row)
    {
        var columns = new Dictionary<CatalogueColumn, int>();
        foreach (var (at, text) in row.Cells.OrderBy(cell => cell.Key))
        {
            if (Named(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))) is { } column)
                columns.TryAdd(column, at);
        }

        return columns;
    }

    private static CatalogueColumn? Named(string heading) => heading switch
    {
        "序号" => CatalogueColumn.Order,
        "公开事项" or "一级事项" or "公开事项名称" or "事项名称" => CatalogueColumn.Matter,
        "二级事项" => CatalogueColumn.SubMatter,
        "公开依据" => CatalogueColumn.LegalBasis,
        "公开时限" => CatalogueColumn.TimeLimit,
        "公开主体" or "责任主体" => CatalogueColumn.Discloser,
        "全社会" => CatalogueColumn.Everybody,
        "事项代码" => CatalogueColumn.Code,
        "法定事项" => CatalogueColumn.Statutory,
        "试点领域" => CatalogueColumn.PilotField,
        "县级" or "县（区）级" or "县区级" => CatalogueColumn.County,
        "乡级" or "乡镇级" or "乡、村级" or "乡镇（街道）级" => CatalogueColumn.Township,
        _ when heading.StartsWith("公开内容", StringComparison.Ordinal) => CatalogueColumn.Elements,
        _ when heading.StartsWith("公开渠道", StringComparison.Ordinal) => CatalogueColumn.Channels,
        _ when heading.StartsWith("特定群", StringComparison.Ordinal) || heading.StartsWith("特定人群", StringComparison.Ordinal) => CatalogueColumn.ParticularGroup,
        _ when heading.StartsWith("主动", StringComparison.Ordinal) => CatalogueColumn.Proactive,
        _ when heading.StartsWith("依申请", StringComparison.Ordinal) => CatalogueColumn.OnApplication,
        _ => null,
    };
}
