using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Gongkai.Data.Search;

/// <summary>
/// The full-text index of what is public, in a folder of this node. It is derived from the database and can be thrown
/// away: a node whose index is missing or behind catches up by <see cref="Position"/>. Safe for use by several threads.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private const string PositionName = "position";
    private const string FormName = "form";

    /// <summary>Raised when documents get another form: an index of the form before is made again.</summary>
    private const string Form = "2";

    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly FSDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly IndexedDocuments documents = new();
    private readonly System.Threading.Lock writing = new();
    private SearchedParts? parts;

    /// <summary>Opens the index in a folder, or begins one.</summary>
    /// <exception cref="LockObtainFailedException">Another process writes to the index in that folder.</exception>
    public SearchIndex(string folder)
    {
        // Read, not mapped: a mapped index of a million items counts as 750 MB of the process, and limits of containers count it too.
        directory = new NIOFSDirectory(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(Version, null)
        {
            Similarity = new BM25Similarity(),
            RAMBufferSizeMB = 64,

            // Who holds the lock holds it as long as it runs: there is nothing to wait for.
            WriteLockTimeout = 0,
        });
        if (Kept(FormName) != Form)
            writer.DeleteAll();
        else if (Kept(PositionName) is { } position)
            Position = long.Parse(position, CultureInfo.InvariantCulture);
        searchers = new SearcherManager(writer, applyAllDeletes: true, null);
    }

    /// <summary>How far the index has followed the changes in the database; 0 for an index that has just begun.</summary>
    public long Position { get; private set; }

    /// <summary>How many items are in the index.</summary>
    public long Count => Searching(searcher => (long)searcher.IndexReader.NumDocs);

    /// <summary>Whether the folded word stands for itself only: it has no synonyms that would be found with it.</summary>
    public static bool IsPlain(string word) => Synonyms.Of(word).Count == 0;

    /// <summary>Takes changes over; searches see them when it returns.</summary>
    /// <param name="published">Items that are public, in their present form.</param>
    /// <param name="gone">Items that are not public any more.</param>
    /// <param name="position">The last change taken over.</param>
    public void Apply(IEnumerable<SearchDocument> published, IEnumerable<long> gone, long position)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(gone);
        lock (writing)
        {
            foreach (var id in gone)
                writer.DeleteDocuments(IndexedDocuments.KeyOf(id));
            foreach (var item in published)
                writer.UpdateDocument(IndexedDocuments.KeyOf(item.Id), documents.Of(item));
            Position = position;
            searchers.MaybeRefreshBlocking();
        }
    }

    /// <summary>Writes the index to disk. What was applied and not committed is applied again after a crash.</summary>
    public void Commit()
    {
        writer.SetCommitData(new Dictionary<string, string> { [FormName] = Form, [PositionName] = Position.ToString(CultureInfo.InvariantCulture) });
        writer.Commit();
    }

    /// <summary>Searches. Words that occur nowhere as typed are looked for by sound (whole syllables or their first letters), then nearly.</summary>
    public SearchResults Find(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = SearchWords.Of(query.Words);
        return Searching(searcher =>
        {
            SearchResults? found = null;
            foreach (var match in new[] { SearchMatch.Exact, SearchMatch.Sound, SearchMatch.Near })
            {
                if (QueryTranslation.Words(words, query, match) is { } translated)
                    found = Find(searcher, translated, query, words, match);
                if (found is { Total: > 0 })
                    break;
            }

            return found ?? throw new InvalidOperationException("An exact query can always be made.");
        });
    }

    /// <summary>Titles that hold what was typed so far, or sound like it, newest first.</summary>
    public IReadOnlyList<string> Suggest(string typed, int most = 8)
    {
        var word = SearchWords.Of(typed).Wanted is [var first, ..] ? first : null;
        if (word is null)
            return [];
        return Searching(searcher =>
        {
            var titles = new SearchQuery(typed) { Order = SearchOrder.Newest };
            var (top, _, _) = Collect(searcher, QueryTranslation.InTitles(word), titles, most * 3, enough: most * 3);
            return (IReadOnlyList<string>)[.. top.ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(IndexFields.Shown)).Distinct().Take(most)];
        });
    }

    /// <summary>
    /// What somebody who describes a matter in a sentence probably wants: items whose title shares a good part of its words, or
    /// whose text holds most of them.
    /// </summary>
    /// <param name="description">The description; cut off at <see cref="SearchQuery.WordsLimit"/>.</param>
    /// <param name="agencyId">The agency whose items are wanted; null for all agencies.</param>
    /// <param name="most">The most items.</param>
    /// <returns>Their numbers, the likeliest first. Check that they still are public before showing them.</returns>
    public IReadOnlyList<long> Likely(string description, long? agencyId, int most)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (QueryTranslation.Likely(SearchWords.Of(description)) is not { } translated)
            return [];
        return Searching(searcher =>
        {
            var (top, _, _) = Collect(searcher, translated, new SearchQuery("") { AgencyIds = agencyId is { } only ? [only] : [] }, most, enough: most);
            return Ids(searcher, [.. top.ScoreDocs.Select(hit => hit.Doc)]);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        documents.Dispose();
        directory.Dispose();
    }

    private string? Kept(string name) => writer.CommitData?.TryGetValue(name, out var value) == true ? value : null;

    private SearchResults Find(IndexSearcher searcher, Query translated, SearchQuery query, SearchWords words, SearchMatch match)
    {
        var depth = Math.Clamp(query.Skip + query.Take, 1, SearchQuery.DepthLimit);
        var (top, facets, part) = Collect(searcher, translated, query, depth, SearchQuery.DepthLimit);
        var page = top.ScoreDocs.Skip(query.Skip).Take(query.Take).Select(hit => hit.Doc).ToList();
        return new SearchResults(
            Ids(searcher, page),
            top.TotalHits,
            match,
            match == SearchMatch.Exact ? [.. words.Wanted.Concat(words.Wanted.SelectMany(Synonyms.Of))] : [],
            facets?.Result() ?? new Dictionary<string, IReadOnlyDictionary<string, long>>())
        {
            Part = part is null ? null : DateOnly.ParseExact(part.Since, "yyyyMM", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>
    /// Collects from the whole index where the query cannot find much, else from its newest part (or the oldest, when sorted so)
    /// if that holds enough.
    /// </summary>
    private (TopDocs Top, FacetCounts? Facets, NewestDocuments? Part) Collect(IndexSearcher searcher, Query translated, SearchQuery query, int depth, int enough)
    {
        var filter = QueryTranslation.Filters(query);
        Query filtered = translated;
        if (filter is not null)
            filtered = new FilteredQuery(translated, new QueryWrapperFilter(filter), FilteredQuery.LEAP_FROG_FILTER_FIRST_STRATEGY);
        var reader = searcher.IndexReader;
        var bound = Math.Min(HitsBound.Of(translated, reader), filter is null ? long.MaxValue : HitsBound.Of(filter, reader));
        if (bound > SearchedParts.Sizes[0] && !query.CountsAll)
        {
            foreach (var part in SearchedParts.Of(ref parts, reader).In(query.Order))
            {
                var ofPart = Collect(searcher, new FilteredQuery(filtered, part.Documents, FilteredQuery.LEAP_FROG_FILTER_FIRST_STRATEGY), query, depth);
                if (ofPart.Top.TotalHits >= enough)
                    return (ofPart.Top, ofPart.Facets, part);
            }
        }

        var whole = Collect(searcher, filtered, query, depth);
        return (whole.Top, whole.Facets, null);
    }

    private static (TopDocs Top, FacetCounts? Facets) Collect(IndexSearcher searcher, Query translated, SearchQuery query, int depth)
    {
        var facets = query.CountsFacets ? new FacetCounts() : null;
        ITopDocsCollector collector = query.Order == SearchOrder.Relevance
            ? TopScoreDocCollector.Create(depth, docsScoredInOrder: true)
            : TopFieldCollector.Create(
                new Sort(new SortField(IndexFields.Day, SortFieldType.INT64, reverse: query.Order == SearchOrder.Newest)),
                depth, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        searcher.Search(translated, facets is null ? collector : MultiCollector.Wrap(collector, facets));
        return (collector.GetTopDocs(), facets);
    }

    private static List<long> Ids(IndexSearcher searcher, List<int> documents)
    {
        var leaves = searcher.IndexReader.Leaves;
        return [.. documents.Select(document =>
        {
            var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
            return leaf.AtomicReader.GetNumericDocValues(IndexFields.Id).Get(document - leaf.DocBase);
        })];
    }

    private T Searching<T>(Func<IndexSearcher, T> search)
    {
        var searcher = searchers.Acquire();
        try
        {
            searcher.Similarity = writer.Config.Similarity;
            return search(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }
}
