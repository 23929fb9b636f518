namespace Gongkai.Domain.Reports.RollUp;

/// <summary>One agency of the tree by which reports are rolled up: a line of <c>regions.csv</c>.</summary>
/// <param name="Code">Its code in the list, unique (a division code, a 统一社会信用代码, a running number).</param>
/// <param name="Name">Its name (青禾县人民政府, 青禾县财政局).</param>
/// <param name="ParentCode">The code of the government it reports to; null for a top of the tree.</param>
/// <param name="Kind">What its report covers.</param>
public sealed record ReportingUnit(string Code, string Name, string? ParentCode, UnitKind Kind);
