using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>Begins an item.</summary>
[Access(AccessNeed.Role, StaffRoles.Author)]
[RequestSizeLimit(NewModel.RequestLimit)]
[RequestFormLimits(ValueLengthLimit = NewModel.TextLimit, MultipartBodyLengthLimit = NewModel.RequestLimit)]
internal sealed class NewModel(GongkaiDb db, CurrentAgency current, CurrentUser user, WordDrafts words, TimeProvider clock) : PageModel
{
    /// <summary>The longest form that is accepted, in bytes: a text pasted from a word processor carries much that is then left out.</summary>
    public const int TextLimit = 8 * 1024 * 1024;

    /// <summary>The same with a Word document, in bytes.</summary>
    public const long RequestLimit = TextLimit + AttachmentFiles.FileLimit;

    [BindProperty]
    public ItemForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Word { get; set; }

    /// <summary>What the document told that has just filled the form; null where none has.</summary>
    public WordReading? Reading { get; private set; }

    public ItemPlaces Places { get; private set; } = null!;

    private Actor Actor { get; set; } = null!;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Form.Attribute.Chosen = DisclosureAttribute.Proactive;
    }

    /// <summary>Fills the form from a Word document; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostWordAsync(CancellationToken cancellation)
    {
        await LoadAsync();
        ModelState.Clear();
        var read = await words.FillAsync(Form, Word, cancellation);
        if (!read.IsDone)
            return this.Refused(read.Refusal);
        Reading = read.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync();
        if (!ModelState.IsValid)
            return Page();
        var place = Places.Choose(Form.ColumnId, Form.DepartmentId, Form.CatalogueEntryId);
        if (!place.IsDone)
            return this.Refused(place.Refusal);
        var pictures = await words.PicturesAsync(Form, cancellation);
        if (!pictures.IsDone)
            return this.Refused(pictures.Refusal);
        var (column, department) = place.Value;
        var now = clock.GetUtcNow();
        var author = (await user.RequireAsync()).Author;
        var begun = await IndexSequences.BeginAsync(db, column, now, sequence =>
        {
            var item = Begin(column, department, sequence, pictures.Value, now);
            if (item.IsDone)
                db.Record(author, Actor.AgencyId, "item.Begin", item.Value, new { item.Value.IndexNumber, Form.Title });
            return item;
        }, cancellation);
        return begun.IsDone ? this.DoneAt(current.Link($"/staff/items/{begun.Value.Id}"), "草稿已保存。") : this.Refused(begun.Refusal);
    }

    private Result<Item> Begin(ContentColumn column, Department department, long sequence, IReadOnlyList<WordPicture> pictures, DateTimeOffset now)
    {
        if (Form.TooLong() is { } tooLong)
            return tooLong;
        var item = Item.Begin(Actor, column, department, sequence, Form.Content(), now, Form.CatalogueEntryId);
        if (!item.IsDone)
            return item;
        if (WordPicture.Attach(pictures, item.Value, Actor, now) is { } unattached)
            return unattached;
        if (Form.Attribute.Chosen is null)
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
