namespace Gongkai.Domain.Calendar;

/// <summary>The day of law of a moment: the calendar date in China, wherever the server stands.</summary>
public static class LegalDay
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    /// <summary>The date in China (UTC+8, no summer time) at a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(ChinaStandardTime).DateTime);
}
