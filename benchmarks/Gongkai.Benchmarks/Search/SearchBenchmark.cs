using System.Diagnostics;
using System.Globalization;
using Gongkai.Data.Search;

namespace Gongkai.Benchmarks.Search;

/// <summary>
/// <c>./bench search</c>: a million items, a thousand queries cut out of them at random, every answer compared with a
/// plain scan of all texts, which is also the peer.
/// </summary>
internal static class SearchBenchmark
{
    private const int Batch = 5_000;
    private const int Queries = 1_000;

    // First letters of what titles hold: whole matters, which a 24th of the items are about, and pieces of three.
    private static readonly string[] Letters =
        ["bmys", "bmjs", "zfgjjtq", "cxjmjbylbx", "aqsczx", "yljz", "gljt", "ncwf", "spaqjd", "jsxmhj", "gytdsyq", "ljxqjzdt", "ysx", "czj", "shbz", "xzcf"];

    /// <summary>How many items; GONGKAI_BENCH_ITEMS makes a quick run of it.</summary>
    private static readonly int Items = int.TryParse(Environment.GetEnvironmentVariable("GONGKAI_BENCH_ITEMS"), out var items) ? items : 1_000_000;

    public static void Run(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-search").FullName;
        try
        {
            Fill(table, folder);
            using var index = new SearchIndex(folder);
            Search(table, index);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(Table table, string folder)
    {
        using var index = new SearchIndex(folder);
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        for (var first = 0; first < Items; first += Batch)
            index.Apply(Enumerable.Range(first, Math.Min(Batch, Items - first)).Select(id => GeneratedItems.Of(id)), [], first);
        index.Commit();
        var processor = Environment.CpuUsage.TotalTime - before;
        table.Add($"indexing {Items:#,0} items", string.Create(CultureInfo.InvariantCulture, $"{Items / clock.Elapsed.TotalSeconds:#,0} items/s; {Items / processor.TotalSeconds:#,0} items a second of processor time"), "≥ 2,000 items/s");
        var bytes = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        table.Add("index on disk", string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MB"), "");
    }

    private static void Search(Table table, SearchIndex index)
    {
        var words = QueryWords();
        foreach (var word in words.Take(50))
            index.Find(new SearchQuery(word));

        var times = new double[words.Count];
        var processor = new double[words.Count];
        for (var query = 0; query < words.Count; query++)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), ThreadTime.Now);
            index.Find(AsAsked(words[query]));
            (times[query], processor[query]) = (Stopwatch.GetElapsedTime(start).TotalSeconds, (ThreadTime.Now - used).TotalSeconds);
        }

        var memory = ResidentMemory.Of();
        var (expected, scan) = Scan(words);
        var found = words.Select(word => index.Find(AsAsked(word) with { CountsAll = true })).Select(all => all.Match == SearchMatch.Exact ? all.Total : 0).ToList();
        var missed = Enumerable.Range(0, words.Count).Count(query => found[query] != expected[query]);
        var (median, p95) = Percentiles(times);
        var (medianUsed, p95Used) = Percentiles(processor);
        table.Add($"{Queries:#,0} queries over {Items:#,0} items, median", new Comparison(median, scan, median / scan), "a plain scan of the texts", "");
        table.Add($"{Queries:#,0} queries over {Items:#,0} items, p95", new Comparison(p95, scan, p95 / scan), "a plain scan of the texts", "< 50 ms");
        table.Add("the same by processor time: median, p95", $"{Table.Time(medianUsed)}, {Table.Time(p95Used)}", "");
        var letters = Enumerable.Range(0, 10).SelectMany(_ => Letters).Select(word => Seconds(() => index.Find(AsAsked(word)))).ToArray();
        table.Add("first letters of titles: median, p95", $"{Table.Time(Percentiles(letters).Median)}, {Table.Time(Percentiles(letters).P95)}", "< 50 ms");
        table.Add("answers that equal the scan's", string.Create(CultureInfo.InvariantCulture, $"{100.0 * (words.Count - missed) / words.Count:0.##} %"), "100 %");
        table.Add("memory after the queries", memory.ToString(), "< 500 MB");
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // As the page of results asks: twenty of them, with counts.
    private static SearchQuery AsAsked(string word) => new($"\"{word}\"") { CountsFacets = true };

    private static (double Median, double P95) Percentiles(double[] seconds)
    {
        var ordered = seconds.Order().ToList();
        return (ordered[ordered.Count / 2], ordered[(int)(ordered.Count * 0.95)]);
    }

    // Runs of two to ten characters out of random items; words with synonyms find more than themselves and are left out.
    private static List<string> QueryWords()
    {
        var random = new Random(49);
        var words = new List<string>();
        while (words.Count < Queries)
        {
            var item = GeneratedItems.Of(random.Next(Items));
            var text = random.Next(2) == 0 ? item.Title : item.Text;
            var length = 2 + random.Next(9);
            var start = random.Next(Math.Max(1, text.Length - length));
            var word = Folded(text.Substring(start, Math.Min(length, text.Length - start)));
            if (word.Length >= 2 && !word.Contains('"') && SearchIndex.IsPlain(word))
                words.Add(word);
        }

        return words;
    }

    // One pass over the items for all queries: a million texts do not stay in memory.
    private static (long[] Found, double SecondsOfOne) Scan(List<string> words)
    {
        var found = new long[words.Count];
        long ticks = 0;
        Parallel.For(
            0, Environment.ProcessorCount,
            part =>
            {
                for (long id = part; id < Items; id += Environment.ProcessorCount)
                {
                    var item = GeneratedItems.Of(id);
                    string[] texts = [Folded(item.Title), Folded(item.Text), .. item.Numbers.Select(Folded), .. item.Keywords.Select(Folded)];
                    var start = Stopwatch.GetTimestamp();
                    for (var query = 0; query < words.Count; query++)
                    {
                        if (texts.Any(text => text.Contains(words[query], StringComparison.Ordinal)))
                            Interlocked.Increment(ref found[query]);
                    }

                    Interlocked.Add(ref ticks, Stopwatch.GetTimestamp() - start);
                }
            });
        return (found, (double)ticks / Stopwatch.Frequency / words.Count);
    }

    private static string Folded(string text) => string.Concat(FoldedText.Of(text).Runes.Select(rune => rune.ToString()));
}
