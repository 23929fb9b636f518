using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Catalogues;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Catalogue;

/// <summary>
/// Takes a workbook into the draft, in two steps: first it is shown what the file would do, or what is to be mended in it;
/// then it is done with the same file, which waits in the store.
/// </summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
[RequestSizeLimit(SheetRows.FileLimit + (1024 * 1024))]
internal sealed class ImportModel(GongkaiDb db, CurrentAgency current, CurrentUser user, IFileStore store, TriedFiles tried) : PageModel
{
    private const string Purpose = "catalogue-import";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Whether the file stands for the whole catalogue.</summary>
    [BindProperty]
    public bool IsWhole { get; set; }

    /// <summary>Names the file that was tried.</summary>
    [BindProperty]
    public string Ticket { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>The draft; null where there is none to import into.</summary>
    public StandardCatalogue? Draft { get; private set; }

    public CatalogueReading? Reading { get; private set; }

    /// <summary>What the file would do; null where something is to be mended first.</summary>
    public CatalogueUpdate? Update { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Upload is null)
            return this.Refused(new Refusal("catalogue.no_file", "请先选择要导入的 xlsx 文件。"));
        if (Upload.Length > SheetRows.FileLimit)
            return this.Refused(new Refusal("sheet.too_large", $"文件超过上限{SheetRows.FileLimit >> 20} MB。请删去图片和无关的工作表，或拆成几个文件分别导入。"));
        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancellation);
        if ((await TryAsync(content.ToArray(), cancellation)).Refusal is { } refusal)
            return this.Refused(refusal);
        if (Update is { IsEmpty: false })
        {
            content.Position = 0;
            var stored = await store.AddAsync(content, SheetRows.FileLimit, cancellation);
            if (!stored.IsDone)
                return this.Refused(stored.Refusal);
            Ticket = tried.TicketOf(Purpose, Upload.FileName, stored.Value.Address);
            Revision = Draft!.Revision;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Draft is null || tried.Of(Purpose, Ticket) is not { } waiting || await store.ReadAsync(waiting.File, cancellation) is not { } content)
            return this.Refused(new Refusal("catalogue.ticket", "试运行已失效，请重新选择文件。"));
        if ((await TryAsync(content, cancellation)).Refusal is { } refusal)
            return this.Refused(refusal);
        if (Update is null)
            return Page();
        db.Expect(Draft, Revision);
        if (Update.ApplyTo(Draft).Refusal is { } undone)
            return this.Refused(undone);
        var counts = new { Draft.Edition, Added = Update.Added.Count, Changed = Update.Changed.Count, Retired = Update.Retired.Count };
        db.Record((await user.RequireAsync()).Author, Draft.AgencyId, "catalogue.imported", Draft, counts);
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone
            ? this.DoneAt(current.Link($"/staff/catalogue?edition={Draft.Edition}"), $"已导入：新增{counts.Added}条，修改{counts.Changed}条，移出{counts.Retired}条。")
            : this.Refused(saved.Refusal);
    }

    private async Task<Result> TryAsync(byte[] content, CancellationToken cancellation)
    {
        if (Draft is null)
            return new Refusal("catalogue.not_draft", "没有正在编制的目录。请先在“版本管理”中起草，再导入。");
        var reading = await Task.Run(() => CatalogueReading.Read(content, cancellation), cancellation);
        if (!reading.IsDone)
            return reading.Refusal;
        Reading = reading.Value;
        if (!Reading.IsClean)
            return Result.Done;
        var update = CatalogueUpdate.Of(Draft, Reading.Lines, IsWhole);
        if (!update.IsDone)
            return update.Refusal;
        Update = update.Value;
        return Result.Done;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Draft = await db.Catalogues.Whole().SingleOrDefaultAsync(edition => edition.AgencyId == agencyId && edition.State == EditionState.Draft, cancellation);
    }
}
