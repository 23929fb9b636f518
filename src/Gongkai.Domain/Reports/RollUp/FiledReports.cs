namespace Gongkai.Domain.Reports.RollUp;

/// <summary>The reports of one year, each given to the unit of the tree whose name it bears.</summary>
public sealed class FiledReports
{
    private readonly Dictionary<string, AnnualReport> byCode = [];

    private FiledReports(ReportingTree tree, int year)
    {
        Tree = tree;
        Year = year;
    }

    /// <summary>The tree.</summary>
    public ReportingTree Tree { get; }

    /// <summary>The year reported on.</summary>
    public int Year { get; }

    /// <summary>Reports for the year that belong to no unit of the tree.</summary>
    public IReadOnlyList<AnnualReport> Unassigned { get; private init; } = [];

    /// <summary>Further reports of units that had one already: the first one read counts.</summary>
    public IReadOnlyList<(ReportingUnit Unit, AnnualReport Report)> Doubles { get; private init; } = [];

    /// <summary>The report of a unit, or null where it filed none.</summary>
    public AnnualReport? this[ReportingUnit unit] => byCode.GetValueOrDefault(unit.Code);

    /// <summary>
    /// Gives each report to a unit: by the agency's name, white space and the endings 人民政府 and 管委会 aside.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="reports">The reports read; those for another year are left aside.</param>
    /// <param name="year">The year; null for the latest that occurs.</param>
    public static FiledReports Assign(ReportingTree tree, IEnumerable<AnnualReport> reports, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(reports);
        var list = reports.ToList();
        var of = year ?? list.Max(report => report.Year) ?? 0;
        var names = new UnitNames<ReportingUnit>(tree.Units, unit => unit.Name);
        var unassigned = new List<AnnualReport>();
        var doubles = new List<(ReportingUnit, AnnualReport)>();
        var filed = new FiledReports(tree, of) { Unassigned = unassigned, Doubles = doubles };
        foreach (var report in list.Where(report => report.Year == of))
        {
            var name = report.Organization ?? report.Signature ?? "";
            if (names.Find(name) is not { } owner)
                unassigned.Add(report);
            else if (!filed.byCode.TryAdd(owner.Code, report))
                doubles.Add((owner, report));
        }

        return filed;
    }

    /// <summary>Takes reports whose units are known.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="reports">The reports by the codes of their units; codes that the tree does not have are left aside.</param>
    public static FiledReports Of(ReportingTree tree, int year, IEnumerable<KeyValuePair<string, AnnualReport>> reports)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(reports);
        var filed = new FiledReports(tree, year);
        foreach (var (code, report) in reports)
        {
            if (tree.Find(code) is not null)
                filed.byCode[code] = report;
        }

        return filed;
    }
}
