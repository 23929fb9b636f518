using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Benchmarks.Portal;

/// <summary>
/// <c>./bench portal</c>: pages of the demonstration agency under load by wrk, beside nginx serving the same bytes as a file
/// and beside WordPress from Debian, which an agency could choose instead; all on this machine, in turns.
/// </summary>
internal static partial class PortalBenchmark
{
    private const int Rounds = 3;

    /// <summary>Seconds of one round; GONGKAI_BENCH_SECONDS makes a quick run of it.</summary>
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("GONGKAI_BENCH_SECONDS"), out var seconds) ? seconds : 10;

    public static void Run(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-portal").FullName;
        try
        {
            using var portal = ServerUnderLoad.Portal(folder);
            var list = portal.Link("/shifan-jkq/content", @"href=""(/[^""]*/columns/[^""]+)""");
            var item = portal.Link(list, @"href=""(/[^""]*/items/[^""]+)""");
            using var nginx = ServerUnderLoad.Nginx(folder, new() { ["item.html"] = portal.Read(item), ["list.html"] = portal.Read(list) });
            Compare(table, "item page", (portal, item), (nginx, "/item.html"), "nginx, the same bytes as a file", "≥ 0.5, p99 < 20 ms");
            Compare(table, "list page", (portal, list), (nginx, "/list.html"), "nginx, the same bytes as a file", "≥ 0.5, p99 < 20 ms");
            using var wordPress = ServerUnderLoad.WordPress(folder, System.Text.Encoding.UTF8.GetString(portal.Read(item)));
            Compare(table, "item page", (portal, item), (wordPress, "/?p=1"), "WordPress, an article", "> 1");
            table.Add("memory of the portal's server after the load", string.Create(CultureInfo.InvariantCulture, $"{portal.PeakBytes >> 20} MB at most"), "< 500 MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(Table table, string what, (ServerUnderLoad Server, string Path) ours, (ServerUnderLoad Server, string Path) peer, string named, string goal)
    {
        Load(ours, 2);
        Load(peer, 2);
        var pairs = Enumerable.Range(0, Rounds).Select(_ => (Ours: Load(ours, Seconds), Peer: Load(peer, Seconds))).ToList();
        var mine = Middle(pairs.Select(pair => pair.Ours));
        var theirs = Middle(pairs.Select(pair => pair.Peer));
        var ratio = Stopwatches.Median(pairs.Select(pair => pair.Ours.PerSecond / pair.Peer.PerSecond));
        table.Row(what, Shown(mine), $"{Shown(theirs)} {named}", ratio.ToString("0.00", CultureInfo.InvariantCulture), goal);
    }

    private static Answers Middle(IEnumerable<Answers> rounds) => rounds.OrderBy(round => round.PerSecond).ToList() is var ordered ? ordered[ordered.Count / 2] : default;

    private static string Shown(Answers answers) => string.Create(
        CultureInfo.InvariantCulture,
        $"{answers.PerSecond:#,0} requests/s, p99 {Table.Time(answers.P99)}, {answers.PerProcessorSecond:#,0} a second of the server's processor time");

    private static Answers Load((ServerUnderLoad Server, string Path) target, int seconds)
    {
        var before = target.Server.ProcessorTime;
        var (_, _, _, output) = OutsideRun.Run(["wrk", "-t1", "-c32", $"-d{seconds}s", "--timeout", "30s", "--latency", target.Server.Address + target.Path]);
        var used = (target.Server.ProcessorTime - before).TotalSeconds;
        if (Failed().Match(output) is { Success: true } failed)
            throw new InvalidOperationException($"{target.Path}: {failed.Value}");
        var requests = double.Parse(Total().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        var latency = Slowest().Match(output);
        var unit = latency.Groups[2].Value switch { "us" => 1e-6, "ms" => 1e-3, _ => 1 };
        return new Answers(requests / seconds, double.Parse(latency.Groups[1].Value, CultureInfo.InvariantCulture) * unit, requests / used);
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Total();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Slowest();

    [GeneratedRegex(@"(Non-2xx or 3xx responses: \d+|Socket errors:.*)")]
    private static partial Regex Failed();

    private readonly record struct Answers(double PerSecond, double P99, double PerProcessorSecond);
}
