using Gongkai.Documents;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Cli.Output;

/// <summary>A government's roll-up with what is wrong in its own report.</summary>
internal sealed record CheckedRollUp(GovernmentRollUp Sum, IReadOnlyList<Finding> Findings)
{
    public static CheckedRollUp Of(GovernmentRollUp sum) => new(sum, RollUpRule.Check(sum));
}

/// <summary>All roll-ups of a tree, and what could not go into them.</summary>
internal sealed record RollUpSummary(FiledReports Filed, IReadOnlyList<CheckedRollUp> RollUps, IReadOnlyList<ReadingResult> Unreadable)
{
    /// <summary>Whether every agency filed one report and every government's report is the sum of its parts.</summary>
    public bool IsFine =>
        Filed.Doubles.Count == 0
        && RollUps.All(rollUp => rollUp.Sum.Missing.Count == 0 && rollUp.Findings.All(finding => finding.Severity < Severity.Error));
}
