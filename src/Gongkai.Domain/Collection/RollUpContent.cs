using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Collection;

/// <summary>A unit as a snapshot knows it.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name at the time.</param>
/// <param name="ParentCode">Code of what it reports to; null for the top.</param>
/// <param name="Kind">What its report covers.</param>
/// <param name="SubmissionId">Its accepted report; null where there was none.</param>
/// <param name="Version">The report's version.</param>
public sealed record SnapshotUnit(string Code, string Name, string? ParentCode, UnitKind Kind, long? SubmissionId, int? Version);

/// <summary>A cell that counts as 0 in a total because no number could be read there.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Cell">Path of the cell.</param>
public sealed record UncountedCell(string Code, string Cell);

/// <summary>What is wrong with a government's own report beside the total.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
/// <param name="Cells">Paths of the cells concerned.</param>
public sealed record TotalFinding(Severity Severity, string Message, IReadOnlyList<string> Cells);

/// <summary>The total of one government.</summary>
/// <param name="Code">Code of the government.</param>
/// <param name="Form">Identifier of the form.</param>
/// <param name="Figures">The sums by the paths of their cells; cells that no part has are left out.</param>
/// <param name="Parts">Codes of the units whose reports went in.</param>
/// <param name="Missing">Codes of the units that filed none.</param>
/// <param name="Replaced">Codes of the governments below that filed none, and in whose place those below them went in.</param>
/// <param name="Uncounted">The cells that count as 0.</param>
/// <param name="Findings">The government's own report against the total.</param>
public sealed record GovernmentTotal(
    string Code, string Form, IReadOnlyDictionary<string, decimal> Figures, IReadOnlyList<string> Parts, IReadOnlyList<string> Missing,
    IReadOnlyList<string> Replaced, IReadOnlyList<UncountedCell> Uncounted, IReadOnlyList<TotalFinding> Findings)
{
    /// <summary>The sums as figures of their form.</summary>
    public Figures ToFigures()
    {
        var figures = new Figures(ReportForms.Find(Form) ?? throw new InvalidOperationException($"There is no form {Form}."));
        foreach (var (path, sum) in Figures)
            figures[path] = Cell.Of(sum);
        return figures;
    }
}

/// <summary>The totals of a round with what they are made of.</summary>
/// <param name="Units">All units, in the order of the list.</param>
/// <param name="Totals">The totals, the lowest governments first.</param>
public sealed record RollUpContent(IReadOnlyList<SnapshotUnit> Units, IReadOnlyList<GovernmentTotal> Totals)
{
    /// <summary>Adds the accepted reports up.</summary>
    /// <param name="round">The round.</param>
    /// <param name="units">All its units, in the order of the list.</param>
    /// <param name="accepted">The accepted submissions.</param>
    /// <param name="reports">Their reports, by the number of the submission.</param>
    public static RollUpContent Of(
        CollectionRound round, IReadOnlyList<ExpectedUnit> units, IReadOnlyCollection<Submission> accepted, IReadOnlyDictionary<long, AnnualReport> reports)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(reports);
        var ofUnit = accepted.Where(submission => submission.State == SubmissionState.Accepted).ToDictionary(submission => submission.UnitId!.Value);
        var listed = units.Select(unit => ofUnit.GetValueOrDefault(unit.Id) is { } submission
            ? new SnapshotUnit(unit.Code, unit.Name, unit.ParentCode, unit.Kind, submission.Id, submission.Version)
            : new SnapshotUnit(unit.Code, unit.Name, unit.ParentCode, unit.Kind, null, null)).ToList();
        var tree = ReportingTree.Of(units.Select(unit => unit.Reporting)).Require();
        var filed = FiledReports.Of(tree, round.Year, listed.Where(unit => unit.SubmissionId is not null).Select(unit => KeyValuePair.Create(unit.Code, reports[unit.SubmissionId!.Value])));
        return new RollUpContent(listed, [.. GovernmentRollUp.All(filed).Select(Of)]);
    }

    /// <summary>Its units as a tree.</summary>
    public ReportingTree Tree() => ReportingTree.Of(Units.Select(unit => new ReportingUnit(unit.Code, unit.Name, unit.ParentCode, unit.Kind))).Require();

    /// <summary>The total of a government; null where it has none.</summary>
    public GovernmentTotal? Total(string code) => Totals.FirstOrDefault(total => total.Code == code);

    /// <summary>The total of the top.</summary>
    public GovernmentTotal? Top => Units.FirstOrDefault(unit => unit.ParentCode is null) is { } top ? Total(top.Code) : null;

    private static GovernmentTotal Of(GovernmentRollUp sum) => new(
        sum.Unit.Code,
        sum.Figures.Form.Id,
        sum.Figures.Form.Cells.Where(cell => sum.Figures[cell].HasNumber).ToDictionary(cell => cell.Path, cell => sum.Figures[cell].Number),
        [.. sum.Parts.Select(part => part.Unit.Code)],
        [.. sum.Missing.Select(unit => unit.Code)],
        [.. sum.Replaced.Select(unit => unit.Code)],
        [.. sum.Unreadable.Select(cell => new UncountedCell(cell.Unit.Code, cell.Cell.Path))],
        [.. RollUpRule.Check(sum).Select(finding => new TotalFinding(finding.Severity, finding.Message, [.. finding.Cells.Select(cell => cell.Path)]))]);
}
