using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reports;
using Gongkai.Web.Accounting;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.AnnualReports;

/// <summary>A page about one filing: loads it with last year's report and what the rules find, and changes it.</summary>
internal abstract class FilingPage(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public long Revision { get; set; }

    public Filing Filing { get; private set; } = null!;

    /// <summary>Last year's report; null where there is none here.</summary>
    public AnnualReport? Previous { get; private set; }

    /// <summary>What the rules find, errors first.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Whether the user may change it, and it can still be changed.</summary>
    public bool MayChange { get; private set; }

    public Actor Actor { get; private set; } = null!;

    protected GongkaiDb Db { get; } = db;

    protected CurrentAgency Current { get; } = current;

    protected async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = Current.Required.Id;
        Actor = (await user.RequireAsync()).ActingIn(agencyId);
        Filing = (await Db.Filings.Whole().SingleOrDefaultAsync(filing => filing.Id == id && filing.AgencyId == agencyId, cancellation))!;
        if (Filing is null)
            return false;
        Previous = await Db.Filings.BeforeAsync(agencyId, Filing.Year, cancellation);
        Findings = [.. Filing.Check(Previous).OrderByDescending(finding => finding.Severity)];
        MayChange = !Filing.IsPublished && Actor.Holds(IndexModel.Editors);
        return true;
    }

    /// <summary>Changes the filing that the user had before their eyes, and saves it.</summary>
    protected async Task<IActionResult> ChangeAsync(
        long id, string action, string words, Func<CancellationToken, Task<(Result Result, object? Detail)>> change, string address, CancellationToken cancellation)
    {
        var revision = Revision;
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Db.Expect(Filing, revision);
        var (result, detail) = await change(cancellation);
        if (result.Refusal is { } refusal)
            return await RefusedAsync(id, refusal, cancellation);
        Db.Record((await user.RequireAsync()).Author, Current.Required.Id, action, Filing, detail);
        return (await Db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? await RefusedAsync(id, unsaved, cancellation)
            : this.DoneAt(Current.Link(address), words);
    }

    /// <summary>Findings as the page shows them.</summary>
    public FilingFindings Found(IReadOnlyList<Finding> findings) =>
        new(findings, Previous is not null, Current.Link($"/staff/annual-reports/{Filing.Id}/figure"));

    /// <summary>What the rules would find with what stands in the form, for the page's script; nothing is saved.</summary>
    protected async Task<IActionResult> CheckAsync(long id, Func<IReadOnlyList<Finding>> check, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Partial("_FilingFindings", Found(check())) : NotFound();

    /// <summary>Fills in what the page shows besides the filing.</summary>
    protected virtual Task ShowAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<IActionResult> RefusedAsync(long id, Refusal refusal, CancellationToken cancellation)
    {
        Db.ChangeTracker.Clear();
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        await ShowAsync(cancellation);
        return this.Refused(refusal);
    }
}
