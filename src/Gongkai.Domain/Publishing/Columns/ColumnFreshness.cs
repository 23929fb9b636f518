namespace Gongkai.Domain.Publishing.Columns;

/// <summary>Whether a column was fed in its rhythm.</summary>
/// <param name="Column">The column.</param>
/// <param name="LastPublishedOn">The day of the newest public item; null where there is none.</param>
/// <param name="DueOn">The last day for something new; null where there is no rhythm, or never was anything.</param>
/// <param name="AsOf">The day on which it is looked at.</param>
public sealed record ColumnFreshness(ContentColumn Column, DateOnly? LastPublishedOn, DateOnly? DueOn, DateOnly AsOf)
{
    /// <summary>Whether something new is overdue: an empty column with a rhythm always is.</summary>
    public bool IsStale => Column is { IsClosed: false, Frequency: not UpdateFrequency.AsItHappens } && (DueOn is null || DueOn < AsOf);

    /// <summary>Days since the last day for something new; 0 where it is fresh or was always empty.</summary>
    public int DaysOverdue => IsStale && DueOn is { } due ? AsOf.DayNumber - due.DayNumber : 0;

    /// <summary>How a column stands on a day.</summary>
    /// <param name="column">The column.</param>
    /// <param name="lastPublishedOn">The day of the newest public item in it or below it; null where there is none.</param>
    /// <param name="today">The day.</param>
    public static ColumnFreshness Of(ContentColumn column, DateOnly? lastPublishedOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new ColumnFreshness(column, lastPublishedOn, lastPublishedOn is { } last ? column.Frequency.DueAfter(last) : null, today);
    }
}
