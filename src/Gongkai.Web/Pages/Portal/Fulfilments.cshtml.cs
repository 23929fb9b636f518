using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>What can be claimed under the agency's policies (政策兑现): open on a day, or all.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class FulfilmentsModel(GongkaiDb db, CurrentAgency agency, TimeProvider clock) : PageModel
{
    private const int LinesOfPage = 20;

    public DateOnly Day { get; private set; }

    /// <summary>Whether those that are closed are listed too.</summary>
    public bool ShowsAll { get; private set; }

    public Paged<PublicOffer> Offers { get; private set; } = new([], 1, LinesOfPage, 0);

    public async Task OnGetAsync(string? on, string? show, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        Day = LegalDay.Read(on) ?? LegalDay.Of(clock.GetUtcNow());
        ShowsAll = show == "all";
        var all = await PublicOffer.LoadAsync(db, agency.Required.Id, Day, cancellation);
        Offers = Paged.Of([.. all.Where(offer => ShowsAll || offer.Fulfilment.StateOn(Day) != FulfilmentState.Closed)], number, LinesOfPage);
    }
}
