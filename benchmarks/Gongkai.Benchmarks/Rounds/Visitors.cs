using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Gongkai.Benchmarks.Portal;

namespace Gongkai.Benchmarks.Rounds;

/// <summary>Visitors who read pages of the portal at a steady pace, however long an answer takes.</summary>
internal static class Visitors
{
    private const int PerSecond = 20;

    // An address that nobody asked before is answered by the pages themselves, not out of the cache of answers.
    private static long asked;

    /// <summary>Reads until it is told to end.</summary>
    /// <returns>Seconds of each answer. A page that fails ends the benchmark.</returns>
    public static async Task<List<double>> ReadAsync(ServerUnderLoad portal, string[] pages, Func<Task<bool>> isOver)
    {
        using var client = new HttpClient();
        var (times, running) = (new ConcurrentBag<double>(), new List<Task>());
        var over = WatchAsync(isOver);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        while (!over.IsCompleted && await pace.WaitForNextTickAsync())
        {
            var number = Interlocked.Increment(ref asked);
            running.Add(ReadAsync($"{portal.Address}{pages[number % pages.Length]}{(number % 2 == 0 ? "" : $"?n={number}")}"));
        }

        await Task.WhenAll([.. running, over]);
        return [.. times];

        async Task ReadAsync(string address)
        {
            var start = Stopwatch.GetTimestamp();
            _ = await client.GetByteArrayAsync(address);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }

    /// <summary>Median, 99th percentile and slowest.</summary>
    public static string Shown(List<double> times)
    {
        var ordered = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"median {Table.Time(At(0.5))}, p99 {Table.Time(At(0.99))}, slowest {Table.Time(ordered[^1])}, {ordered.Count:#,0} pages");

        double At(double share) => ordered[(int)(share * (ordered.Count - 1))];
    }

    private static async Task WatchAsync(Func<Task<bool>> isOver)
    {
        while (!await isOver())
            await Task.Delay(TimeSpan.FromSeconds(2));
    }
}
