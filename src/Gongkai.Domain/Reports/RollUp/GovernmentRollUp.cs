using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.RollUp;

/// <summary>
/// The figures of a government (汇总): its own organ's, its departments' and those of the level below, added cell by
/// cell. Its own report is not part of the sum; <see cref="RollUpRule"/> holds it against the sum.
/// </summary>
public sealed class GovernmentRollUp
{
    private readonly List<RollUpPart> parts = [];
    private readonly List<ReportingUnit> missing = [];
    private readonly List<ReportingUnit> replaced = [];

    private GovernmentRollUp(ReportingUnit unit, FiledReports filed)
    {
        Unit = unit;
        Report = filed[unit];
        HasOwnOrgan = true;
        Collect(unit, filed);
        var sum = new FigureSum(Report?.Form ?? ReportForms.ForYear(filed.Year));
        parts.ForEach(sum.Add);
        Figures = sum.ToFigures();
        Unreadable = sum.Unreadable;
    }

    /// <summary>The government.</summary>
    public ReportingUnit Unit { get; }

    /// <summary>The report it filed, or null.</summary>
    public AnnualReport? Report { get; }

    /// <summary>The sum of all parts, on the form of its own report or of the year. A cell that no part has is absent.</summary>
    public Figures Figures { get; }

    /// <summary>The reports that went into the sum, in the order of the list.</summary>
    public IReadOnlyList<RollUpPart> Parts => parts;

    /// <summary>The units that filed no report and whose figures are not in the sum.</summary>
    public IReadOnlyList<ReportingUnit> Missing => missing;

    /// <summary>The governments below that filed no report; the reports of what is below them went into the sum in its place.</summary>
    public IReadOnlyList<ReportingUnit> Replaced => replaced;

    /// <summary>The cells that count as 0 because no number could be read there.</summary>
    public IReadOnlyList<UnreadableCell> Unreadable { get; }

    /// <summary>Whether the tree names the own organ (本级) of the government and of each that is <see cref="Replaced"/>.</summary>
    public bool HasOwnOrgan { get; private set; }

    /// <summary>The roll-up of every government that has units below it, the lowest first.</summary>
    public static IReadOnlyList<GovernmentRollUp> All(FiledReports filed)
    {
        ArgumentNullException.ThrowIfNull(filed);
        return [.. filed.Tree.Governments.Select(government => new GovernmentRollUp(government, filed))];
    }

    private void Collect(ReportingUnit government, FiledReports filed)
    {
        var hasOwnOrgan = false;
        foreach (var unit in UnitsOf(government, filed.Tree))
        {
            hasOwnOrgan |= unit.Kind == UnitKind.OwnOrgan;
            if (filed[unit] is { } report)
            {
                parts.Add(new RollUpPart(unit, report));
            }
            else if (unit.Kind == UnitKind.Government && filed.Tree.Below(unit).Any())
            {
                replaced.Add(unit);
                Collect(unit, filed);
            }
            else
            {
                missing.Add(unit);
            }
        }

        HasOwnOrgan &= hasOwnOrgan;
    }

    // A government's report holds everything below it; the agencies below a department file for themselves.
    private static IEnumerable<ReportingUnit> UnitsOf(ReportingUnit unit, ReportingTree tree) => tree.Below(unit)
        .SelectMany(child => child.Kind == UnitKind.Government ? [child] : UnitsOf(child, tree).Prepend(child));
}
