using Gongkai.Documents;

namespace Gongkai.Cli.Datasets;

/// <summary>What the journal remembers of a file without looking at its line again.</summary>
/// <param name="Source">The file, relative to the folder.</param>
/// <param name="Bytes">Its length when it was read.</param>
/// <param name="Modified">Its time of change then, in ticks.</param>
internal sealed record JournalEntry(string Source, long Bytes, long Modified)
{
    /// <summary>Where the line of the report begins in the journal, in bytes.</summary>
    public long Offset { get; init; }

    /// <summary>The length of the line, in bytes.</summary>
    public int Length { get; init; }

    /// <summary>The agency that the report names; null where it names none.</summary>
    public string? Organization { get; init; }

    /// <summary>The year that the report names; null where it names none.</summary>
    public int? Year { get; init; }

    /// <summary>How many cells hold a number.</summary>
    public int Numbers { get; init; }

    /// <summary>Why it could not be read; null where it could.</summary>
    public ReadingError? Error { get; init; }

    /// <summary>Whether it is evidently no report.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Whether it is the file of that length and time of change.</summary>
    public bool IsOf(FileInfo file) => file.Exists && file.Length == Bytes && file.LastWriteTimeUtc.Ticks == Modified;
}
