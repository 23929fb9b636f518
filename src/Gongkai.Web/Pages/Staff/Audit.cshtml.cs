using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Documents.Writing;
using Gongkai.Domain;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Auditing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff;

/// <summary>
/// The agency's audit trail, the latest first, and its verification; and of the installation's own what concerns the agency: what its people did
/// with their accounts, and changes of what all agencies share (docs/decisions/0004).
/// </summary>
[Access(AccessNeed.Audit)]
internal sealed class AuditModel(GongkaiDb db, CurrentUser user, CurrentAgency agency) : PageModel
{
    public const int PageSize = 100;

    private const int PersonLimit = 100;

    /// <summary>The first day shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Through { get; set; }

    /// <summary>Part of the name of who did it.</summary>
    [BindProperty(SupportsGet = true)]
    public string Person { get; set; } = "";

    /// <summary>The key of one of <see cref="Parts"/>; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string Part { get; set; } = "";

    /// <summary>Whether the installation's chain is shown instead of the agency's.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Platform { get; set; }

    /// <summary>Shows the entries before this one; null for the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<(string Key, string Name)> Parts => Platform ? AuditActions.PlatformParts : AuditActions.Parts;

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Whether the auditor may also open what the entries tell of.</summary>
    public bool MayOpen { get; private set; }

    public AuditVerdict? Verdict { get; private set; }

    /// <summary>Leads to what lies before the entries shown, with the same filters.</summary>
    public string Older => Filtered("Before", $"{Lines[^1].Entry.Sequence}");

    /// <summary>Leads to all entries that pass the filters, as a table for spreadsheets.</summary>
    public string Everything => Filtered("handler", "File");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Refusal is { } refused)
            return refused;
        MayOpen = (await user.RequireAsync()).Scope.CanRead(agency.Required.Id);
        Lines = await Chosen().Where(entry => Before == null || entry.Sequence < Before).OrderByDescending(entry => entry.Sequence)
            .Take(PageSize).Select(entry => new AuditLine(entry)).ToListAsync(cancellation);
        return Page();
    }

    /// <summary>The entries in the order in which they were made, with what the chain is computed of, written as they are read.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        if (Refusal is { } refused)
            return refused;
        Response.ContentType = Csv.MediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=audit-{(Platform ? "platform" : agency.Required.Slug)}.csv";
        await AuditLine.WriteAsync(Response.Body, Chosen().OrderBy(entry => entry.Sequence).AsAsyncEnumerable(), cancellation);
        return new EmptyResult();
    }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Verdict = await AuditTrail.VerifyAsync(db, Chain, cancellation);
        await OnGetAsync(cancellation);
    }

    private long Chain => Platform ? AuditEntry.Installation : agency.Required.Id;

    private IActionResult? Refusal =>
        !ModelState.IsValid ? Page()
        : Through < From ? this.Refused(new Refusal("audit.period", "终止日期早于起始日期，请重新填写。"))
        : null;

    private string Filtered(string name, string value) => new QueryBuilder
    {
        { "Platform", $"{Platform}" }, { "From", $"{From:yyyy-MM-dd}" }, { "Through", $"{Through:yyyy-MM-dd}" }, { "Person", Person }, { "Part", Part }, { name, value },
    }.ToString();

    private IQueryable<AuditEntry> Chosen()
    {
        Person = Person.Trim().UpTo(PersonLimit);
        var entries = Entries();
        if (From is { } from && from > DateOnly.MinValue && LegalDay.At(from) is var start)
            entries = entries.Where(entry => entry.At >= start);
        if (Through is { } through && through < DateOnly.MaxValue && LegalDay.At(through.AddDays(1)) is var end)
            entries = entries.Where(entry => entry.At < end);
        if (Person.Length > 0)
            entries = entries.Where(entry => entry.AuthorName.Contains(Person));
        if (Parts.Any(part => part.Key == Part))
            entries = entries.Where(entry => entry.Action.StartsWith(Part + "."));
        return entries;
    }

    private IQueryable<AuditEntry> Entries()
    {
        var (chain, id) = (Chain, agency.Required.Id);
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.AgencyId == chain);
        if (!Platform)
            return entries;
        var people = db.Staff.Where(post => post.AgencyId == id && post.IsActive).Select(post => (long?)post.PersonId);
        return entries.Where(entry => people.Contains(entry.AuthorId) || entry.Action.StartsWith("region.") || entry.Action.StartsWith("calendar.") || entry.Action.StartsWith("installation."));
    }
}
