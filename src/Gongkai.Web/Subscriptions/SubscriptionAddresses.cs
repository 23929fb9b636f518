using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Subscriptions;

/// <summary>Addresses that messages lead to.</summary>
internal static class SubscriptionAddresses
{
    /// <summary>The page of one subscription: confirms and ends it.</summary>
    public static string Page(AgencyEntry agency, string token) => $"/{agency.Slug}/subscribe/{token}";

    /// <summary>Where a mail program ends it by itself (RFC 8058).</summary>
    public static string End(AgencyEntry agency, string token) => $"{Page(agency, token)}/end";

    public static void MapSubscriptions(this WebApplication app)
    {
        const string Pattern = "/{agency:slug}/subscribe/{token}/end";
        app.MapPost(Pattern, EndAsync).WithMetadata(new OpenToEveryoneAttribute()).DisableAntiforgery();

        // Looking at the address ends nothing (RFC 8058, 3.1): it leads to the page that asks.
        app.MapGet(Pattern, (string token, CurrentAgency current) => Results.Redirect(Page(current.Required, token)))
            .WithMetadata(new OpenToEveryoneAttribute());
    }

    /// <summary>A mail program has no cookies and no form: the token in the address is what it can show.</summary>
    private static async Task<IResult> EndAsync(string token, GongkaiDb db, CurrentAgency current, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        var ended = await db.Subscriptions.Where(subscription => subscription.Token == token && subscription.AgencyId == agencyId)
            .ExecuteDeleteAsync(cancellation);
        return ended == 0 ? Results.NotFound() : Results.Text("已退订。");
    }
}
