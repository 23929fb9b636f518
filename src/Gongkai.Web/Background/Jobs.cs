using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Applications;
using Gongkai.Web.Collection;
using Gongkai.Web.Importing;
using Gongkai.Web.Mail;
using Gongkai.Web.Publishing;
using Gongkai.Web.Reminders;
using Gongkai.Web.Search;
using Gongkai.Web.Subscriptions;
using Quartz;

namespace Gongkai.Web.Background;

/// <summary>Publishes what is scheduled when its hour has come, and puts catalogues in force when their day has.</summary>
[DisallowConcurrentExecution]
internal sealed class PublicationJob(ScheduledPublication publication, GongkaiDb db, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await publication.PublishDueAsync(cancellationToken);
        await CatalogueEditions.TakeEffectAsync(db, LegalDay.Of(clock.GetUtcNow()), cancellationToken);
    }
}

/// <summary>Works on imports that were ordered or interrupted.</summary>
[DisallowConcurrentExecution]
internal sealed class ImportJob(ImportWork work, IHostApplicationLifetime server) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        server.WhileRunningAsync(work.RunDueAsync, cancellationToken);
}

/// <summary>Reads public files for search.</summary>
[DisallowConcurrentExecution]
internal sealed class AttachmentReadingJob(AttachmentReading reading, IHostApplicationLifetime server) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        server.WhileRunningAsync(reading.ReadDueAsync, cancellationToken);
}

/// <summary>Takes in, reads and checks annual reports that were submitted.</summary>
[DisallowConcurrentExecution]
internal sealed class CollectionJob(CollectionWork work, IHostApplicationLifetime server) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        server.WhileRunningAsync(work.RunDueAsync, cancellationToken);
}

/// <summary>Sends e-mail that is due, and records the replies that went.</summary>
[DisallowConcurrentExecution]
internal sealed class MailJob(MailDelivery delivery, ReplyMail replies) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await delivery.SendDueAsync(cancellationToken);
        await replies.RecordSentAsync(cancellationToken);
    }
}

/// <summary>Takes messages out of mailboxes into rounds.</summary>
[DisallowConcurrentExecution]
internal sealed class MailboxJob(MailboxWork work, IHostApplicationLifetime server) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        server.WhileRunningAsync(work.RunAsync, cancellationToken);
}

/// <summary>Hands in news for subscribers.</summary>
[DisallowConcurrentExecution]
internal sealed class SubscriptionsJob(SubscriptionNews news) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await news.HandInAsync(cancellationToken);
}

/// <summary>Reminds of terms, columns and reviews.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindersJob(RemindersDue reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RemindAsync(cancellationToken);
}

/// <summary>Follows the links of what is public again.</summary>
[DisallowConcurrentExecution]
internal sealed class LinkRoundJob(LinkRounds rounds, IHostApplicationLifetime server) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        server.WhileRunningAsync(rounds.RunAsync, cancellationToken);
}

/// <summary>Clears what has had its day, identities of applicants first; seals anew what an old key sealed.</summary>
[DisallowConcurrentExecution]
internal sealed class ClearingJob(IdentityErasure erasure, Clearing clearing, ApplicantResealing resealing) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await erasure.RunAsync(cancellationToken);
        await clearing.RunAsync(cancellationToken);
        await resealing.RunAsync(cancellationToken);
    }
}

internal static class LongWork
{
    /// <summary>Does work that may take long, and ends it with the server: the scheduler's own token says only that the job was called off.</summary>
    public static async ValueTask WhileRunningAsync(this IHostApplicationLifetime server, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, server.ApplicationStopping);
        await work(ending.Token);
    }
}
