using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Documents.Redaction;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Files;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>Blacks out in a file of a case: the machine proposes personal data, a person decides and gives each place its ground.</summary>
[Access(AccessNeed.Role, StaffRoles.CaseHandler)]
[NeverCached]
[RequestFormLimits(ValueCountLimit = RedactModel.RowLimit * 12)]
internal sealed class RedactModel(GongkaiDb db, CaseFiles files, CurrentAgency current, CurrentUser user) : PageModel
{
    /// <summary>The most rows of the form.</summary>
    public const int RowLimit = DocumentRedaction.MarkLimit;

    private const int Spare = 3;
    private const int PagesShown = 100;

    private static readonly PagePictures Pictures = new();

    /// <summary>What is proposed, then what is added by hand.</summary>
    [BindProperty]
    public List<MarkInput> Rows { get; set; } = [];

    [BindProperty]
    public long Revision { get; set; }

    public Application Case { get; private set; } = null!;

    public CaseFile Chosen { get; private set; } = null!;

    /// <summary>How many pages can be marked by areas; 0 where it is no pdf.</summary>
    public int Pages { get; private set; }

    private Actor Actor { get; set; } = null!;

    private byte[] Bytes { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, long file, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, file, cancellation))
            return NotFound();
        Revision = Chosen.Revision;
        var proposed = await files.ProposeAsync(Chosen, cancellation);
        AddSpare();
        if (!proposed.IsDone)
            return Refused(proposed.Refusal);
        Rows.InsertRange(0, proposed.Value.Take(RowLimit).Select(one => new MarkInput
        {
            IsProposed = true,
            IsChosen = true,
            Passage = one.Passage,
            Where = $"{one.What}，{one.Where}",
            Ground = one.Ground.Key,
            Reason = $"属于个人的{one.What}，公开会对其合法权益造成损害",
        }));
        return Page();
    }

    /// <summary>A page as a picture.</summary>
    public async Task<IActionResult> OnGetPageAsync(long id, long file, int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, file, cancellation) || number < 1 || number > Pages)
            return NotFound();
        return await Task.Run(() => Pictures.Draw(Bytes, number, cancellation), cancellation) is { } picture ? File(picture, "image/png") : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long id, long file, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, file, cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var marks = new List<RedactionMark>();
        foreach (var row in Rows.Where(row => row.Counts).Take(RowLimit + 1))
        {
            var mark = row.Read();
            if (!mark.IsDone)
                return Refused(mark.Refusal);
            marks.Add(mark.Value);
        }

        db.Expect(Chosen, Revision);
        if ((await files.RedactAsync(Case, Chosen, marks, Actor, cancellation)).Refusal is { } refusal)
            return Refused(refusal);
        db.Record((await user.RequireAsync()).Author, Case.AgencyId, "case.file_redacted", Case, new { Case.Number, File = Chosen.Name, Places = Chosen.Withheld.Count });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? Refused(unsaved)
            : this.DoneAt(current.Link($"/staff/cases/{id}/files"), $"“{Chosen.Name}”已遮盖{Chosen.Withheld.Count}处，并已重新提取核对：遮盖的内容不在文件中。");
    }

    private PageResult Refused(Refusal refusal)
    {
        AddSpare();
        ModelState.Clear();
        return PageRefusals.Refused(this, refusal);
    }

    private void AddSpare()
    {
        var left = Spare - Rows.Count(row => !row.IsProposed && !row.Counts);
        for (; left > 0; left--)
            Rows.Add(new MarkInput());
    }

    private async Task<bool> LoadAsync(long id, long file, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Actor = (await user.RequireAsync()).ActingIn(agencyId);
        if (await db.Applications.Whole().SingleOrDefaultAsync(one => one.Id == id && one.AgencyId == agencyId, cancellation) is not { } found
            || await db.CaseFiles.SingleOrDefaultAsync(one => one.Id == file && one.ApplicationId == id, cancellation) is not { } one)
            return false;
        (Case, Chosen) = (found, one);
        var content = await files.ReadAsync(one, cancellation);
        Bytes = content.IsDone ? content.Value : [];
        if (Bytes.AsSpan().StartsWith("%PDF"u8) && Pictures.Count(Bytes, cancellation) is { IsDone: true } pages)
            Pages = Math.Min(pages.Value, PagesShown);
        return true;
    }
}
