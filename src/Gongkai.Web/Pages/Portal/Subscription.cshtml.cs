using Gongkai.Data;
using Gongkai.Domain.Subscriptions;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>
/// One subscription, reached by the link in its messages. Following the link changes nothing: programs that look at links in
/// mail neither confirm nor end it; the button does.
/// </summary>
[OpenToEveryone]
[NeverCached]
internal sealed class SubscriptionModel(GongkaiDb db, CurrentAgency agency, TimeProvider clock) : PageModel
{
    /// <summary>The subscription; null where it was ended.</summary>
    public Subscription? Subscription { get; private set; }

    /// <summary>Name of its column; null for all.</summary>
    public string? Column { get; private set; }

    /// <summary>What is said where there is none.</summary>
    public string Ended { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) =>
        await LoadAsync(token, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(string token, CancellationToken cancellation)
    {
        if (!await LoadAsync(token, cancellation))
            return NotFound();
        if (Subscription!.Confirm(clock.GetUtcNow()).Refusal is { } expired)
            return this.Refused(expired);
        var saved = await db.SaveAsync(cancellation);
        return saved.Refusal is { } refusal ? this.Refused(refusal) : RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAsync(string token, CancellationToken cancellation)
    {
        if (!await LoadAsync(token, cancellation))
            return NotFound();
        await db.Subscriptions.Where(found => found.Id == Subscription!.Id).ExecuteDeleteAsync(cancellation);
        (Subscription, Ended) = (null, "已退订，您的邮箱地址已删除。");
        return Page();
    }

    private async Task<bool> LoadAsync(string token, CancellationToken cancellation)
    {
        var agencyId = agency.Required.Id;
        Subscription = await db.Subscriptions.SingleOrDefaultAsync(found => found.Token == token && found.AgencyId == agencyId, cancellation);
        if (Subscription?.ColumnId is { } column)
            Column = await db.Columns.Where(found => found.Id == column).Select(found => found.Name).SingleAsync(cancellation);
        return Subscription is not null;
    }
}
