using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Imports;

/// <summary>Takes an existing site over: a list or a zip is uploaded here, tried first, then imported.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice | StaffRoles.Administrator)]
[RequestSizeLimit(IndexModel.UploadLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = IndexModel.UploadLimit)]
internal sealed class IndexModel(GongkaiDb db, IFileStore store, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>The largest list or package that is accepted, in bytes; larger sites are imported on the command line.</summary>
    public const long UploadLimit = 1024L * 1024 * 1024;

    private const int Shown = 50;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool IsTrial { get; set; }

    public IReadOnlyList<Import> Imports { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync();
        if (Upload is null || Upload.Length == 0)
            return this.Refused(new("import.none", "请选择要导入的清单（csv、xlsx）或zip压缩包。"));
        if (Path.GetExtension(Upload.FileName).ToLowerInvariant() is not (".csv" or ".xlsx" or ".zip"))
            return this.Refused(new("import.format", $"“{Upload.FileName}”不能导入。请上传清单（csv、xlsx）或zip压缩包。"));
        var content = Upload.OpenReadStream();
        await using (content)
        {
            var stored = await store.AddAsync(content, UploadLimit, cancellation);
            if (!stored.IsDone)
                return this.Refused(stored.Refusal);
            var person = await user.RequireAsync();
            var ordered = Import.Order(
                person.ActingIn(current.Required.Id), Path.GetFileName(Upload.FileName), stored.Value.Address, IsTrial, clock.GetUtcNow());
            if (!ordered.IsDone)
                return this.Refused(ordered.Refusal);
            db.Add(ordered.Value);
            db.Record(person.Author, current.Required.Id, "import.ordered", ordered.Value, new { ordered.Value.Source, ordered.Value.IsTrial });
            if ((await db.SaveAsync(cancellation)).Refusal is { } unsaved)
                return this.Refused(unsaved);
            return this.DoneAt(current.Link($"/staff/imports/{ordered.Value.Id}"), IsTrial ? "已开始试运行，不会公开任何信息。" : "已开始导入。");
        }
    }

    private async Task LoadAsync()
    {
        var agencyId = current.Required.Id;
        Imports = await db.Imports.AsNoTracking().Where(import => import.AgencyId == agencyId).OrderByDescending(import => import.Id).Take(Shown).ToListAsync();
    }
}
