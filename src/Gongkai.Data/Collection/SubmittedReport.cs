namespace Gongkai.Data.Collection;

/// <summary>What was read in a submission: never changed, so that totals made of it can always be followed back.</summary>
/// <param name="SubmissionId">Number of the submission.</param>
/// <param name="Json">The report with its findings in the exchange JSON.</param>
public sealed record SubmittedReport(long SubmissionId, string Json);
