using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Data.Applications;
using Gongkai.Data.Mail;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Reminders;
using Gongkai.Web.Calendar;
using Gongkai.Web.Mail;
using Gongkai.Web.Portal;
using Gongkai.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Reminders;

/// <summary>
/// Puts into people's inboxes what they have to be reminded of, and tells them by e-mail that something is there. An agency's
/// reminders and the messages about them are saved together.
/// </summary>
internal sealed class RemindersDue(GongkaiDb db, MailSettings mail, WorkingDays calendar, TimeProvider clock)
{
    /// <summary>Looks through all agencies.</summary>
    public async Task RemindAsync(CancellationToken cancellation)
    {
        var agencies = await db.Agencies.Where(agency => !agency.IsClosed).Select(agency => agency.Id).ToListAsync(cancellation);
        foreach (var agency in agencies)
        {
            // A save that was refused is made up for at the next hour.
            db.ChangeTracker.Clear();
            await RemindAsync(agency, cancellation);
            await db.SaveAsync(cancellation);
        }
    }

    private async Task RemindAsync(long agencyId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (today, days) = (LegalDay.Of(now), await calendar.GetAsync(cancellation));
        var posts = await db.Staff.Include(post => post.Person).Where(post => post.AgencyId == agencyId && post.IsActive).ToListAsync(cancellation);
        var recipients = new ReminderRecipients(posts);
        var due = new List<(ReminderNotice Notice, IReadOnlySet<long> People)>();
        await foreach (var item in OpenOrToAssess(agencyId, today).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (ReminderNotice.OfTerm(item, today, days) is { } term)
                due.Add((term, recipients.OfTerm(item, term.Kind == ReminderKind.PublicationOverdue, today, days)));
            if (ReminderNotice.OfReview(item, today) is { } review)
                due.Add((review, recipients.OfDepartment(item.Department)));
        }

        foreach (var freshness in await OpenColumns.OnAsync(db, agencyId, today, cancellation))
        {
            if (ReminderNotice.OfColumn(freshness) is { } column)
                due.Add((column, recipients.OfDepartment(freshness.Column.Owner)));
        }

        var open = await db.Applications.AsNoTracking().Where(one => one.AgencyId == agencyId && one.EndedOn == null).OrderBy(one => one.Id).Whole().ToListAsync(cancellation);
        foreach (var notice in open.Select(one => CaseReminders.OfReply(one, today, days)).OfType<ReminderNotice>())
            due.Add((notice, recipients.OfCase(notice.Kind == ReminderKind.ReplyOverdue)));

        if (await ReportAsync(agencyId, today, cancellation) is { } report)
            due.Add((report, recipients.OfReport()));
        // Once it has come it is told for a while: what was told is not told again.
        var (soonest, latest) = (today.AddDays(-CaseReminders.DaysBeforePromise), today.AddDays(CaseReminders.DaysBeforePromise));
        var promised = await db.Applications.AsNoTracking().Where(one => one.AgencyId == agencyId && one.PromisedOn >= soonest && one.PromisedOn <= latest).OrderBy(one => one.Id).ToListAsync(cancellation);
        due.AddRange(promised.Select(one => CaseReminders.OfPromise(one, today)).OfType<ReminderNotice>().Select(notice => (notice, recipients.OfCase(isOverdue: false))));

        await PutAsync(agencyId, due, posts, now, cancellation);
    }

    // A report that was written elsewhere stands as an item in the column of annual reports.
    private async Task<ReminderNotice?> ReportAsync(long agencyId, DateOnly today, CancellationToken cancellation)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(one => one.Id == agencyId, cancellation);
        var (year, begin) = (today.Year - 1, LegalDay.At(new DateOnly(today.Year, 1, 1)));
        return ReportReminders.Of(agency, today) is { } notice
            && !await db.Filings.Published(agencyId).AnyAsync(filing => filing.Year == year, cancellation)
            && !await db.PublicItems(agencyId).AnyAsync(found => found.Item.Column.Code == PlatformPart.ReportsColumn && found.Item.PublishedAt >= begin && found.Version.Content.Title.Contains($"{year}"), cancellation)
                ? notice
                : null;
    }

    /// <summary>What is in preparation, and what was not published and is to be assessed anew.</summary>
    private IQueryable<Item> OpenOrToAssess(long agencyId, DateOnly today) => db.Items.AsNoTrackingWithIdentityResolution()
        .Where(item => item.AgencyId == agencyId)
        .Where(item => item.Versions.Any(version => version.Stage < VersionStage.Current)
            || (item.State == ItemState.Withheld && item.Versions.Any(version => version.Stage == VersionStage.Current && version.Attribute!.ReviewOn <= today)))
        .OrderBy(item => item.Id).Whole();

    private async Task PutAsync(
        long agencyId, List<(ReminderNotice Notice, IReadOnlySet<long> People)> due, List<StaffMember> posts, DateTimeOffset now, CancellationToken cancellation)
    {
        var keys = due.Select(entry => entry.Notice.Key).ToList();
        var told = (await db.Reminders.Where(reminder => keys.Contains(reminder.Key)).Select(reminder => new { reminder.PersonId, reminder.Key })
            .ToListAsync(cancellation)).ToHashSet();
        var added = due.SelectMany(entry => entry.People.Select(person => new Reminder(person, agencyId, entry.Notice, now)))
            .Where(reminder => !told.Contains(new { reminder.PersonId, reminder.Key })).ToList();
        db.AddRange(added);
        if (mail is { IsConfigured: true })
            db.AddRange(added.GroupBy(reminder => reminder.PersonId).Select(own => Message(own, posts, agencyId, now)).OfType<OutgoingMessage>());
    }

    /// <summary>
    /// That something is there and of what kind, never which item: titles of what is not public do not leave the platform.
    /// Null where the person has no address.
    /// </summary>
    private OutgoingMessage? Message(IGrouping<long, Reminder> own, List<StaffMember> posts, long agencyId, DateTimeOffset now)
    {
        var person = posts.First(post => post.PersonId == own.Key).Person;
        if (person.Email is not { Length: <= OutgoingMessage.AddressLimit } address)
            return null;
        var lines = own.GroupBy(reminder => reminder.Kind).Select(kind => $"　　{kind.Key.Chinese()}：{kind.Count()}条");
        var text = $"{person.Name}：\n\n您有{own.Count()}条新的工作提醒：\n{string.Join('\n', lines)}\n\n请登录信息公开工作平台查看：{mail.Link("/staff/reminders")}\n";
        return new OutgoingMessage(agencyId, address, $"信息公开工作提醒（{own.Count()}条）", text, now);
    }
}
