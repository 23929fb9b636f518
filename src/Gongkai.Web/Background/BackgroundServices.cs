using Gongkai.Data;
using Gongkai.Web.Importing;
using Gongkai.Web.Mail;
using Gongkai.Web.Publishing;
using Gongkai.Web.Reminders;
using Gongkai.Web.Search;
using Gongkai.Web.Subscriptions;
using Quartz;

namespace Gongkai.Web.Background;

/// <summary>
/// What is done without anybody asking. The scheduler keeps in the database what is due and who has taken it: a job runs on one
/// node at a time, and what a stopped node left is taken over. Each job may run again at any moment without doing its work twice.
/// </summary>
internal static class BackgroundServices
{
    public static void AddBackground(this IServiceCollection services, DatabaseAddress database)
    {
        services.AddScoped<ScheduledPublication>();
        services.AddScoped<ImportWork>();
        services.AddScoped<AttachmentReading>();
        services.AddScoped<RemindersDue>();
        services.AddScoped<UnreadReminders>();
        services.AddScoped<Clearing>();
        services.AddScoped<LinkRounds>();
        services.AddScoped<MessageWriting>();
        services.AddScoped<MailDelivery>();
        services.AddScoped<SubscriptionNews>();
        services.AddQuartz(scheduler =>
        {
            scheduler.ConfigureScheduler(options => (options.InstanceName, options.GenerateInstanceId) = ("gongkai", true));
            scheduler.UsePersistentStore(store => store.Use(database));
            scheduler.Every<PublicationJob>(TimeSpan.FromSeconds(10));
            scheduler.Every<ImportJob>(TimeSpan.FromSeconds(5));
            scheduler.Every<AttachmentReadingJob>(TimeSpan.FromSeconds(5));
            scheduler.Every<CollectionJob>(TimeSpan.FromSeconds(5));
            scheduler.Every<MailJob>(TimeSpan.FromSeconds(10));
            scheduler.Every<MailboxJob>(TimeSpan.FromSeconds(30));
            scheduler.Every<SubscriptionsJob>(TimeSpan.FromMinutes(1));
            scheduler.At<RemindersJob>("0 7 * * * ?");
            scheduler.At<LinkRoundJob>("0 7 17 * * ?");
            scheduler.At<ClearingJob>("0 37 18 * * ?");
        });

        // A start goes on from the last run on record, so that what fell due while nothing ran is made up for.
        services.Configure<QuartzOptions>(options => options.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Use(this IPersistentStoreBuilder store, DatabaseAddress database)
    {
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        if (database.Kind == DatabaseKind.Postgres)
            store.UsePostgres(database.ConnectionString).UseClustering();
        else
            store.UseSqlite(database.ConnectionString);
    }

    private static void Every<T>(this IQuartzBuilder scheduler, TimeSpan pause)
        where T : class, IJob => scheduler.ScheduleJob<T>(
            trigger => trigger.WithIdentity(typeof(T).Name).WithSimpleSchedule(schedule => schedule.WithInterval(pause).RepeatForever()),
            job => job.WithIdentity(typeof(T).Name));

    /// <param name="scheduler">The scheduler.</param>
    /// <param name="times">Cron expression with seconds, in UTC: time zones of the machine play no part.</param>
    private static void At<T>(this IQuartzBuilder scheduler, string times)
        where T : class, IJob => scheduler.ScheduleJob<T>(
            trigger => trigger.WithIdentity(typeof(T).Name).WithCronSchedule(times, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)),
            job => job.WithIdentity(typeof(T).Name));
}
