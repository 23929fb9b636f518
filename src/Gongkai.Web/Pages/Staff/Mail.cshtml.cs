using Gongkai.Data;
using Gongkai.Data.Collection;
using Gongkai.Data.Mail;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Mail;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff;

/// <summary>E-mail of the agency that could not be sent yet, or at all, and why. What it says is not shown.</summary>
[Access(AccessNeed.Administer)]
[NeverCached]
internal sealed class MailModel(GongkaiDb db, IReadOnlyList<MailboxSettings> mailboxes, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public int Waiting { get; private set; }

    public int GivenUp { get; private set; }

    public IReadOnlyList<OutgoingMessage> Troubled { get; private set; } = [];

    /// <summary>The mailbox that feeds the agency's rounds; null where it has none.</summary>
    public MailboxSettings? Mailbox { get; private set; }

    /// <summary>How the last visit to it went; null before the first.</summary>
    public MailboxVisit? Visit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var here = current.Required;
        Mailbox = mailboxes.FirstOrDefault(mailbox => mailbox.Agency == here.Slug);
        Visit = await db.MailboxVisits.AsNoTracking().SingleOrDefaultAsync(visit => visit.AgencyId == here.Id, cancellation);
        Waiting = await Mine().CountAsync(message => message.DueAt != null, cancellation);
        GivenUp = await Mine().CountAsync(message => message.DueAt == null && message.SentAt == null, cancellation);
        Troubled = await Mine().AsNoTracking().Where(message => message.SentAt == null && message.Attempts > 0)
            .OrderByDescending(message => message.Id).Take(Most).ToListAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (await Mine().SingleOrDefaultAsync(message => message.Id == id, cancellation) is not { } message)
            return NotFound();
        message.Retry(clock.GetUtcNow());
        db.Record((await user.RequireAsync()).Author, message.AgencyId, "mail.retried", message);
        if ((await db.SaveAsync(cancellation)).Refusal is { } refusal)
        {
            await OnGetAsync(cancellation);
            return this.Refused(refusal);
        }

        return this.DoneAt(current.Link("/staff/mail"), "邮件将在一分钟内重新发送。");
    }

    private IQueryable<OutgoingMessage> Mine()
    {
        var agencyId = current.Required.Id;
        return db.OutgoingMessages.Where(message => message.AgencyId == agencyId);
    }
}
