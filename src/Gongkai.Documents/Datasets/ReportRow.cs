using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Evaluation;

namespace Gongkai.Documents.Datasets;

/// <summary>What became of a file that should hold a report.</summary>
public enum ReportFate
{
    /// <summary>Its figures are in the data set.</summary>
    Used,

    /// <summary>Another file of the same agency and year was taken.</summary>
    Repeated,

    /// <summary>It names no agency or no year.</summary>
    Unnamed,

    /// <summary>It could not be read.</summary>
    Unreadable,
}

/// <summary>One file that was read, or could not be.</summary>
/// <param name="Source">The file.</param>
/// <param name="Fate">What became of it.</param>
public sealed record ReportRow(string Source, ReportFate Fate)
{
    /// <summary>The report; null where it could not be read.</summary>
    public AnnualReport? Report { get; init; }

    /// <summary>How it fared; null where it could not be read.</summary>
    public ReportMark? Mark { get; init; }

    /// <summary>Why it is not in the data set, in Chinese; null where it is.</summary>
    public string? Reason { get; init; }

    internal static string NameOf(ReportFate fate) => fate switch
    {
        ReportFate.Used => "used",
        ReportFate.Repeated => "repeated",
        ReportFate.Unnamed => "unnamed",
        _ => "unreadable",
    };
}
