using System.Diagnostics;
using Gongkai.Benchmarks.RollUp;
using Gongkai.Documents.Charts;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Benchmarks.Dashboards;

/// <summary><c>./bench dashboards</c>: all charts of a region over the store of 100,000 agencies and ten years, drawn as svg.</summary>
internal static class DashboardsBenchmark
{
    private const int FirstYear = 2021;
    private const int LastYear = 2030;
    private const int Rounds = 21;

    public static void Run(Table table)
    {
        var path = Path.GetTempFileName();
        try
        {
            var (trend, last, previous) = Prepare();
            using (var file = File.Create(path))
                ColumnFile.WriteAsync(last.Reports, file, "CC0-1.0").GetAwaiter().GetResult();
            var first = Stopwatch.GetTimestamp();
            Draw(Review(last, previous, trend, last.Reports.Units.Count - 1));
            table.Add("the nation, asked for the first time after loading", Table.Time(Stopwatch.GetElapsedTime(first).TotalSeconds), "");
            using var duck = new DuckDbDashboard(path, FirstYear, LastYear);
            foreach (var (name, place) in Regions(last))
            {
                var pairs = Enumerable.Range(0, Rounds)
                    .Select(_ => (Ours: Seconds(() => Draw(Review(last, previous, trend, place))), Peer: Seconds(() => duck.Ask(last.Reports.Units[place].Code)))).ToList();
                table.Add($"all charts and tables of {name}", new Comparison(
                    Stopwatches.Median(pairs.Select(pair => pair.Ours)), Stopwatches.Median(pairs.Select(pair => pair.Peer)), Stopwatches.Median(pairs.Select(pair => pair.Ours / pair.Peer))),
                    "DuckDB in memory, the sums alone", "< 200 ms");
                table.Add($"the slowest of {Rounds}", Table.Time(pairs.Max(pair => pair.Ours)), "< 200 ms");
            }

            table.Add("memory at the end", $"{Environment.WorkingSet >> 20} MB, DuckDB's in it", "");
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Of earlier years only the totals are kept, as a server keeps the roll-ups of its rounds.
    private static (Dictionary<(int, string), Figures> Trend, ReportedYear Last, ReportedYear Previous) Prepare()
    {
        var nation = new GeneratedNation();
        var trend = new Dictionary<(int Year, string Code), Figures>();
        ReportedYear? previous = null, last = null;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var reports = nation.Year(year);
            var random = new Random(year);
            (previous, last) = (last, new ReportedYear(reports, [.. reports.Units.Select(_ => random.Next(10) > 0)]));
            for (var place = 0; place < reports.Units.Count; place++)
            {
                if (reports.Units[place].Kind == UnitKind.Government)
                    trend[(year, reports.Units[place].Code)] = last.Total(place);
            }
        }

        return (trend, last!, previous!);
    }

    private static IEnumerable<(string Name, int Place)> Regions(ReportedYear year)
    {
        var place = year.Reports.Units.Count - 1;
        foreach (var name in (string[])["the nation", "a province", "a city", "a county"])
        {
            yield return (name, place);
            foreach (var below in year.Below(place))
            {
                if (year.Reports.Units[below].Kind == UnitKind.Government)
                    place = below;
            }
        }
    }

    private static RegionReview Review(ReportedYear year, ReportedYear previous, Dictionary<(int, string), Figures> trend, int place) => new(
        year, previous, place, [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(one => new RegionYear(one, trend[(one, year.Reports.Units[place].Code)]))], []);

    private static void Draw(RegionReview review)
    {
        using var page = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var chart in ReviewCharts.Of(review, withDoubts: true))
        {
            if (chart.Shape != ChartShape.TableOnly)
                SvgChart.Write(chart, page);
        }

        if (page.GetStringBuilder().Length < 10_000)
            throw new InvalidOperationException("The charts are empty.");
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
