using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Interpretations;

/// <summary>
/// Policies and what explains them: those without an explanation first. A policy is an item that holds the text of a
/// registered document, or that was linked with an explanation.
/// </summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    private const int LinesOfPage = 30;

    public IReadOnlyList<ItemSummary> Without { get; private set; } = [];

    public Paged<Row> Links { get; private set; } = new([], 1, LinesOfPage, 0);

    public string Words { get; private set; } = "";

    public bool MayLink { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "q")] string? words, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        MayLink = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);

        Without = await db.PoliciesWithoutExplanation(agencyId)
            .OrderBy(found => found.Item.PublishedAt).ThenBy(found => found.Item.Id).Summaries().ToListAsync(cancellation);
        Words = words?.Trim() ?? "";
        Links = await db.Interpretations.AsNoTracking().Where(link => link.Policy.AgencyId == agencyId)
            .Select(link => new
            {
                link.Id,
                link.Kind,
                link.PolicyId,
                Policy = link.Policy.Versions.OrderByDescending(version => version.Number).First().Content.Title,
                link.InterpretationId,
                Interpretation = link.Interpretation.Versions.OrderByDescending(version => version.Number).First().Content.Title,
            })
            .Where(row => row.Policy.Contains(Words) || row.Interpretation.Contains(Words))
            .OrderByDescending(row => row.PolicyId).ThenBy(row => row.Id)
            .Select(row => new Row(row.Id, row.Kind, row.PolicyId, row.Policy, row.InterpretationId, row.Interpretation))
            .PageAsync(number, LinesOfPage, cancellation);
    }

    /// <summary>A link.</summary>
    internal sealed record Row(long Id, InterpretationKind Kind, long PolicyId, string Policy, long InterpretationId, string Interpretation);
}
