using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Reports.Form;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.AnnualReports;

/// <summary>One figure of a report: what the ledger counts, item by item, and what was set by hand beside it.</summary>
[Access(AccessNeed.Read)]
internal sealed class FigureModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : FilingPage(db, current, user)
{
    [BindProperty(SupportsGet = true, Name = "cell")]
    public string CellPath { get; set; } = "";

    [BindProperty]
    [Display(Name = "更正后的数")]
    public decimal? Value { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public FormCell Cell { get; private set; } = null!;

    /// <summary>What the ledger holds now.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    /// <summary>The page of an entry; null where it has none for the user.</summary>
    public string? PageOf(LedgerEntry entry) => entry.Kind switch
    {
        LedgerEntryKind.AdministrativeFigure => $"/staff/figures/{entry.Id}",
        LedgerEntryKind.Document => $"/staff/documents/{entry.Id}",
        LedgerEntryKind.Application when Actor.Holds(CaseAccess.Office) => $"/staff/cases/{entry.Id}",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Filing.Form.Find(CellPath) is null)
            return NotFound();
        Revision = Filing.Revision;
        await ShowAsync(cancellation);
        Value = Filing.Figures[Cell].Number;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) => CorrectAsync(id, "已更正，台账计算值保留在旁。", () =>
        Value is { } value ? Filing.Correct(Actor, CellPath, value, Reason, clock.GetUtcNow()) : Result.Refuse("filing.value", "请填写更正后的数。"), cancellation);

    public async Task<IActionResult> OnPostCheckAsync(long id, CancellationToken cancellation) =>
        ReportForms.All.Any(form => form.Find(CellPath) is not null) && Value is >= 0 and <= Filing.MostOfCell
            ? await CheckAsync(id, () => Filing.CheckCorrected(CellPath, Value.Value, Previous), cancellation)
            : BadRequest();

    public Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken cancellation) => CorrectAsync(
        id, "已恢复为台账计算值。", () => Filing.Correct(Actor, CellPath, null, Reason, clock.GetUtcNow()), cancellation);

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        Cell = Filing.Form[CellPath];
        Entries = ComputedTables.Of(await LedgerReading.TablesAsync(Db, Filing.Agency, Filing.Year, cancellation)).Behind(Cell);
    }

    private async Task<IActionResult> CorrectAsync(long id, string words, Func<Result> correct, CancellationToken cancellation)
    {
        if (ReportForms.All.All(form => form.Find(CellPath) is null))
            return NotFound();
        return await ChangeAsync(id, "filing.corrected", words, _ => Task.FromResult<(Result, object?)>(
            (correct(), new { Cell = Filing.Form.Find(CellPath)?.Label, Value, Reason, Computed = Filing.Computed.GetValueOrDefault(CellPath) })), $"/staff/annual-reports/{id}", cancellation);
    }
}
