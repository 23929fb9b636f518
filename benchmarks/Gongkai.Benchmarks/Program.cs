using Gongkai.Benchmarks;
using Gongkai.Benchmarks.Dashboards;
using Gongkai.Benchmarks.Deadlines;
using Gongkai.Benchmarks.Importing;
using Gongkai.Benchmarks.Portal;
using Gongkai.Benchmarks.Reports;
using Gongkai.Benchmarks.RollUp;
using Gongkai.Benchmarks.Rounds;
using Gongkai.Benchmarks.Search;

// Each benchmark measures its peers in the same run and prints the ratio; see docs/BENCHMARKS.md for the last figures.
(string Name, Action<Table> Run)[] benchmarks =
[
    ("reports", ReportsBenchmark.Run),
    ("search", SearchBenchmark.Run),
    ("import", ImportingBenchmark.Run),
    ("portal", PortalBenchmark.Run),
    ("deadlines", DeadlinesBenchmark.Run),
    ("rollup", RollUpBenchmark.Run),
    ("dashboards", DashboardsBenchmark.Run),
    ("round", RoundBenchmark.Run),
];

var chosen = benchmarks.FirstOrDefault(benchmark => benchmark.Name == args.FirstOrDefault());
if (chosen.Run is null)
{
    Console.Error.WriteLine($"Usage: ./bench {string.Join('|', benchmarks.Select(benchmark => benchmark.Name))}");
    return 2;
}

using var table = new Table(Console.Out);
chosen.Run(table);
return 0;
