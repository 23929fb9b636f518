namespace Gongkai.Domain.Applications.Fees;

/// <summary>
/// The processing fee (信息处理费), graduated: each item or page is charged at the rate of its own step (国办函〔2020〕109号).
/// One application is charged by item or by page, never both. Amounts are yuan.
/// </summary>
public static class ProcessingFee
{
    /// <summary>The most items or pages of one calculation.</summary>
    public const int CountLimit = 1_000_000;

    private const int ItemStep = 10;
    private const decimal FirstRate = 100;

    // Up to and with this many pages, so much a page.
    internal static readonly (long Through, decimal Rate)[] PageRates = [(30, 0), (100, 10), (200, 20), (long.MaxValue, 40)];

    /// <summary>What all items of one applicant in one calendar month cost together: 10 free, 100 each to 30, then 100 dearer every 10.</summary>
    public static decimal OfMonth(int items)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        decimal sum = Math.Clamp(items - 10, 0, 20) * FirstRate;
        for (var (left, rate) = (items - 30, 2 * FirstRate); left > 0; left -= ItemStep, rate += FirstRate)
            sum += Math.Min(left, ItemStep) * rate;
        return sum;
    }

    /// <summary>Up to and with this many items, so much an item; without end.</summary>
    internal static IEnumerable<(long Through, decimal Rate)> ItemRates()
    {
        yield return (10, 0);
        yield return (30, FirstRate);
        for (var (through, rate) = (30L + ItemStep, 2 * FirstRate); ; through += ItemStep, rate += FirstRate)
            yield return (through, rate);
    }

    /// <summary>What an application costs by item.</summary>
    /// <param name="earlier">Items of the same applicant in the same calendar month before it.</param>
    /// <param name="items">Items it is made of, at least 1: one that asks for several things can be split (一事一申请).</param>
    public static decimal ByItem(int earlier, int items = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        return OfMonth(checked(earlier + items)) - OfMonth(earlier);
    }

    /// <summary>What the pages provided for one application cost: 30 free, 10 each to 100, 20 each to 200, then 40 each.</summary>
    public static decimal ByPage(int pages)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pages);
        var (sum, from) = (0m, 0L);
        foreach (var (through, rate) in PageRates)
        {
            sum += Math.Max(0, Math.Min(pages, through) - from) * rate;
            from = through;
        }

        return sum;
    }
}
