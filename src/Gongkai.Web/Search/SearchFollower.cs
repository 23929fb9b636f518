using Gongkai.Data;
using Gongkai.Data.Search;
using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>
/// Follows the changes in the database into this node's index: what was published is found within a second, what was
/// taken down is gone. An empty index follows from the first change, which makes it whole again.
/// </summary>
internal sealed partial class SearchFollower(IServiceScopeFactory scopes, ItemSearch search, TimeProvider clock, ILogger<SearchFollower> log)
    : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    private DateOnly? day;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The database is away, or the disk is full: search stays as it is and catches up later.
                Failed(log, fault);
                pause = PauseAfterFault;
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
            if (day is null)
                search.BeginAnewIfAhead(await db.SearchChanges.MaxAsync(change => (long?)change.Id, cancellation) ?? 0);
            var index = search.Index;
            var isChanged = false;
            while (await NextAsync(db, index.Position, cancellation) is { Count: > 0 } changes)
            {
                await ApplyAsync(db, index, [.. changes.Select(change => change.ItemId).Distinct()], changes[^1].Id, cancellation);
                isChanged = true;
            }

            isChanged |= await TurnDayAsync(db, index, cancellation);
            if (isChanged)
                index.Commit();
        }
    }

    private static Task<List<SearchChange>> NextAsync(GongkaiDb db, long position, CancellationToken cancellation) => db.SearchChanges.AsNoTracking()
        .Where(change => change.Id > position).OrderBy(change => change.Id).Take(Batch).ToListAsync(cancellation);

    private async Task ApplyAsync(GongkaiDb db, SearchIndex index, IReadOnlyList<long> items, long position, CancellationToken cancellation)
    {
        var published = await SearchedItems.LoadAsync(db, items, LegalDay.Of(clock.GetUtcNow()), cancellation);
        index.Apply(published.WithFiles(db), items.Except(published.Select(item => item.Id)), position);
    }

    /// <summary>On a new day the validity of some items is another, though nobody changed them.</summary>
    private async Task<bool> TurnDayAsync(GongkaiDb db, SearchIndex index, CancellationToken cancellation)
    {
        var today = LegalDay.Of(clock.GetUtcNow());
        if (day == today)
            return false;
        var dated = await SearchedItems.DatedAsync(db, cancellation);
        foreach (var items in dated.Chunk(Batch))
            await ApplyAsync(db, index, items, index.Position, cancellation);
        day = today;
        return dated.Count > 0;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "搜索索引未能跟上数据库的变化，稍后重试。")]
    private static partial void Failed(ILogger logger, Exception fault);
}
