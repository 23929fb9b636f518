namespace Gongkai.Domain.Publishing.Columns;

/// <summary>What rhythms mean.</summary>
public static class UpdateFrequencies
{
    /// <summary>The word for a rhythm (每季度).</summary>
    public static string Chinese(this UpdateFrequency frequency) => frequency switch
    {
        UpdateFrequency.AsItHappens => "及时更新",
        UpdateFrequency.Weekly => "每周",
        UpdateFrequency.Fortnightly => "每两周",
        UpdateFrequency.Monthly => "每月",
        UpdateFrequency.Quarterly => "每季度",
        UpdateFrequency.HalfYearly => "每半年",
        UpdateFrequency.Yearly => "每年",
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };

    /// <summary>The last day on which something new must appear after something appeared; null where there is no rhythm.</summary>
    public static DateOnly? DueAfter(this UpdateFrequency frequency, DateOnly last) => frequency switch
    {
        UpdateFrequency.AsItHappens => null,
        UpdateFrequency.Weekly or UpdateFrequency.Fortnightly => last.AddDays((int)frequency),
        UpdateFrequency.Monthly => last.AddMonths(1),
        UpdateFrequency.Quarterly => last.AddMonths(3),
        UpdateFrequency.HalfYearly => last.AddMonths(6),
        UpdateFrequency.Yearly => last.AddYears(1),
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };
}
