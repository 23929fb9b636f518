using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Background;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Calendar;

/// <summary>
/// The working days as they are known now: the notices that the program brings, and after them those that administrators entered. Kept
/// in memory; what another node enters is seen within <see cref="Freshness"/>, what this one does, at once.
/// </summary>
internal sealed class WorkingDays(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private volatile Known? known;

    /// <summary>The calendar.</summary>
    public async ValueTask<WorkingCalendar> GetAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (known is { } kept && now - kept.ReadAt < Freshness)
            return kept.Calendar;
        var calendar = await scopes.UseDbAsync(db => ReadAsync(db, cancellation));
        known = new Known(calendar, now);
        return calendar;
    }

    /// <summary>To be called after a notice was entered or put right.</summary>
    public void Forget() => known = null;

    /// <summary>The calendar that follows from what administrators entered.</summary>
    public static WorkingCalendar Of(IEnumerable<HolidayNotice> entered) => new(HolidayNotices.BuiltIn.Concat(entered));

    private static async Task<WorkingCalendar> ReadAsync(GongkaiDb db, CancellationToken cancellation) =>
        Of(await db.HolidayNotices.AsNoTracking().OrderBy(notice => notice.Id).Select(notice => notice.Notice).ToListAsync(cancellation));

    private sealed record Known(WorkingCalendar Calendar, DateTimeOffset ReadAt);
}
