using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>Writes the open version of an item anew.</summary>
[Access(AccessNeed.Role, StaffRoles.Author)]
[RequestSizeLimit(NewModel.RequestLimit)]
[RequestFormLimits(ValueLengthLimit = NewModel.TextLimit, MultipartBodyLengthLimit = NewModel.RequestLimit)]
internal sealed class EditModel(GongkaiDb db, CurrentAgency current, CurrentUser user, WordDrafts words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ItemForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Word { get; set; }

    /// <summary>What the document told that has just filled the form; null where none has.</summary>
    public WordReading? Reading { get; private set; }

    [BindProperty]
    public long Revision { get; set; }

    public Item Item { get; private set; } = null!;

    public ItemPlaces Places { get; private set; } = null!;

    private Actor Actor { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        (Form, Revision) = (ItemForm.Of(Item), Item.Revision);
        return Item.Check(ItemAction.Edit, Actor) is { } refusal ? this.Refused(refusal) : Page();
    }

    /// <summary>Fills the form from a Word document; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostWordAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id))
            return NotFound();
        ModelState.Clear();
        var read = await words.FillAsync(Form, Word, cancellation);
        if (!read.IsDone)
            return this.Refused(read.Refusal);
        Reading = read.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var pictures = await words.PicturesAsync(Form, cancellation);
        if (!pictures.IsDone)
            return this.Refused(pictures.Refusal);
        var before = Item.Revision;
        db.Expect(Item, Revision);
        var now = clock.GetUtcNow();
        if ((Write(now) ?? WordPicture.Attach(pictures.Value, Item, Actor, now)) is { } refusal)
            return this.Refused(refusal);
        if (Item.Revision > before)
        {
            db.Record((await user.RequireAsync()).Author, Item.AgencyId, "item.Edit", Item, new { Item.IndexNumber, Version = Item.Latest.Number });
            if ((await db.SaveAsync(cancellation)).Refusal is { } unsaved)
                return this.Refused(unsaved);
        }

        return this.DoneAt(current.Link($"/staff/items/{id}"), "已保存。");
    }

    /// <summary>Only what differs is written: whatever is written makes reviews void.</summary>
    private Refusal? Write(DateTimeOffset now)
    {
        if (Form.TooLong() is { } tooLong)
            return tooLong;
        var content = Form.Content();
        if (content != Item.Latest.Content && Item.Edit(Actor, content, now).Refusal is { } unwritten)
            return unwritten;
        if (Form.Attribute.Chosen is not null)
        {
            var decision = Form.Attribute.Decide();
            if (!decision.IsDone)
                return decision.Refusal;
            if (decision.Value != Item.Latest.Attribute && Item.ProposeAttribute(Actor, decision.Value, now).Refusal is { } unproposed)
                return unproposed;
        }

        if ((Form.ColumnId, Form.DepartmentId, Form.CatalogueEntryId) == (Item.ColumnId, Item.DepartmentId, Item.CatalogueEntryId))
            return null;
        var place = Places.Choose(Form.ColumnId, Form.DepartmentId, Form.CatalogueEntryId);
        return place.IsDone ? Item.Move(Actor, place.Value.Column, place.Value.Department, Form.CatalogueEntryId, now).Refusal : place.Refusal;
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Actor = (await user.RequireAsync()).ActingIn(agencyId);
        Places = await ItemPlaces.LoadAsync(db, Actor.AgencyId, Actor.DepartmentId);
        Item = (await db.Items.Whole().SingleOrDefaultAsync(item => item.Id == id && item.AgencyId == agencyId))!;
        return Item is not null;
    }
}
