using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Figures;

/// <summary>
/// Takes figures out of a sheet, in two steps: first what it would enter or what is to be mended, then the same file, which waits in
/// the store and becomes the evidence of each figure.
/// </summary>
[Access(AccessNeed.Role, IndexModel.Enterers)]
[RequestSizeLimit(SheetRows.FileLimit + (1024 * 1024))]
internal sealed class ImportModel(
    GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock, AttachmentFiles files, IFileStore store, TriedFiles tried) : PageModel
{
    private const string Purpose = "figure-import";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Names the file that was tried.</summary>
    [BindProperty]
    public string Ticket { get; set; } = "";

    public FigureImport? Reading { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null)
            return this.Refused(new Refusal("figure.no_file", "请先选择要导入的 xlsx 或 csv 文件。"));
        var taken = await files.TakeInAsync(Upload, cancellation);
        if (!taken.IsDone)
            return this.Refused(taken.Refusal);
        var (accepted, address) = taken.Value;
        if ((await TryAsync(accepted.FileName, address, cancellation)).Refusal is { } refusal)
            return this.Refused(refusal);
        if (Reading!.Faults.Count == 0)
            Ticket = tried.TicketOf(Purpose, accepted.FileName, address);
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancellation)
    {
        if (tried.Of(Purpose, Ticket) is not { } waiting)
            return this.Refused(new Refusal("figure.ticket", "试运行已失效，请重新选择文件。"));
        if ((await TryAsync(waiting.Name, waiting.File, cancellation)).Refusal is { } refusal)
            return this.Refused(refusal);
        if (Reading!.Faults.Count > 0)
            return Page();
        foreach (var (_, _, figure) in Reading.Figures)
            db.Add(figure);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, "figure.imported", waiting.Name, new { waiting.Name, waiting.File.Hash, Figures = Reading.Figures.Count });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? this.DoneAt(current.Link("/staff/figures"), $"已导入{Reading.Figures.Count}条数据。") : this.Refused(saved.Refusal);
    }

    private async Task<Result> TryAsync(string name, FileAddress address, CancellationToken cancellation)
    {
        if (await store.ReadAsync(address, cancellation) is not { } content)
            return new Refusal("figure.ticket", "试运行已失效，请重新选择文件。");
        var sheets = await Task.Run(() => SheetRows.Read(content, alsoCsv: true, cancellation), cancellation);
        if (!sheets.IsDone)
            return sheets.Refusal;
        var agencyId = current.Required.Id;
        var actor = (await user.RequireAsync()).ActingIn(agencyId);
        var departments = await FigureForm.DepartmentsAsync(db, actor);
        var reading = FigureImport.Of(sheets.Value, actor, departments, new FigureEvidence("", name, address), clock.GetUtcNow());
        if (!reading.IsDone)
            return reading.Refusal;
        var stored = await FigureForm.Whole(db, agencyId).ToListAsync(cancellation);
        Reading = reading.Value.AgainstOthers(stored);
        return Result.Done;
    }
}
