using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Gongkai.Data.Search;

/// <summary>
/// The newest (or oldest) part of an index, in whole months, as a set of documents that is kept while the index stays. A
/// common phrase is looked for there first: who looks for "通知" among a million wants the latest, not a count.
/// </summary>
/// <param name="Since">The first month of the part as the index writes it; the last one where the oldest are meant.</param>
/// <param name="Documents">Lets them through.</param>
internal sealed record NewestDocuments(string Since, Filter Documents)
{
    /// <summary>The parts of at least as many documents as the sizes say; none that would be the whole index.</summary>
    public static IReadOnlyList<NewestDocuments> Parts(IndexReader reader, bool oldestFirst, IReadOnlyList<int> sizes)
    {
        var months = Months(reader);
        if (!oldestFirst)
            months.Reverse();
        var parts = new List<NewestDocuments>();
        var query = new BooleanQuery(disableCoord: true);
        var documents = 0L;
        foreach (var (month, count) in months)
        {
            query.Add(new TermQuery(new Term(IndexFields.Month, month)), Occur.SHOULD);
            documents += count;
            if (parts.Count < sizes.Count && documents >= sizes[parts.Count] && documents <= reader.NumDocs / 2)
                parts.Add(new NewestDocuments(month, new CachingWrapperFilter(new QueryWrapperFilter((Query)query.Clone()))));
        }

        return parts;
    }

    private static List<(string Month, long Count)> Months(IndexReader reader)
    {
        var months = new List<(string, long)>();
        var terms = MultiFields.GetTerms(reader, IndexFields.Month)?.GetEnumerator();
        while (terms?.MoveNext() == true)
            months.Add((terms.Term.Utf8ToString(), terms.DocFreq));
        return months;
    }
}
