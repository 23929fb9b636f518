using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Collection;
using Gongkai.Web.Mail;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>The progress of a round: who has submitted, who is late, who has errors.</summary>
[Access(AccessNeed.Read)]
internal sealed class RoundModel(GongkaiDb db, IReadOnlyList<MailboxSettings> mailboxes, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int UnitsOfPage = 50;
    private const int WordsLimit = 100;

    public CollectionRound Round { get; private set; } = null!;

    public Paged<ExpectedUnit> Units { get; private set; } = new([], 1, UnitsOfPage, 0);

    public RoundProgress Progress { get; private set; } = null!;

    /// <summary>Files that a person must give to a unit.</summary>
    public int Unassigned { get; private set; }

    /// <summary>Files that wait for their reading, those still in packages among them.</summary>
    public int Waiting { get; private set; }

    /// <summary>Whether the round is fed from a mailbox, or was.</summary>
    public bool HasMail { get; private set; }

    /// <summary>Messages that a person must look at.</summary>
    public int WaitingMails { get; private set; }

    /// <summary>What stands in the way of reading the mailbox; empty where nothing does.</summary>
    public string MailFault { get; private set; } = "";

    public bool IsOffice { get; private set; }

    public DateTimeOffset Now { get; private set; }

    [BindProperty(SupportsGet = true)]
    public UnitStanding? Standing { get; set; }

    /// <summary><c>late</c> or <c>errors</c>; anything else shows all.</summary>
    [BindProperty(SupportsGet = true)]
    public string Only { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Words { get; set; } = "";

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        // Nonsense in the address filters nothing.
        ModelState.Clear();
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var chosen = RoundProgress.UnitsOf(db, Round);
        if (Standing is { } standing)
            chosen = chosen.Where(unit => unit.Standing == standing);
        if (Only == "late")
            chosen = RoundProgress.LateOf(chosen, Round, Now);
        else if (Only == "errors")
            chosen = chosen.Where(unit => unit.Errors > 0);
        if (Words.Trim().UpTo(WordsLimit) is { Length: > 0 } words)
            chosen = chosen.Where(unit => unit.Name.Contains(words));
        Units = await chosen.OrderBy(unit => unit.Id).PageAsync(number, UnitsOfPage, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostDueAsync(long id, CancellationToken cancellation) =>
        ChangeAsync(id, (round, office) => round.MoveDue(office, DueOn ?? default), "collection.due", "截止日已修改。", cancellation);

    public Task<IActionResult> OnPostCloseAsync(long id, CancellationToken cancellation) =>
        ChangeAsync(id, (round, office) => round.Close(office, clock.GetUtcNow()), "collection.closed", "轮次已结束，不再接收报送。", cancellation);

    public Task<IActionResult> OnPostReopenAsync(long id, CancellationToken cancellation) =>
        ChangeAsync(id, (round, office) => round.Reopen(office), "collection.reopened", "轮次已重新开启。", cancellation);

    private async Task<IActionResult> ChangeAsync(long id, Func<CollectionRound, Actor, Result> change, string action, string words, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var person = await user.RequireAsync();
        var round = await db.CollectionRounds.SingleAsync(found => found.Id == id, cancellation);
        if (change(round, person.ActingIn(current.Required.Id)).Refusal is { } refusal)
            return this.Refused(refusal);
        db.Record(person.Author, round.AgencyId, action, round, new { round.DueOn });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link($"/staff/collection/{id}"), words);
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Now = clock.GetUtcNow();
        if (await db.CollectionRounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == id && round.AgencyId == agencyId, cancellation) is not { } found)
            return false;
        Round = found;
        IsOffice = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        Progress = await RoundProgress.LoadAsync(db, Round, Now, cancellation);
        var files = db.Submissions.AsNoTracking().Where(file => file.RoundId == id);
        Unassigned = await files.CountAsync(file => file.State == SubmissionState.Unassigned, cancellation);
        var mails = db.CollectedMails.Where(mail => mail.RoundId == id);
        WaitingMails = await mails.CountAsync(mail => mail.State == MailState.Waiting, cancellation);
        var isFed = mailboxes.Any(mailbox => mailbox.Agency == current.Required.Slug);
        HasMail = isFed || await mails.AnyAsync(cancellation);
        MailFault = isFed && Round.IsOpen ? await db.MailboxVisits.Where(visit => visit.AgencyId == agencyId).Select(visit => visit.Fault).SingleOrDefaultAsync(cancellation) ?? "" : "";
        var packed = await db.SubmittedPackages.Where(package => package.RoundId == id && package.EndedAt == null).Select(package => (package.Total ?? 1) - package.Handled).ToListAsync(cancellation);
        Waiting = await files.CountAsync(file => file.State == SubmissionState.Received, cancellation) + packed.Sum();
        return true;
    }
}
