using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Publishing;

/// <summary>
/// Publishes what is scheduled when its hour has come. The hour stands in the database, so a restart loses nothing; of two
/// nodes that take the same item, the item's revision lets one save.
/// </summary>
internal sealed partial class ScheduledPublication(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScheduledPublication> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Publishes what is due now.</summary>
    /// <returns>How many items were published.</returns>
    public async Task<int> PublishDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var published = 0;
        foreach (var id in await DueAsync(now, cancellation))
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope)
            {
                var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
                var item = await db.Items.Whole().SingleAsync(item => item.Id == id, cancellation);
                if (!item.PublishDue(now))
                    continue;
                db.Record(AuditAuthor.System, item.AgencyId, "item.Publish", item, new { item.IndexNumber, Version = item.Latest.Number });
                if ((await db.SaveAsync(cancellation)).IsDone)
                    published++;
            }
        }

        return published;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await PublishDueAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The database may be away for a while; the next turn tries again.
                LogFailed(log, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<long>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            return await scope.ServiceProvider.GetRequiredService<GongkaiDb>().Items
                .Where(item => item.Versions.Any(version => version.Stage == VersionStage.Scheduled && version.ScheduledFor <= now))
                .Select(item => item.Id).ToListAsync(cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled items could not be published.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}
