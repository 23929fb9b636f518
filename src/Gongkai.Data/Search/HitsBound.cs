using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Gongkai.Data.Search;

/// <summary>At most how many documents a query can find, told from the counts in the dictionary without searching.</summary>
internal static class HitsBound
{
    public static long Of(Query query, IndexReader reader) => query switch
    {
        TermQuery single => reader.DocFreq(single.Term),
        PhraseQuery phrase => phrase.GetTerms().Min(term => (long)reader.DocFreq(term)),
        MultiPhraseQuery phrase => phrase.GetTermArrays().Min(terms => terms.Sum(term => (long)reader.DocFreq(term))),
        DisjunctionMaxQuery best => best.Sum(part => Of(part, reader)),
        BooleanQuery all when all.Clauses.Any(clause => clause.Occur == Occur.MUST) =>
            all.Clauses.Where(clause => clause.Occur == Occur.MUST).Min(clause => Of(clause.Query, reader)),
        BooleanQuery any => any.Clauses.Where(clause => clause.Occur == Occur.SHOULD).Sum(clause => Of(clause.Query, reader)),
        _ => reader.MaxDoc,
    };
}
