using Gongkai.Data;
using Gongkai.Domain.Subscriptions;
using Gongkai.Web.Agencies;
using Gongkai.Web.Mail;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Gongkai.Web.Subscriptions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>Where the public subscribes to what is published, by e-mail.</summary>
[OpenToEveryone]
[NeverCached]
internal sealed class SubscribeModel(GongkaiDb db, CurrentAgency agency, SubscriptionRequests requests, MailSettings mail) : PageModel
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? ColumnId { get; set; }

    [BindProperty]
    public string Words { get; set; } = "";

    [BindProperty]
    public SubscriptionRhythm Rhythm { get; set; }

    /// <summary>Whether the request was taken in; for every address the same.</summary>
    public bool IsTaken { get; private set; }

    public IReadOnlyList<(ColumnEntry Column, int Depth)> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // Numbers in the address choose a column in the list; nonsense chooses none.
        ModelState.Clear();
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!mail.IsConfigured)
            return NotFound();
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
            return Page();
        var asked = await requests.AskAsync(agency.Required, Email, ColumnId, Words, Rhythm, RateLimits.Address(HttpContext), cancellation);
        if (asked.Refusal is { } refusal)
            return this.Refused(refusal);
        IsTaken = true;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var tree = await ColumnTree.LoadAsync(db, agency.Required.Id, cancellation);
        Columns = [.. tree.Top.SelectMany(column => Under(column, 0))];

        IEnumerable<(ColumnEntry Column, int Depth)> Under(ColumnEntry column, int depth) =>
            tree.Below(column).SelectMany(below => Under(below, depth + 1)).Prepend((column, depth));
    }
}
