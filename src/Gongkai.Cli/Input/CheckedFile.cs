using Gongkai.Documents;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Input;

/// <summary>What became of one file.</summary>
/// <param name="File">The file.</param>
internal sealed record CheckedFile(InputFile File)
{
    /// <summary>The report; null where the file could not be read or is none.</summary>
    public AnnualReport? Report { get; init; }

    /// <summary>What is wrong with the report, in the order of the rules.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The same agency's report for the year before, where one was given and found.</summary>
    public AnnualReport? Previous { get; init; }

    /// <summary>Why the file could not be read.</summary>
    public ReadingError? Error { get; init; }

    /// <summary>Whether the file was found in a folder and is evidently something else than a report.</summary>
    public bool IsSkipped => Report is null && Error is null;

    /// <summary>How many findings have that severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
