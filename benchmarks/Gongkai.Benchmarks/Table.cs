using System.Globalization;

namespace Gongkai.Benchmarks;

/// <summary>Prints one row a measurement, as a Markdown table that can be pasted into docs/BENCHMARKS.md.</summary>
internal sealed class Table : IDisposable
{
    private readonly TextWriter output;

    public Table(TextWriter output)
    {
        this.output = output;
        output.WriteLine($"{Machine()}, {DateTime.UtcNow:yyyy-MM-dd}");
        output.WriteLine();
        output.WriteLine("| what | ours | peer | ours / peer | goal |");
        output.WriteLine("|---|---|---|---|---|");
    }

    /// <summary>A measurement beside its peer's.</summary>
    public void Add(string what, Comparison comparison, string peer, string goal) =>
        Row(what, Time(comparison.Ours), $"{Time(comparison.Peer)} {peer}", comparison.Ratio.ToString("0.00", CultureInfo.InvariantCulture), goal);

    /// <summary>A measurement that has no peer.</summary>
    public void Add(string what, string figure, string goal) => Row(what, figure, "", "", goal);

    /// <summary>A row of ready texts.</summary>
    public void Row(string what, string ours, string peer, string ratio, string goal)
    {
        output.WriteLine($"| {what} | {ours} | {peer} | {ratio} | {goal} |");
        output.Flush();
    }

    /// <summary>Seconds in a unit that one can read.</summary>
    public static string Time(double seconds) => seconds switch
    {
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
        >= 1e-3 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.00} ms"),
        >= 1e-6 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0.00} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e9:0.0} ns"),
    };

    /// <inheritdoc/>
    public void Dispose() => output.Flush();

    private static string Machine()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return $"{Environment.ProcessorCount} cores {processor}, .NET {Environment.Version}";
    }
}
