namespace Gongkai.Domain.Publishing.Items;

/// <summary>The filing of an item: how long it is kept and where it was handed over to.</summary>
/// <param name="Period">The retention period (保管期限).</param>
/// <param name="ArchivedOn">The day of filing.</param>
/// <param name="Archive">The archive it was handed over to; null before that.</param>
/// <param name="TransferList">Number of the list of the hand-over (移交目录号); null before that.</param>
/// <param name="HandedOverOn">The day of the hand-over; null before that.</param>
public sealed record Retention(
    RetentionPeriod Period, DateOnly ArchivedOn, string? Archive = null, string? TransferList = null, DateOnly? HandedOverOn = null)
{
    /// <summary>
    /// The last day on which it must be kept: the period is counted from the year after the one of filing; null where
    /// it is kept for good.
    /// </summary>
    public DateOnly? KeptThrough() =>
        Period == RetentionPeriod.Permanent ? null : new DateOnly(ArchivedOn.Year + (int)Period, 12, 31);
}
