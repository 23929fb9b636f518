using Gongkai.Data;
using Gongkai.Data.Collection;
using Gongkai.Data.Files;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Mail;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>What came into a round by mail: from whom, when, with which files, and what a person must decide.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
[NeverCached]
internal sealed class MailsModel(GongkaiDb db, IFileStore store, IReadOnlyList<MailboxSettings> mailboxes, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int MailsOfPage = 50;

    public CollectionRound Round { get; private set; } = null!;

    public Paged<CollectedMail> Mails { get; private set; } = new([], 1, MailsOfPage, 0);

    /// <summary>Names of the units of the files shown.</summary>
    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    /// <summary>The agency's mailbox; null where it has none.</summary>
    public MailboxSettings? Mailbox { get; private set; }

    /// <summary>How the last visit went; null before the first.</summary>
    public MailboxVisit? Visit { get; private set; }

    [BindProperty(SupportsGet = true)]
    public MailState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public string? Number { get; set; }

    [BindProperty]
    public string Note { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        // Nonsense in the address filters nothing.
        ModelState.Clear();
        return await LoadAsync(id, cancellation) ? Page() : NotFound();
    }

    /// <summary>The message as it came.</summary>
    public async Task<IActionResult> OnGetOriginalAsync(long id, long mail, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || await Mine(id).SingleOrDefaultAsync(found => found.Id == mail, cancellation) is not { Original: { } original } || store.Open(original) is not { } content)
            return NotFound();
        return File(content, "application/octet-stream", $"邮件-{mail}.eml");
    }

    public async Task<IActionResult> OnPostAsync(long id, long mail, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || await Mine(id).SingleOrDefaultAsync(found => found.Id == mail, cancellation) is not { } message)
            return NotFound();
        var person = await user.RequireAsync();
        db.Expect(message, Revision);
        if (message.Settle(Round, person.ActingIn(current.Required.Id), Note, clock.GetUtcNow()).Refusal is { } refusal)
            return this.Refused(refusal);
        db.Record(person.Author, Round.AgencyId, "collection.mail.settled", message, new { Sender = message.From, message.Note });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link($"/staff/collection/{id}/mails"), "已记录处理情况。");
    }

    private IQueryable<CollectedMail> Mine(long id) => db.CollectedMails.Where(mail => mail.RoundId == id);

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var here = current.Required;
        if (await db.CollectionRounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == id && round.AgencyId == here.Id, cancellation) is not { } found)
            return false;
        Round = found;
        Mailbox = mailboxes.FirstOrDefault(mailbox => mailbox.Agency == here.Slug);
        Visit = await db.MailboxVisits.AsNoTracking().SingleOrDefaultAsync(visit => visit.AgencyId == here.Id, cancellation);
        Mails = await Mine(id).AsNoTracking().Include(mail => mail.Files).Where(mail => State == null || mail.State == State)
            .OrderByDescending(mail => mail.Id).PageAsync(Number, MailsOfPage, cancellation);
        var units = Mails.Lines.SelectMany(mail => mail.Files).Select(file => file.UnitId).OfType<long>().Distinct().ToList();
        Names = await db.ExpectedUnits.Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        return true;
    }
}
