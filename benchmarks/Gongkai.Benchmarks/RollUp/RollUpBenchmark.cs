using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Benchmarks.RollUp;

/// <summary><c>./bench rollup</c>: a nation of 100,000 agencies, township to nation, and all checks of its tables.</summary>
internal static class RollUpBenchmark
{
    private const int FirstYear = 2021;
    private const int LastYear = 2030;
    private const int Rounds = 7;

    public static void Run(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-").FullName;
        try
        {
            Generate(folder, table);
            var (reports, previous) = (Load(folder, LastYear), Load(folder, LastYear - 1));
            var ours = Answer.Of(reports, previous);
            table.Add("load a year from parquet", Table.Time(Stopwatches.Time(() => Load(folder, LastYear))), "");
            Compare(table, folder, reports, previous, ours);
            TenYears(table, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Generate(string folder, Table table)
    {
        var nation = new GeneratedNation();
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var path = Path.Combine(folder, ColumnFile.PathOf(year));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            ColumnFile.WriteAsync(nation.Year(year), file, "CC0-1.0").GetAwaiter().GetResult();
        }

        var bytes = Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        table.Add("files of ten years, 100,000 agencies", $"{bytes >> 20} MB", "");
    }

    private static void Compare(Table table, string folder, ReportColumns reports, ReportColumns previous, Answer ours)
    {
        using var duck = new DuckDbPeer(folder, LastYear);
        Same("DuckDB", ours, duck.Work());
        var pairs = Enumerable.Range(0, Rounds).Select(_ => (Ours: Seconds(() => Answer.Of(reports, previous)), Peer: Seconds(() => duck.Work()))).ToList();
        var comparison = new Comparison(
            Stopwatches.Median(pairs.Select(pair => pair.Ours)), Stopwatches.Median(pairs.Select(pair => pair.Peer)), Stopwatches.Median(pairs.Select(pair => pair.Ours / pair.Peer)));
        table.Add("roll-up and all table checks of a year", comparison, "DuckDB, the same sums in memory", "< 1 s");

        var (answer, seconds) = Polars(folder);
        Same("polars", ours, answer);
        table.Add("roll-up and all table checks of a year", new Comparison(comparison.Ours, seconds, comparison.Ours / seconds), "polars, the same sums in memory", "< 1 s");
    }

    private static void TenYears(Table table, string folder)
    {
        var (loading, working) = (0.0, 0.0);
        ReportColumns? previous = null;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            ReportColumns reports = null!;
            loading += Seconds(() => reports = Load(folder, year));
            working += Seconds(() => ColumnChecks.Of(ColumnRollUp.Of(reports), previous));
            previous = reports;
        }

        table.Add("ten years, each loaded and then worked on", $"{Table.Time(working)}, and {Table.Time(loading)} for loading", "< 10 s after loading");
        table.Add("memory at the end", $"{Environment.WorkingSet >> 20} MB", "");
    }

    private static ReportColumns Load(string folder, int year)
    {
        using var file = File.OpenRead(Path.Combine(folder, ColumnFile.PathOf(year)));
        return ColumnFile.ReadAsync(file).GetAwaiter().GetResult().Require();
    }

    private static (Answer Answer, double Seconds) Polars(string folder)
    {
        var form = ReportForms.Form2021;
        var spec = Path.Combine(folder, "spec.json");
        File.WriteAllText(spec, JsonSerializer.Serialize(new
        {
            columns = RollUpQueries.Columns,
            top = "1",
            received = ColumnFile.NameOf(form["applications.received[6]"]),
            identities = form.Identities.Select(identity => new { left = identity.Left.Select(ColumnFile.NameOf), right = identity.Right.Select(ColumnFile.NameOf) }),
            followed = form.Row("applications", "carried_in").Select(cell => new
            {
                now = ColumnFile.NameOf(cell),
                then = ColumnFile.NameOf(form[$"applications.carried_out[{cell.ColumnPosition}]"]),
                added = (string?)null,
                removed = (string?)null,
            }).Concat(((string[])["proactive_regulations", "proactive_normative_documents"]).Select(row => new
            {
                now = $"{row}_effective",
                then = $"{row}_effective",
                added = (string?)$"{row}_issued",
                removed = (string?)$"{row}_repealed",
            })),
            added = form.Cells.Where(cell => RollUpRule.IsAdded(cell) && !RollUpRule.MayBeOwnOnly(cell)).Select(ColumnFile.NameOf),
        }));
        var (_, _, _, output) = OutsideRun.Run(
            ["node", "benchmarks/peers/rollup/rollup.js", spec, Path.Combine(folder, ColumnFile.PathOf(LastYear)), Path.Combine(folder, ColumnFile.PathOf(LastYear - 1)), $"{Rounds}"]);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        return (
            new Answer(Number("identities"), Number("carried"), Number("rolled"), Number("received")), root.GetProperty("seconds").GetDouble());

        long Number(string name) => (long)root.GetProperty(name).GetDouble();
    }

    private static void Same(string peer, Answer ours, Answer theirs)
    {
        if (ours != theirs)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{peer} found {theirs}, ours {ours}."));
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>What everybody must find: broken relations, cells that do not follow, cells that are no sums, applications in the nation.</summary>
internal sealed record Answer(long Identities, long CarriedOver, long RolledUp, long Received)
{
    public static Answer Of(ReportColumns reports, ReportColumns previous)
    {
        var rollUp = ColumnRollUp.Of(reports);
        var checks = ColumnChecks.Of(rollUp, previous);
        return new Answer(
            checks.Identities.Count, checks.CarriedOver.Count, checks.RolledUp.Count, rollUp[reports.Form["applications.received[6]"]][reports.Units.Count - 1]);
    }
}
