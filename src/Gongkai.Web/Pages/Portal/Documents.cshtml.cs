using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The regulations and normative documents in force on a day, today where none is asked for.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class DocumentsModel(GongkaiDb db, CurrentAgency agency, TimeProvider clock) : PageModel
{
    public DateOnly Day { get; private set; }

    /// <summary>Whether those that bind nobody any more are listed too.</summary>
    public bool ShowsAll { get; private set; }

    public IReadOnlyList<PublicDocument> Documents { get; private set; } = [];

    public async Task OnGetAsync(string? on, string? show, CancellationToken cancellation)
    {
        Day = LegalDay.Read(on) ?? LegalDay.Of(clock.GetUtcNow());
        ShowsAll = show == "all";
        Documents =
        [
            .. (await PublicDocuments.LoadAsync(db, agency.Required.Id, cancellation))
                .Where(found => found.Document.IssuedOn <= Day && (ShowsAll || found.Document.ValidityOn(Day).IsInForce())),
        ];
    }
}
