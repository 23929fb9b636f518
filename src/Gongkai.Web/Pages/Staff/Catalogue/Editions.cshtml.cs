using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Catalogue;

/// <summary>The editions of the catalogue: drafted, adopted in the place of the one before, or given up while a draft.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class EditionsModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string Title { get; set; } = "";

    [BindProperty]
    public DateOnly On { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<StandardCatalogue> Editions { get; private set; } = [];

    public StandardCatalogue? Draft => Editions.FirstOrDefault(edition => edition.State == EditionState.Draft);

    /// <summary>Adopted, its first day has not come; null where there is none.</summary>
    public StandardCatalogue? Waiting => Editions.FirstOrDefault(edition => edition.State == EditionState.Adopted);

    public StandardCatalogue? InForce => Editions.FirstOrDefault(edition => edition.State == EditionState.InForce);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Title, On) = ($"{current.Required.ShortName}政务公开标准目录", LegalDay.Of(clock.GetUtcNow()));
    }

    /// <summary>Drafts the first edition, or the next.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellation)
    {
        var agency = await LoadAsync(cancellation);
        if (Draft is not null)
            return this.Refused(new Refusal("catalogue.edition", $"第{Draft.Edition}版正在编制，请在该版上修改，或先删除该草案。"));
        if (Waiting is not null)
            return this.Refused(new Refusal("catalogue.edition", $"第{Waiting.Edition}版待施行，请等其施行，或先收回到编制中。"));
        var drafted = InForce is { } before ? before.Next() : StandardCatalogue.Draft(agency, Title);
        if (!drafted.IsDone)
            return this.Refused(drafted.Refusal);
        db.Add(drafted.Value);
        return await SaveAsync(drafted.Value, "catalogue.drafted", $"已起草第{drafted.Value.Edition}版目录。", cancellation);
    }

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Draft is not { } draft)
            return this.Refused(new Refusal("catalogue.not_draft", "没有正在编制的目录，请先起草。"));
        var before = InForce;
        if (draft.Adopt(before, On, LegalDay.Of(clock.GetUtcNow())).Refusal is { } refusal)
            return this.Refused(refusal);
        db.Expect(draft, Revision);
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using (transaction)
        {
            db.Record((await user.RequireAsync()).Author, draft.AgencyId, "catalogue.adopted", draft, new { draft.Edition, On = $"{On:yyyy-MM-dd}", Entries = draft.Entries.Count });
            if ((await db.SaveAsync(cancellation)).Refusal is { } unsaved)
                return this.Refused(unsaved);
            var followed = before is null || draft.State != EditionState.InForce ? 0 : await CatalogueEditions.FollowAsync(db, before, draft, cancellation);
            await transaction.CommitAsync(cancellation);
            return this.DoneAt(
                current.Link("/staff/catalogue"),
                $"第{draft.Edition}版目录自{On:yyyy-MM-dd}起施行{(followed > 0 ? $"，{followed}条信息已转到新版的同一事项" : "")}。");
        }
    }

    /// <summary>Makes the edition that waits for its first day a draft again.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Waiting is not { } waiting)
            return this.Refused(new Refusal("catalogue.not_waiting", "没有待施行的目录，请刷新页面后重试。"));
        db.Expect(waiting, Revision);
        return waiting.TakeBack().Refusal is { } refusal
            ? this.Refused(refusal)
            : await SaveAsync(waiting, "catalogue.taken_back", $"第{waiting.Edition}版已收回，可继续修改。", cancellation);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Draft is not { } draft)
            return this.Refused(new Refusal("catalogue.not_draft", "没有正在编制的目录，无须删除。"));
        db.Expect(draft, Revision);
        db.Remove(draft);
        return await SaveAsync(draft, "catalogue.draft_discarded", $"第{draft.Edition}版草案已删除。", cancellation);
    }

    private async Task<IActionResult> SaveAsync(StandardCatalogue edition, string action, string words, CancellationToken cancellation)
    {
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, edition, new { edition.Edition, edition.Title });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone
            ? this.DoneAt(current.Link(action == "catalogue.drafted" ? $"/staff/catalogue?edition={edition.Edition}" : "/staff/catalogue/editions"), words)
            : this.Refused(saved.Refusal);
    }

    private async Task<Agency> LoadAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Editions = await db.Catalogues.Whole().Where(edition => edition.AgencyId == agencyId).OrderByDescending(edition => edition.Edition).ToListAsync(cancellation);
        return await db.Agencies.SingleAsync(agency => agency.Id == agencyId, cancellation);
    }
}
