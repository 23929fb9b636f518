using Lucene.Net.Index;

namespace Gongkai.Data.Search;

/// <summary>The parts in which common words are looked for first, kept as long as the index stays the same.</summary>
internal sealed class SearchedParts(IndexReader reader)
{
    /// <summary>How many documents the parts hold at least, in the order in which they are tried.</summary>
    public static readonly int[] Sizes = [50_000, 200_000];

    private readonly Lazy<IReadOnlyList<NewestDocuments>> newest = new(() => NewestDocuments.Parts(reader, oldestFirst: false, Sizes));
    private readonly Lazy<IReadOnlyList<NewestDocuments>> oldest = new(() => NewestDocuments.Parts(reader, oldestFirst: true, Sizes));

    /// <summary>Those kept if they are of this reader, or new ones. Two threads may both make them; either is right.</summary>
    public static SearchedParts Of(ref SearchedParts? kept, IndexReader reader)
    {
        if (Volatile.Read(ref kept) is { } known && known.IsOf(reader))
            return known;
        var made = new SearchedParts(reader);
        Volatile.Write(ref kept, made);
        return made;
    }

    /// <summary>The parts to try in turn for this order.</summary>
    public IReadOnlyList<NewestDocuments> In(SearchOrder order) => order == SearchOrder.Oldest ? oldest.Value : newest.Value;

    private bool IsOf(IndexReader other) => ReferenceEquals(reader, other);
}
