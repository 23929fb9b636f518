using Gongkai.Domain.Reports.Columns;

namespace Gongkai.Domain.Reports.Analysis;

/// <summary>
/// A report whose share lies far from those of its peers, agencies of the same kind at the same level. Far is measured by median and
/// median deviation, which the outliers themselves do not move (the modified z-score of Iglewicz and Hoaglin, beyond 3.5).
/// </summary>
/// <param name="Place">The place of the unit.</param>
/// <param name="Indicator">The share.</param>
/// <param name="Share">What it is here, in per cent.</param>
/// <param name="Median">What is usual among the peers.</param>
/// <param name="Peers">How many peers there are.</param>
/// <param name="Distance">How far it lies from the median, in robust standard deviations.</param>
public sealed record Outlier(int Place, Indicator Indicator, double Share, double Median, int Peers, double Distance)
{
    private const double Far = 3.5;

    // 0.6745 is the normal distribution's upper quartile: by it a median deviation is comparable to a standard deviation.
    private const double Quartile = 0.6745;

    // A share of three cases says nothing, and among five peers nobody is far.
    private const long FewestCases = 10;
    private const int FewestPeers = 8;

    internal static IReadOnlyList<Outlier> Of(ReportedYear year)
    {
        var reports = year.Reports;
        var depths = Depths(reports);
        var found = new List<Outlier>();
        foreach (var indicator in Indicator.All)
        {
            var (part, whole) = indicator.Cells(reports.Form);
            var (parts, wholes) = (Sum(reports, part), Sum(reports, whole));
            var peers = Enumerable.Range(0, wholes.Length).Where(place => reports.IsFiled(place) && wholes[place] >= FewestCases)
                .GroupBy(place => (reports.Units[place].Kind, depths[place]));
            foreach (var group in peers)
                found.AddRange(Among([.. group], indicator, place => parts[place] * 100.0 / wholes[place]));
        }

        return [.. found.OrderByDescending(outlier => Math.Abs(outlier.Distance)).ThenBy(outlier => outlier.Place)];
    }

    private static IEnumerable<Outlier> Among(int[] places, Indicator indicator, Func<int, double> share)
    {
        if (places.Length < FewestPeers)
            return [];
        var shares = Array.ConvertAll(places, place => share(place));
        var median = MedianOf([.. shares]);
        var deviation = MedianOf(Array.ConvertAll(shares, one => Math.Abs(one - median)));

        // Where more than half say exactly the same, the mean deviation tells how far the others are.
        var scale = deviation > 0 ? deviation / Quartile : shares.Average(one => Math.Abs(one - median)) * 1.2533;
        return scale <= 0 ? [] : places.Zip(shares, (place, one) => new Outlier(place, indicator, one, median, places.Length, (one - median) / scale))
            .Where(outlier => Math.Abs(outlier.Distance) > Far);
    }

    private static double MedianOf(double[] values)
    {
        Array.Sort(values);
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }

    private static long[] Sum(ReportColumns reports, Form.FormCell[] cells)
    {
        var sums = new long[reports.Units.Count];
        foreach (var cell in cells)
        {
            var column = reports[cell];
            for (var place = 0; place < sums.Length; place++)
                sums[place] += column[place];
        }

        return sums;
    }

    // Units stand bottom-up, so that what one reports to comes after it.
    private static int[] Depths(ReportColumns reports)
    {
        var depths = new int[reports.Units.Count];
        for (var place = depths.Length - 1; place >= 0; place--)
            depths[place] = reports.Parents[place] is >= 0 and var parent ? depths[parent] + 1 : 0;
        return depths;
    }
}
