namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

/// <summary>Passages of annual reports in the many ways agencies word them; written for these tests.</summary>
public static partial class Passages
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Passage> All { get; } = [.. Shares, .. Applications, .. Outcomes, .. Documents, .. Disputes, .. Changes, .. Unanchored, .. Series, .. Complete, .. Trial, .. Traps, .. NotComplete];
}
