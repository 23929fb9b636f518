namespace Gongkai.Documents;

/// <summary>Bounds that keep a hostile file from taking the machine. A file beyond them gets an error that names the bound.</summary>
public sealed record ReadingLimits
{
    /// <summary>The bounds in use unless told otherwise.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes that one part of a pdf may unpack to, and all parts of an attachment together.</summary>
    public long ExpandedBytes { get; init; } = 256L << 20;

    /// <summary>Most bytes of markup in the parts of an office file that are read for a report: pictures are none of them.</summary>
    public long MarkupBytes { get; init; } = 64L << 20;

    /// <summary>Most entries in a zip container.</summary>
    public int ZipEntries { get; init; } = 10_000;

    /// <summary>Deepest nesting of elements or tables.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Most cells in all tables of a file.</summary>
    public int TableCells { get; init; } = 200_000;

    /// <summary>Most characters of text in a file.</summary>
    public int TextCharacters { get; init; } = 20_000_000;

    /// <summary>Most pages of a pdf.</summary>
    public int Pages { get; init; } = 400;

    /// <summary>Most pages of a scan: recognition takes seconds a page.</summary>
    public int ScannedPages { get; init; } = 20;

    /// <summary>Longest time for one file; conversion and recognition by outside programs included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
