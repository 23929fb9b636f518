using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Collection;
using Gongkai.Web.Portal;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>The files of a round, each with what has become of it; the superior uploads many at once, or a zip.</summary>
[Access(AccessNeed.Read)]
[RequestSizeLimit(FilesModel.UploadLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = FilesModel.UploadLimit)]
internal sealed class FilesModel(GongkaiDb db, IFileStore store, CurrentAgency current, CurrentUser user, DataFolder folder, TimeProvider clock) : PageModel
{
    /// <summary>Most bytes of one upload.</summary>
    public const long UploadLimit = 1024L * 1024 * 1024;

    /// <summary>Most files of one upload; more come in a zip.</summary>
    public const int MostFiles = 500;

    private const int FilesOfPage = 50;

    public CollectionRound Round { get; private set; } = null!;

    public IReadOnlyList<SubmittedPackage> Packages { get; private set; } = [];

    public Paged<Submission> Files { get; private set; } = new([], 1, FilesOfPage, 0);

    /// <summary>Names of the units of the files shown.</summary>
    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    public int Waiting { get; private set; }

    public bool IsOffice { get; private set; }

    /// <summary>Where files can be laid on the server.</summary>
    public string Folder { get; private set; } = "";

    [BindProperty(SupportsGet = true)]
    public SubmissionState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public string? Number { get; set; }

    [BindProperty]
    public IReadOnlyList<IFormFile> Uploads { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        // Nonsense in the address filters nothing.
        ModelState.Clear();
        return await LoadAsync(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var person = await user.RequireAsync();
        var office = person.ActingIn(current.Required.Id);
        if ((Round.CheckOffice(office) ?? Round.CheckOpen()) is { } refusal)
            return this.Refused(refusal);
        if (Uploads.Count is 0 or > MostFiles)
            return this.Refused(new("collection.files", $"请选择1至{MostFiles}个文件；更多的文件请打包为zip上传。"));
        var now = clock.GetUtcNow();
        foreach (var upload in Uploads)
        {
            var content = upload.OpenReadStream();
            await using (content)
            {
                var name = Path.GetFileName(upload.FileName);
                var isPackage = Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);
                var stored = await store.AddAsync(content, isPackage ? UploadLimit : AttachmentFiles.FileLimit, cancellation);
                if (isPackage && stored.IsDone)
                    db.Add(SubmittedPackage.Receive(Round, office, name, stored.Value.Address, now).Require());
                else
                    db.Add(Submission.Receive(Round, new SubmissionOrigin(SubmissionChannel.Upload, office.Name, office.PersonId), name, stored.Value?.Address, now, stored.Refusal).Require());
            }
        }

        db.Record(person.Author, Round.AgencyId, "collection.uploaded", Round, new { Files = Uploads.Count });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? this.Refused(unsaved)
            : this.DoneAt(current.Link($"/staff/collection/{id}/files"), $"已接收{Uploads.Count}个文件，正在读取和检查。可以离开本页，稍后再看结果。");
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var here = current.Required;
        if (await db.CollectionRounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == id && round.AgencyId == here.Id, cancellation) is not { } found)
            return false;
        Round = found;
        IsOffice = (await user.RequireAsync()).Scope.CanAct(here.Id, StaffRoles.DisclosureOffice);
        Folder = FolderIntake.PathOf(folder, here.Slug, found.Year);
        Packages = await db.SubmittedPackages.AsNoTracking().Where(package => package.RoundId == id).OrderByDescending(package => package.Id).Take(20).ToListAsync(cancellation);
        var all = db.Submissions.AsNoTracking().Where(file => file.RoundId == id);
        Waiting = await all.CountAsync(file => file.State == SubmissionState.Received, cancellation) + Packages.Count(package => package.EndedAt is null);
        Files = await all.Where(file => (State == null || file.State == State) && (Unit == null || file.UnitId == Unit)).OrderByDescending(file => file.Id).PageAsync(Number, FilesOfPage, cancellation);
        var units = Files.Lines.Select(file => file.UnitId).OfType<long>().Distinct().ToList();
        Names = await db.ExpectedUnits.Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        return true;
    }
}
