using Gongkai.Domain.Reports;

namespace Gongkai.Documents;

/// <summary>Why a file could not be read as a report.</summary>
/// <param name="Code">Stable code (<c>format.unknown</c>).</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record ReadingError(string Code, string Message);

/// <summary>A report, or the reason why there is none.</summary>
/// <param name="Source">The file as named by the user.</param>
public sealed record ReadingResult(string Source)
{
    /// <summary>The report; null where <see cref="Error"/> says why.</summary>
    public AnnualReport? Report { get; init; }

    /// <summary>The reason; null where there is a report.</summary>
    public ReadingError? Error { get; init; }
}
