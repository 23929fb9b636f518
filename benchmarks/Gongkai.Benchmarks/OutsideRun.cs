using System.Diagnostics;

namespace Gongkai.Benchmarks;

/// <summary>A whole process, timed from outside.</summary>
internal static class OutsideRun
{
    /// <summary>Ours beside a peer as processes, in turns.</summary>
    public static Comparison Compare(string[] ours, string[] peer, int rounds = 11)
    {
        Run(ours);
        Run(peer);
        var pairs = Enumerable.Range(0, rounds).Select(_ => (Ours: Run(ours).Seconds, Peer: Run(peer).Seconds)).ToList();
        return new Comparison(
            Stopwatches.Median(pairs.Select(pair => pair.Ours)),
            Stopwatches.Median(pairs.Select(pair => pair.Peer)),
            Stopwatches.Median(pairs.Select(pair => pair.Ours / pair.Peer)));
    }

    /// <summary>A process alone: seconds of one run, median, after one that is not counted.</summary>
    public static double Time(string[] command, int rounds)
    {
        Run(command);
        return Stopwatches.Median(Enumerable.Range(0, rounds).Select(_ => Run(command).Seconds).ToList());
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Seconds, the largest resident memory in bytes, the processor time as last seen, and what it printed.</returns>
    /// <exception cref="InvalidOperationException">It could not be started.</exception>
    public static (double Seconds, long PeakBytes, TimeSpan Processor, string Output) Run(string[] command, IDictionary<string, string>? environment = null)
    {
        var info = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            info.Environment[name] = value;
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info) ?? throw new InvalidOperationException($"{command[0]} could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            try
            {
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        _ = errors.Result;
        return (seconds, peak, processor, output.Result);
    }
}
