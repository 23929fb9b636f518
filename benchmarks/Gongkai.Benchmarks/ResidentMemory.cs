using System.Globalization;

namespace Gongkai.Benchmarks;

/// <summary>
/// What of a process lies in memory: what it holds itself (heaps, stacks), and pages of files it has mapped, which the system takes back
/// when anybody needs the room.
/// </summary>
/// <param name="Own">Bytes of its own.</param>
/// <param name="Mapped">Bytes of mapped files.</param>
internal sealed record ResidentMemory(long Own, long Mapped)
{
    /// <summary>That of a process now; this one where nothing is named.</summary>
    public static ResidentMemory Of(string process = "self")
    {
        var lines = File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("Rss", StringComparison.Ordinal))
            .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024);
        return new ResidentMemory(lines["RssAnon"], lines["RssFile"] + lines["RssShmem"]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Own + Mapped) >> 20} MB: {Own >> 20} MB of its own, {Mapped >> 20} MB mapped from files");
}
