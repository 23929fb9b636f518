using Gongkai.Data;
using Gongkai.Domain.Publishing.Links;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Publishing;

/// <summary>A link that leads nowhere, with its item.</summary>
internal sealed class DeadLinkOfItem
{
    public required DeadLink Link { get; init; }

    public required PublicItem Found { get; init; }
}

/// <summary>Links of what is public now that lead nowhere for certain; what was published since has not been looked at.</summary>
internal static class DeadLinksOfItems
{
    /// <param name="db">The database.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="departmentId">The department whose items are meant; null for all of the agency.</param>
    public static IQueryable<DeadLinkOfItem> DeadLinksIn(this GongkaiDb db, long agencyId, long? departmentId) =>
        from found in db.PublicItems(agencyId)
        where departmentId == null || found.Item.DepartmentId == departmentId
        join link in db.DeadLinks on found.Item.Id equals link.ItemId
        where link.Nights >= DeadLink.NightsUntilCertain && link.LastSeenAt >= found.Version.DecidedAt
        select new DeadLinkOfItem { Link = link, Found = found };
}
