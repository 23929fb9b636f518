using Gongkai.Data;
using Gongkai.Domain.Publishing.Policies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>An offer of a public policy, with its policy.</summary>
internal sealed record PublicOffer(PolicyFulfilment Fulfilment, ItemSummary Policy)
{
    /// <summary>Those of an agency that are open or opening on a day first, by their end.</summary>
    public static async Task<IReadOnlyList<PublicOffer>> LoadAsync(GongkaiDb db, long agencyId, DateOnly day, CancellationToken cancellation)
    {
        var offers = await db.Fulfilments.AsNoTracking().Include(offer => offer.Department).Where(offer => offer.Department.AgencyId == agencyId).ToListAsync(cancellation);
        var ids = offers.Select(offer => offer.PolicyId).Distinct().ToList();
        var policies = await db.PublicItems(agencyId).Where(found => ids.Contains(found.Item.Id)).Summaries().ToDictionaryAsync(item => item.Id, cancellation);
        return
        [
            .. offers.Where(offer => policies.ContainsKey(offer.PolicyId))
                .OrderBy(offer => offer.StateOn(day) == FulfilmentState.Closed).ThenBy(offer => offer.Offer.ClaimThrough ?? DateOnly.MaxValue).ThenBy(offer => offer.Id)
                .Select(offer => new PublicOffer(offer, policies[offer.PolicyId])),
        ];
    }
}
