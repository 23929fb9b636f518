namespace Gongkai.Domain.Reports.Evaluation;

/// <summary>How a report fared: its findings by weight, and points out of 100.</summary>
/// <param name="Errors">Findings of severity error.</param>
/// <param name="Warnings">Findings of severity warning.</param>
/// <param name="Infos">Findings of severity info.</param>
public readonly record struct ReportMark(int Errors, int Warnings, int Infos)
{
    /// <summary>What an error costs.</summary>
    public const int PerError = 10;

    /// <summary>What a warning costs.</summary>
    public const int PerWarning = 3;

    /// <summary>What a note of form costs.</summary>
    public const int PerInfo = 1;

    /// <summary>100 less what the findings cost, never below 0.</summary>
    public int Points => (int)Math.Max(0, 100 - ((long)Errors * PerError) - ((long)Warnings * PerWarning) - ((long)Infos * PerInfo));

    /// <summary>Counts findings.</summary>
    public static ReportMark Of(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new ReportMark(Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));

        int Count(Severity severity) => findings.Count(finding => finding.Severity == severity);
    }
}
