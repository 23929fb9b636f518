using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>Begins an item.</summary>
[Access(AccessNeed.Role, StaffRoles.Author)]
[RequestSizeLimit(NewModel.TextLimit)]
[RequestFormLimits(ValueLengthLimit = NewModel.TextLimit)]
internal sealed class NewModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>The longest form that is accepted, in bytes: a text pasted from a word processor carries much that is then left out.</summary>
    public const int TextLimit = 8 * 1024 * 1024;

    [BindProperty]
    public ItemForm Form { get; set; } = new();

    public ItemPlaces Places { get; private set; } = null!;

    private Actor Actor { get; set; } = null!;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Form.Attribute.Chosen = DisclosureAttribute.Proactive;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid)
            return Page();
        var place = Places.Choose(Form.ColumnId, Form.DepartmentId, Form.CatalogueEntryId);
        if (!place.IsDone)
            return this.Refused(place.Refusal);
        var (column, department) = place.Value;
        var now = clock.GetUtcNow();
        var author = (await user.RequireAsync()).Author;
        var begun = await IndexSequences.BeginAsync(db, column, now, sequence =>
        {
            var item = Begin(column, department, sequence, now);
            if (item.IsDone)
                db.Record(author, Actor.AgencyId, "item.Begin", item.Value, new { item.Value.IndexNumber, Form.Title });
            return item;
        });
        return begun.IsDone ? this.DoneAt(current.Link($"/staff/items/{begun.Value.Id}"), "草稿已保存。") : this.Refused(begun.Refusal);
    }

    private Result<Item> Begin(ContentColumn column, Department department, long sequence, DateTimeOffset now)
    {
        if (Form.TooLong() is { } tooLong)
            return tooLong;
        var item = Item.Begin(Actor, column, department, sequence, Form.Content(), now, Form.CatalogueEntryId);
        if (!item.IsDone || Form.Attribute.Chosen is null)
            return item;
        var decision = Form.Attribute.Decide();
        if (!decision.IsDone)
            return decision.Refusal;
        return item.Value.ProposeAttribute(Actor, decision.Value, now).Refusal is { } refusal ? refusal : item;
    }

    private async Task LoadAsync()
    {
        Actor = (await user.RequireAsync()).ActingIn(current.Required.Id);
        Places = await ItemPlaces.LoadAsync(db, Actor.AgencyId, Actor.DepartmentId);
    }
}
