using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Letters;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Letters;

/// <summary>The wording of one kind of letter: looked at before it is saved, refused where an element is missing.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class TemplateModel(GongkaiDb db, LetterDesk desk, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public string Text { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    public LetterKind Kind { get; private set; } = null!;

    public bool IsOwn { get; private set; }

    /// <summary>How the letter will look; null where the wording has faults.</summary>
    public IssuedLetter? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind)
    {
        if (LetterKinds.Find(kind) is not { } known)
            return NotFound();
        var (agency, letters) = await ShowAsync(known);
        (Text, Revision) = (letters.Wordings.GetValueOrDefault(kind) ?? LetterTemplate.BuiltIn(known).Text, letters.Revision);
        Look(agency);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(string kind)
    {
        if (LetterKinds.Find(kind) is not { } known)
            return NotFound();
        var (agency, _) = await ShowAsync(known);
        Look(agency);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind)
    {
        if (LetterKinds.Find(kind) is not { } known)
            return NotFound();
        var (agency, letters) = await ShowAsync(known);
        if (letters.Word(known, Text ?? "").Refusal is { } refusal)
            return this.Refused(refusal);
        return await SaveAsync(agency, letters, "letters.worded", $"“{known.Chinese}”的模板已保存，今后制作的文书按此行文。");
    }

    public async Task<IActionResult> OnPostResetAsync(string kind)
    {
        if (LetterKinds.Find(kind) is not { } known)
            return NotFound();
        var (agency, letters) = await ShowAsync(known);
        letters.Unword(known);
        return await SaveAsync(agency, letters, "letters.unworded", $"“{known.Chinese}”已改用通用模板。");
    }

    private async Task<(Agency Agency, AgencyLetters Letters)> ShowAsync(LetterKind kind)
    {
        var (agency, letters) = await desk.LoadAsync();
        (Kind, IsOwn) = (kind, letters.Wordings.ContainsKey(kind.Key));
        return (agency, letters);
    }

    private void Look(Agency agency)
    {
        var template = LetterTemplate.Create(Kind, Text ?? "");
        if (template.IsDone)
            Preview = new IssuedLetter(Letter.Sample(template.Value, agency.Name, "〔联系方式〕"), "〔主送〕", null, null);
        else
            ModelState.AddModelError("", template.Refusal.Message);
    }

    private async Task<IActionResult> SaveAsync(Agency agency, AgencyLetters letters, string action, string words)
    {
        desk.Expect(letters, Revision);
        db.Record((await user.RequireAsync()).Author, agency.Id, action, agency, new { Kind = Kind.Chinese, Text = letters.Wordings.GetValueOrDefault(Kind.Key) });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(current.Link("/staff/letters"), words) : this.Refused(saved.Refusal);
    }
}
