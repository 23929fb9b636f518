namespace Gongkai.Domain.Accounting;

/// <summary>Counts as shares of their sum that make exactly 100 per cent together.</summary>
public static class Shares
{
    private const long Tenths = 1000;

    /// <summary>
    /// Shares in per cent to one place. What rounding down leaves over goes, a tenth each, to the largest remainders, the
    /// earlier one first: no share is off by a whole tenth, and a share without remainder stays.
    /// </summary>
    /// <param name="counts">Not below 0.</param>
    /// <returns>A share for each count; all 0 where there is nothing.</returns>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var whole = counts.Aggregate(default(Int128), (sum, count) => sum + count);
        if (whole == 0)
            return [.. counts.Select(_ => 0m)];
        var tenths = counts.Select(count => (long)(count * (Int128)Tenths / whole)).ToArray();
        var left = (int)(Tenths - tenths.Sum());
        foreach (var index in Enumerable.Range(0, counts.Count).OrderByDescending(index => Scaled(index) % whole).Take(left))
            tenths[index]++;
        return [.. tenths.Select(share => share / 10m)];

        Int128 Scaled(int index) => counts[index] * (Int128)Tenths;
    }
}
