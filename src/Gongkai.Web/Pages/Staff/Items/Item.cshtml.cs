using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.WorkLists;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>An item as staff see it, with what they may do. The domain decides; the page shows and passes on.</summary>
[Access(AccessNeed.Read)]
internal sealed partial class ItemModel(
    GongkaiDb db, CurrentAgency current, CurrentUser user, WorkingDays calendar, TimeProvider clock, AttachmentFiles files) : PageModel
{
    [BindProperty]
    public long Revision { get; set; }

    public Item Item { get; private set; } = null!;

    public WorkItem Work { get; private set; } = null!;

    /// <summary>What whoever looks may do, in the order of the life of an item.</summary>
    public IReadOnlyList<ItemAction> Allowed { get; private set; } = [];

    /// <summary>Why whoever looks must leave the next step to somebody else though it is their task; null where nothing is in the way.</summary>
    public string? FourEyes => Item.WhyAnother(Actor)?.Message;

    /// <summary>Who passed each review of the version shown.</summary>
    public string NameOf(long? personId) => Item.Steps.LastOrDefault(step => step.PersonId == personId)?.PersonName ?? "";

    /// <summary>Where a decided item can be moved to; null where whoever looks may not move it, or does so in the editor.</summary>
    public ItemPlaces? Places { get; private set; }

    /// <summary>Whether whoever looks may see files as they were before passages in them were masked.</summary>
    public bool MayReadOriginal => Actor.Holds(StaffRoles.ConfidentialityReviewer) || Actor.Holds(StaffRoles.DisclosureOffice);

    /// <summary>The entry of the standard catalogue that it belongs to, with the number of the edition; null where none was named.</summary>
    public (CatalogueEntry Entry, int Edition)? Entry { get; private set; }

    private Actor Actor { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>Takes a step with the item that was shown, and saves it with its entry in the trail.</summary>
    private Task<IActionResult> ActAsync(long id, string words, Func<DateTimeOffset, Result> step) =>
        ActAsync(id, words, now => Task.FromResult(step(now)));

    private async Task<IActionResult> ActAsync(long id, string words, Func<DateTimeOffset, Task<Result>> step)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        db.Expect(Item, Revision);
        var (steps, version) = (Item.Steps.Count, Item.Latest.Number);
        if ((await step(clock.GetUtcNow())).Refusal is { } refusal)
            return await RefusedAsync(id, refusal);
        var action = Item.Steps.Count > steps ? $"{Item.Steps[^1].Action}" : "Screen";
        db.Record((await user.RequireAsync()).Author, Item.AgencyId, $"item.{action}", Item, new { Item.IndexNumber, Version = version });
        if ((await db.SaveAsync()).Refusal is { } unsaved)
            return await RefusedAsync(id, unsaved);
        return this.DoneAt(current.Link($"/staff/items/{id}"), words);
    }

    /// <summary>Shows the item as it is stored: what was refused may have been done half, and others may have changed it.</summary>
    private async Task<IActionResult> RefusedAsync(long id, Refusal refusal)
    {
        db.ChangeTracker.Clear();
        await LoadAsync(id);
        return this.Refused(refusal);
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Actor = (await user.RequireAsync()).ActingIn(agencyId);
        Item = (await db.Items.Whole().SingleOrDefaultAsync(item => item.Id == id && item.AgencyId == agencyId))!;
        if (Item is null)
            return false;
        Allowed = Item.AllowedTo(Actor);
        if (Allowed.Contains(ItemAction.Move) && Item.State != ItemState.InPreparation)
            Places = await ItemPlaces.LoadAsync(db, agencyId, null);
        if (Item.CatalogueEntryId is { } entryId)
        {
            var found = await db.Catalogues.AsNoTracking()
                .SelectMany(edition => edition.Entries.Where(entry => entry.Id == entryId), (edition, entry) => new { edition.Edition, Entry = entry }).SingleAsync();
            Entry = (found.Entry, found.Edition);
        }

        Work = WorkItem.Of(Item, LegalDay.Of(clock.GetUtcNow()), await calendar.GetAsync());
        return true;
    }
}
