namespace Gongkai.Domain.Reports.Prose;

/// <summary>A figure of the tables as prose states it.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Number">The number; 0 with the place of the words where the text says that there was none.</param>
/// <param name="Readings">The sums of cells that may be meant, the likeliest first.</param>
public sealed record Statement(ProseParagraph Paragraph, ProseNumber Number, IReadOnlyList<CellSum> Readings)
{
    /// <summary>Whether the words may mean a part only, another agency or another year: then the number proves nothing against the table.</summary>
    public bool IsQualified { get; init; }

    /// <summary>Whether the words are not those of the table, so that another count may be meant: a difference is unlikely, not impossible.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Whether it says how many applications there were, so that the numbers behind it divide them.</summary>
    public bool IsAnchor { get; init; }

    /// <summary>The reading by which the number agrees with the tables; null where none does.</summary>
    public CellSum? Agreeing(Figures figures)
    {
        foreach (var reading in Readings)
        {
            if (Value(reading, figures) is { } value && Number.Admits(value))
                return reading;
        }

        return null;
    }

    /// <summary>Whether the tables hold any of the figures.</summary>
    public bool IsComparable(Figures figures) => Readings.Any(reading => reading.In(figures) is not null);

    /// <summary>What the tables say by a reading, in the unit of the number: 元 for money.</summary>
    public decimal? Value(CellSum reading, Figures figures) =>
        Number.Kind == NumberKind.Money ? reading.In(figures) * 10_000 : reading.In(figures);
}
