using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The rules that disclosure follows (政府信息公开制度): the law, the agency's own, its normative documents.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class RulesModel(GongkaiDb db, CurrentAgency agency, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ItemSummary> Rules { get; private set; } = [];

    /// <summary>Documents in force today.</summary>
    public int InForce { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var here = agency.Required.Id;
        Rules = await db.PublicItems(here).Where(found => found.Item.Column.Code == PlatformPart.RulesColumn)
            .NewestFirst().Summaries().ToListAsync(cancellation);
        var today = LegalDay.Of(clock.GetUtcNow());
        InForce = (await PublicDocuments.LoadAsync(db, here, cancellation)).Count(found => found.Document.ValidityOn(today).IsInForce());
    }
}
