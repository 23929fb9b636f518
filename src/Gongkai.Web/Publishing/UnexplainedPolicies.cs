using Gongkai.Data;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Publishing;

/// <summary>Policies that nothing explains yet.</summary>
internal static class UnexplainedPolicies
{
    /// <summary>
    /// Public policies of an agency without a public explanation. A policy is an item that holds the text of a registered document,
    /// or that was linked with an explanation; one that is not public yet explains nothing to anybody.
    /// </summary>
    public static IQueryable<PublicItem> PoliciesWithoutExplanation(this GongkaiDb db, long agencyId)
    {
        var publicIds = db.PublicItems(agencyId).Select(found => found.Item.Id);
        return db.PublicItems(agencyId)
            .Where(found => db.NormativeDocuments.Any(document => document.ItemId == found.Item.Id) || db.Interpretations.Any(link => link.PolicyId == found.Item.Id))
            .Where(found => !db.Interpretations.Any(link => link.PolicyId == found.Item.Id && publicIds.Contains(link.InterpretationId)));
    }
}
