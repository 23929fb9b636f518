namespace Gongkai.Data.Search;

/// <summary>How results are sorted.</summary>
public enum SearchOrder
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first.</summary>
    Oldest,
}

/// <summary>What somebody looks for.</summary>
/// <param name="Words">
/// The words as typed: all must occur, each as a run of characters anywhere; "…" keeps spaces together, -word leaves out.
/// Empty finds everything that the filters let through.
/// </param>
public sealed record SearchQuery(string Words)
{
    /// <summary>The longest words that are looked for, in characters; the rest is cut off.</summary>
    public const int WordsLimit = 200;

    /// <summary>The deepest result that can be paged to.</summary>
    public const int DepthLimit = 10_000;

    /// <summary>Only these agencies; empty for all.</summary>
    public IReadOnlyCollection<long> AgencyIds { get; init; } = [];

    /// <summary>Only this column and those below it.</summary>
    public long? ColumnId { get; init; }

    /// <summary>Only this subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Only this genre.</summary>
    public string? Genre { get; init; }

    /// <summary>Only what was published in this year.</summary>
    public int? Year { get; init; }

    /// <summary>Only this validity.</summary>
    public string? Validity { get; init; }

    /// <summary>Looks in titles only.</summary>
    public bool TitlesOnly { get; init; }

    /// <summary>The order of the results.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>How many results come before the first that is wanted.</summary>
    public int Skip { get; init; }

    /// <summary>How many results are wanted.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Whether to count results by agency, column, subject, year and validity.</summary>
    public bool CountsFacets { get; init; }

    /// <summary>Whether to search the whole index for common words too, however long it takes: see <see cref="SearchResults.Part"/>.</summary>
    public bool CountsAll { get; init; }
}

/// <summary>How the words of a query were understood.</summary>
public enum SearchMatch
{
    /// <summary>As typed.</summary>
    Exact,

    /// <summary>By sound: what was typed is pinyin, or sounds like what was found.</summary>
    Sound,

    /// <summary>Nearly: most of what was typed occurs.</summary>
    Near,
}

/// <summary>What was found.</summary>
/// <param name="ItemIds">The items of the page wanted, in order. Check that they still are public before showing them.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Match">How the words were understood.</param>
/// <param name="Phrases">The runs of characters to highlight.</param>
/// <param name="Facets">Counts by facet name (<c>agency</c>, <c>column</c>, <c>subject</c>, <c>genre</c>, <c>year</c>, <c>validity</c>) and value; empty unless asked for.</param>
public sealed record SearchResults(
    IReadOnlyList<long> ItemIds,
    long Total,
    SearchMatch Match,
    IReadOnlyList<string> Phrases,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Facets)
{
    /// <summary>
    /// Of words that are very common only the newest occurrences are found (the oldest, sorted so): the first month of
    /// those. There are <see cref="SearchQuery.DepthLimit"/> of them or more. Null where everything was found.
    /// </summary>
    public DateOnly? Part { get; init; }
}
