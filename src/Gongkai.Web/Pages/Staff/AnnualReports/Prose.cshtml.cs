using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Accounting;
using Gongkai.Web.Accounting;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.AnnualReports;

/// <summary>The prose of a report, drafted and now in the office's hands; last year's problems stand beside section 5.</summary>
[Access(AccessNeed.Role, IndexModel.Editors)]
internal sealed class ProseModel(GongkaiDb db, CurrentAgency current, CurrentUser user, WorkingDays calendar) : FilingPage(db, current, user)
{
    [BindProperty]
    public string Preamble { get; set; } = "";

    [BindProperty]
    public string Overview { get; set; } = "";

    [BindProperty]
    public string Problems { get; set; } = "";

    [BindProperty]
    public string Other { get; set; } = "";

    /// <summary>The problems of last year's report, with what the ledger says of each.</summary>
    public IReadOnlyList<ProblemReview> LastYear { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        Revision = Filing.Revision;
        (Preamble, Overview, Problems, Other) = (Filing.Prose.Preamble, Filing.Prose.Overview, Filing.Prose.Problems, Filing.Prose.Other);
        await ShowAsync(cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) => ChangeAsync(id, "filing.written", "文字已保存。", _ =>
    {
        var before = Filing.Prose;
        return Task.FromResult<(Result, object?)>((Filing.Write(Actor, Written), new { Before = before }));
    }, $"/staff/annual-reports/{id}", cancellation);

    public async Task<IActionResult> OnPostCheckAsync(long id, CancellationToken cancellation) => Written.Fault() is null
        ? await CheckAsync(id, () => Filing.CheckWritten(Written, Previous), cancellation)
        : BadRequest();

    private ReportProseText Written => new(Lines(Preamble), Lines(Overview), Lines(Problems), Lines(Other));

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        if (Previous is null)
            return;
        var (_, ledger) = await FilingComputation.CountAsync(Db, Filing.Agency, Filing.Year, calendar, cancellation);
        LastYear = new LedgerFacts(ledger, Filing.Figures).Problems;
    }

    // Forms send line breaks as CR LF, and nothing at all for an empty field.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
