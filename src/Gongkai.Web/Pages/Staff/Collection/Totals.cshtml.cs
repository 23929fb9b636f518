using Gongkai.Data;
using Gongkai.Data.Collection;
using Gongkai.Documents.Collection;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Web.Accounting;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>A snapshot as the list shows it.</summary>
internal sealed record SnapshotEntry(int Number, DateTimeOffset MadeAt, string PersonName, string Note, int Reports, int Missing);

/// <summary>What one unit adds to a cell of a total.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Content">What stands in its report.</param>
internal sealed record CellPart(SnapshotUnit Unit, Cell Content);

/// <summary>The totals of a round, snapshot by snapshot, down to the reports and their cells.</summary>
[Access(AccessNeed.Read)]
internal sealed class TotalsModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    public CollectionRound Round { get; private set; } = null!;

    public IReadOnlyList<SnapshotEntry> Snapshots { get; private set; } = [];

    /// <summary>The snapshot that is shown; null where there is none yet.</summary>
    public RollUpSnapshot? Shown { get; private set; }

    /// <summary>The total that is shown.</summary>
    public GovernmentTotal? Total { get; private set; }

    /// <summary>Units of the snapshot by their codes.</summary>
    public IReadOnlyDictionary<string, SnapshotUnit> Units { get; private set; } = new Dictionary<string, SnapshotUnit>();

    /// <summary>The cell that is followed down.</summary>
    public FormCell? Chosen { get; private set; }

    public IReadOnlyList<CellPart> Parts { get; private set; } = [];

    public bool IsOffice { get; private set; }

    [BindProperty]
    public string Note { get; set; } = "";

    public Task<IActionResult> OnGetAsync(long id, int? snapshot, string? unit, string? cell, CancellationToken cancellation) =>
        ShowAsync(id, snapshot, unit, cell, cancellation);

    /// <summary>The total as a workbook.</summary>
    public async Task<IActionResult> OnGetSheetAsync(long id, int? snapshot, string? unit, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, snapshot, unit, cancellation) || Total is null)
            return NotFound();
        var name = $"{Units[Total.Code].Name}{Round.Year}年度报告汇总（第{Shown!.Number}次）";
        return ReportFiles.Of(new AnnualReport(Total.ToFigures()) { Organization = Units[Total.Code].Name, Year = Round.Year, Title = name }, "xlsx")!;
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, null, null, cancellation))
            return NotFound();
        var person = await user.RequireAsync();
        var content = await new CollectionRegister(db).TotalsAsync(Round, CheckedReport.Read, cancellation);
        var made = RollUpSnapshot.Make(Round, person.ActingIn(current.Required.Id), content, Shown, Note, clock.GetUtcNow());
        if (!made.IsDone)
            return this.Refused(made.Refusal);
        db.Add(made.Value);
        db.Record(person.Author, Round.AgencyId, "collection.totals", made.Value, new { made.Value.Number, made.Value.Reports, made.Value.Missing, made.Value.Note });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? this.Refused(unsaved)
            : this.DoneAt(current.Link($"/staff/collection/{id}/totals"), $"已形成第{made.Value.Number}次汇总，计入{made.Value.Reports}份报告。");
    }

    /// <summary>Address of this page for a total or a cell of it.</summary>
    public string Address(string? unit = null, FormCell? cell = null) => current.Link(
        $"/staff/collection/{Round.Id}/totals?snapshot={Shown?.Number}{(unit is null ? "" : $"&unit={Uri.EscapeDataString(unit)}")}{(cell is null ? "" : $"&cell={Uri.EscapeDataString(cell.Path)}#parts")}");

    private async Task<IActionResult> ShowAsync(long id, int? snapshot, string? unit, string? cell, CancellationToken cancellation)
    {
        // Nonsense in the address shows the newest.
        ModelState.Clear();
        if (!await LoadAsync(id, snapshot, unit, cancellation))
            return NotFound();
        if (Total is not null && cell is not null && ReportForms.Find(Total.Form)!.Find(cell) is { } chosen)
            await FollowAsync(chosen, cancellation);
        return Page();
    }

    private async Task<bool> LoadAsync(long id, int? snapshot, string? unit, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await db.CollectionRounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == id && round.AgencyId == agencyId, cancellation) is not { } found)
            return false;
        Round = found;
        IsOffice = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        var all = db.RollUpSnapshots.AsNoTracking().Where(made => made.RoundId == id);
        Snapshots = await all.OrderByDescending(made => made.Number)
            .Select(made => new SnapshotEntry(made.Number, made.MadeAt, made.PersonName, made.Note, made.Reports, made.Missing)).ToListAsync(cancellation);
        Shown = await all.Where(made => snapshot == null || made.Number == snapshot).OrderByDescending(made => made.Number).FirstOrDefaultAsync(cancellation);
        if (Shown is null)
            return snapshot is null;
        Units = Shown.Content.Units.ToDictionary(one => one.Code);
        Total = unit is null ? Shown.Content.Top : Shown.Content.Total(unit);
        return unit is null || Total is not null;
    }

    private async Task FollowAsync(FormCell chosen, CancellationToken cancellation)
    {
        Chosen = chosen;
        var parts = Total!.Parts.Select(code => Units[code]).ToList();
        var ids = parts.Select(part => part.SubmissionId!.Value).ToList();
        var reports = new Dictionary<long, Cell>();
        var kept = db.SubmittedReports.AsNoTracking().Where(report => ids.Contains(report.SubmissionId));
        await foreach (var report in kept.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var figures = CheckedReport.Read(report.Json).Figures;
            reports[report.SubmissionId] = figures.Form.Find(chosen.Path) is { } own ? figures[own] : default;
        }

        Parts = [.. parts.Select(part => new CellPart(part, reports.GetValueOrDefault(part.SubmissionId!.Value))).OrderByDescending(part => part.Content.Value ?? decimal.MinValue)];
    }
}
