using Gongkai.Domain.Reports;

namespace Gongkai.Web.Accounting;

/// <summary>What the rules find in a report in preparation, as a page shows it (<c>_FilingFindings</c>).</summary>
/// <param name="Findings">What they find.</param>
/// <param name="HasPrevious">Whether last year's report was there to compare with.</param>
/// <param name="FigureAddress">The page of a figure, to which the cell is added.</param>
internal sealed record FilingFindings(IReadOnlyList<Finding> Findings, bool HasPrevious, string FigureAddress);
