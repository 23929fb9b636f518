using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Policies;

/// <summary>Which public policies are explained to the public.</summary>
/// <param name="Interpreted">Policies with at least one public explanation.</param>
/// <param name="Without">Policies without, longest public first.</param>
public sealed record InterpretationCoverage(IReadOnlyList<Item> Interpreted, IReadOnlyList<Item> Without)
{
    /// <summary>Looks through policies and links.</summary>
    /// <param name="policies">The items that are policies; those not public are left out.</param>
    /// <param name="links">All links of them.</param>
    public static InterpretationCoverage Of(IEnumerable<Item> policies, IEnumerable<PolicyInterpretation> links)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var explained = links.Where(link => link.IsPublic).Select(link => link.Policy).ToHashSet();
        var byCoverage = policies.Where(policy => policy.Public is not null).OrderBy(policy => policy.PublishedAt).ToLookup(explained.Contains);
        return new InterpretationCoverage([.. byCoverage[true]], [.. byCoverage[false]]);
    }
}
