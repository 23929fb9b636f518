namespace Gongkai.Domain.Reports.RollUp;

/// <summary>The reports of one year, each given to the unit of the tree whose name it bears.</summary>
public sealed class FiledReports
{
    private static readonly string[] Endings = ["人民政府", "管理委员会", "管委会"];

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
        var exact = Index(tree, Spelled);
        var likely = Index(tree, Short);
        var unassigned = new List<AnnualReport>();
        var doubles = new List<(ReportingUnit, AnnualReport)>();
        var filed = new FiledReports(tree, of) { Unassigned = unassigned, Doubles = doubles };
        foreach (var report in list.Where(report => report.Year == of))
        {
            var name = report.Organization ?? report.Signature ?? "";
            if ((exact.GetValueOrDefault(Spelled(name)) ?? likely.GetValueOrDefault(Short(name))) is not { } owner)
                unassigned.Add(report);
            else if (!filed.byCode.TryAdd(owner.Code, report))
                doubles.Add((owner, report));
        }

        return filed;
    }

    // A name that two units share names neither.
    private static Dictionary<string, ReportingUnit?> Index(ReportingTree tree, Func<string, string> spelling) =>
        tree.Units.GroupBy(unit => spelling(unit.Name)).ToDictionary(same => same.Key, same => same.Count() == 1 ? same.First() : null);

    private static string Spelled(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static string Short(string name)
    {
        var spelled = Spelled(name);
        foreach (var ending in Endings)
        {
            if (spelled.Length > ending.Length && spelled.EndsWith(ending, StringComparison.Ordinal))
                return spelled[..^ending.Length];
        }

        return spelled;
    }
}
