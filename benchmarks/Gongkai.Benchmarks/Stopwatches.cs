using System.Diagnostics;

namespace Gongkai.Benchmarks;

/// <summary>Two pieces of work timed in turns.</summary>
/// <param name="Ours">Seconds of one run of ours, median.</param>
/// <param name="Peer">Seconds of one run of the peer, median.</param>
/// <param name="Ratio">The median of the ratios, pair by pair.</param>
internal sealed record Comparison(double Ours, double Peer, double Ratio);

/// <summary>
/// Times work in batches that are long enough for the clock, A B A B, so that a machine whose speed drifts treats
/// both alike. Medians are quoted: one slow batch says something about the machine, not about the work.
/// </summary>
internal static class Stopwatches
{
    private const int Rounds = 15;
    private const double Batch = 0.05;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(20);

    /// <summary>Ours beside a peer in the same process.</summary>
    public static Comparison Compare(Action ours, Action peer)
    {
        var (oursRuns, peerRuns) = (Runs(ours), Runs(peer));
        var pairs = new (double Ours, double Peer)[Rounds];
        for (var round = 0; round < Rounds; round++)
            pairs[round] = (Seconds(ours, oursRuns), Seconds(peer, peerRuns));
        return new Comparison(
            Median(pairs.Select(pair => pair.Ours)), Median(pairs.Select(pair => pair.Peer)), Median(pairs.Select(pair => pair.Ours / pair.Peer)));
    }

    /// <summary>Ours alone.</summary>
    public static double Time(Action work)
    {
        var runs = Runs(work);
        return Median(Enumerable.Range(0, Rounds).Select(_ => Seconds(work, runs)).ToList());
    }

    /// <summary>The middle of the values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    // Warm: compiled first, then watched, then compiled anew, which takes large work some seconds: until no half second is better than
    // those before it by more than noise.
    private static int Runs(Action work)
    {
        var warm = Stopwatch.StartNew();
        var best = double.PositiveInfinity;
        for (var settled = 0; settled < 3 && warm.Elapsed < LongestWarmUp;)
        {
            var seconds = HalfSecond(work);
            settled = seconds > 0.97 * best ? settled + 1 : 0;
            best = Math.Min(best, seconds);
        }

        return Math.Max(1, (int)(Batch / best));
    }

    // Seconds of one run.
    private static double HalfSecond(Action work)
    {
        var watch = Stopwatch.StartNew();
        var runs = 0;
        while (watch.Elapsed.TotalSeconds < 0.5)
        {
            work();
            runs++;
        }

        return watch.Elapsed.TotalSeconds / runs;
    }

    private static double Seconds(Action work, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var run = 0; run < runs; run++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / runs;
    }
}
