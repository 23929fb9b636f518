using Gongkai.Data;
using Gongkai.Data.Applications;
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

/// <summary>The files that go with the reply of a case: handed in and taken out while it is drafted, looked at by all who see the case.</summary>
[Access(AccessNeed.Role, CaseAccess.Any)]
[NeverCached]
[RequestSizeLimit(CaseFile.SizeLimit + (1024 * 1024))]
internal sealed class FilesModel(GongkaiDb db, CaseFiles files, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Application Case { get; private set; } = null!;

    public IReadOnlyList<CaseFile> Files { get; private set; } = [];

    public bool MayChange => CaseFile.Check(Case, Actor) is null;

    private Actor Actor { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>The file as the applicant gets it.</summary>
    public Task<IActionResult> OnGetGivenAsync(long id, long file, CancellationToken cancellation) => FileAsync(id, file, files.GivenAsync, cancellation);

    /// <summary>The file as it was handed in.</summary>
    public Task<IActionResult> OnGetOriginalAsync(long id, long file, CancellationToken cancellation) => FileAsync(id, file, files.ReadAsync, cancellation);

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (Upload is null)
            return this.Refused(new Refusal("file.none", "请选择要上传的文件。"));
        var added = await files.AddAsync(Case, Upload, Actor, clock.GetUtcNow(), cancellation);
        return added.IsDone ? await DoneAsync("case.file_added", added.Value.Name, $"“{added.Value.Name}”已上传，隐藏信息已去除。需要遮盖的，请点“遮盖”。", cancellation) : this.Refused(added.Refusal);
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, long file, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Files.FirstOrDefault(found => found.Id == file) is not { } found)
            return NotFound();
        if (CaseFile.Check(Case, Actor) is { } refusal)
            return this.Refused(refusal);
        db.Remove(found);
        return await DoneAsync("case.file_removed", found.Name, $"“{found.Name}”已移除。", cancellation);
    }

    private async Task<IActionResult> DoneAsync(string action, string name, string words, CancellationToken cancellation)
    {
        db.Record((await user.RequireAsync()).Author, Case.AgencyId, action, Case, new { Case.Number, File = name });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link($"/staff/cases/{Case.Id}/files"), words);
    }

    private async Task<IActionResult> FileAsync(long id, long file, Func<CaseFile, CancellationToken, Task<Result<byte[]>>> read, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Files.FirstOrDefault(found => found.Id == file) is not { } found)
            return NotFound();
        var content = await read(found, cancellation);
        return content.IsDone ? File(content.Value, found.MediaType, found.Name) : this.Refused(content.Refusal);
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Actor = (await user.RequireAsync()).ActingIn(agencyId);
        if (await db.Applications.Whole().SingleOrDefaultAsync(one => one.Id == id && one.AgencyId == agencyId, cancellation) is not { } found || !CaseAccess.MayRead(Actor, found))
            return false;
        (Case, Files) = (found, await files.OfAsync(id, cancellation));
        return true;
    }
}
