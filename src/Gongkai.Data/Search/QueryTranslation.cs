using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Gongkai.Data.Search;

/// <summary>Turns what somebody looks for into queries of the index.</summary>
internal static class QueryTranslation
{
    private const float TitleWeight = 5;
    private const float NumberWeight = 8;
    private const float SynonymWeight = 0.4f;

    /// <summary>The share of a word's pairs that must occur for a near match.</summary>
    private const double NearShare = 0.6;

    /// <summary>The words, understood in one of the ways; null where they cannot be understood so.</summary>
    public static Query? Words(SearchWords words, SearchQuery query, SearchMatch match)
    {
        var all = new BooleanQuery();
        foreach (var word in words.Wanted)
        {
            var translated = match switch
            {
                SearchMatch.Exact => Exact(word, query.TitlesOnly),
                SearchMatch.Sound => Sound(word),
                _ => Near(word, query.TitlesOnly),
            };
            if (translated is null)
                return null;
            all.Add(translated, Occur.MUST);
        }

        foreach (var word in words.Unwanted)
            all.Add(AnyField(word, query.TitlesOnly), Occur.MUST_NOT);
        if (words.Wanted.Count == 0)
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        return all;
    }

    // What stands in any application and says nothing of its matter.
    private static readonly string[] Phrases =
        ["申请公开", "申请获取", "政府信息", "请提供", "提供", "公开", "申请", "关于", "相关", "有关", "情况", "文件", "材料", "内容", "信息", "本人", "我们", "贵单位", "贵局", "以及", "的"];

    /// <summary>What a described matter probably is: see <see cref="SearchIndex.Likely"/>. Null where the description says too little.</summary>
    public static Query? Likely(SearchWords words)
    {
        var pairs = words.Wanted.SelectMany(word => word.Split(Phrases, StringSplitOptions.RemoveEmptyEntries)).SelectMany(part => Grams(part, 2)).Distinct().ToList();
        if (pairs.Count == 0)
            return null;
        var best = new DisjunctionMaxQuery(0.1f);
        foreach (var (field, least, weight) in new[] { (IndexFields.Title, Math.Max(2, pairs.Count * 0.3), TitleWeight), (IndexFields.Text, Math.Max(3, pairs.Count * NearShare), 1) })
        {
            var most = new BooleanQuery { MinimumNumberShouldMatch = Math.Min(pairs.Count, (int)Math.Ceiling(least)), Boost = weight };
            foreach (var pair in pairs)
                most.Add(new TermQuery(new Term(IndexFields.Short(field), pair)), Occur.SHOULD);
            best.Add(most);
        }

        return best;
    }

    /// <summary>What the filters let through; null where they let everything through.</summary>
    public static BooleanQuery? Filters(SearchQuery query)
    {
        var all = new BooleanQuery();
        if (query.AgencyIds.Count > 0)
        {
            var any = new BooleanQuery();
            foreach (var agency in query.AgencyIds)
                any.Add(Exactly(IndexFields.Agency, Number(agency)), Occur.SHOULD);
            all.Add(any, Occur.MUST);
        }

        if (query.ColumnId is { } column)
            all.Add(Exactly(IndexFields.Column, Number(column)), Occur.MUST);
        if (query.Subject is { } subject)
            all.Add(Exactly(IndexFields.Subject, subject), Occur.MUST);
        if (query.Genre is { } genre)
            all.Add(Exactly(IndexFields.Genre, genre), Occur.MUST);
        if (query.Year is { } year)
            all.Add(Exactly(IndexFields.Year, Number(year)), Occur.MUST);
        if (query.Validity is { } validity)
            all.Add(Exactly(IndexFields.Validity, validity), Occur.MUST);
        return all.Clauses.Count == 0 ? null : all;
    }

    /// <summary>The phrase in the titles, as typed or by sound: for suggestions.</summary>
    public static Query InTitles(string word) => new DisjunctionMaxQuery(0)
    {
        Substring(IndexFields.Title, word),
        Sound(word) ?? Substring(IndexFields.Title, word),
    };

    private static BooleanQuery Exact(string word, bool titlesOnly)
    {
        var any = new BooleanQuery { { AnyField(word, titlesOnly), Occur.SHOULD } };
        foreach (var synonym in Synonyms.Of(word))
        {
            var other = AnyField(synonym, titlesOnly);
            other.Boost = SynonymWeight;
            any.Add(other, Occur.SHOULD);
        }

        return any;
    }

    private static Query AnyField(string word, bool titlesOnly)
    {
        if (titlesOnly)
            return Substring(IndexFields.Title, word);
        var best = new DisjunctionMaxQuery(0.1f);
        foreach (var field in IndexFields.Texts)
        {
            var substring = Substring(field, word);
            substring.Boost = field switch
            {
                IndexFields.Title => TitleWeight,
                IndexFields.Number => NumberWeight,
                IndexFields.Keyword => TitleWeight,
                _ => 1,
            };
            best.Add(substring);
        }

        return best;
    }

    /// <summary>The word as a run of characters in the field.</summary>
    private static Query Substring(string field, string word)
    {
        var runes = word.EnumerateRunes().Count();
        if (runes < GramStream.Size)
            return new TermQuery(new Term(IndexFields.Short(field), word));
        if (runes == GramStream.Size)
            return new TermQuery(new Term(field, word));
        var phrase = new NGramPhraseQuery(GramStream.Size);
        foreach (var triple in Grams(word, GramStream.Size))
            phrase.Add(new Term(field, triple));
        return phrase;
    }

    private static Query? Sound(string word)
    {
        var typed = Syllables(word);
        var initials = Pinyin.MayBeInitials(word) ? Initials(word) : null;
        if (typed is not null && initials is not null)
            return new DisjunctionMaxQuery(0) { typed, initials };
        return (Query?)typed ?? initials ?? (Query?)Heard(word);
    }

    private static PhraseQuery? Syllables(string word)
    {
        if (Pinyin.Cut(word) is not { Count: > 1 } syllables)
            return null;
        var typed = new PhraseQuery();
        foreach (var syllable in syllables)
            typed.Add(new Term(IndexFields.Sound, syllable));
        return typed;
    }

    private static PhraseQuery Initials(string word)
    {
        var phrase = new PhraseQuery();
        foreach (var triple in Grams(word, InitialStream.Size))
            phrase.Add(new Term(IndexFields.Initials, triple));
        return phrase;
    }

    private static MultiPhraseQuery? Heard(string word)
    {
        var readings = word.EnumerateRunes().Select(Pinyin.Of).ToList();
        if (readings.Count < 2 || readings.Any(reading => reading.Count == 0))
            return null;
        var heard = new MultiPhraseQuery();
        foreach (var reading in readings)
            heard.Add([.. reading.Select(syllable => new Term(IndexFields.Sound, syllable))]);
        return heard;
    }

    private static DisjunctionMaxQuery? Near(string word, bool titlesOnly)
    {
        var pairs = Grams(word, 2).Distinct().ToList();
        if (pairs.Count < 3)
            return null;
        var best = new DisjunctionMaxQuery(0.1f);
        foreach (var field in titlesOnly ? [IndexFields.Title] : new[] { IndexFields.Title, IndexFields.Text })
        {
            var most = new BooleanQuery { MinimumNumberShouldMatch = (int)Math.Ceiling(pairs.Count * NearShare) };
            foreach (var pair in pairs)
                most.Add(new TermQuery(new Term(IndexFields.Short(field), pair)), Occur.SHOULD);
            most.Boost = field == IndexFields.Title ? TitleWeight : 1;
            best.Add(most);
        }

        return best;
    }

    private static List<string> Grams(string word, int size)
    {
        Rune[] runes = [.. word.EnumerateRunes()];
        return [.. Enumerable.Range(0, Math.Max(0, runes.Length - size + 1)).Select(index => string.Concat(runes[index..(index + size)]))];
    }

    private static TermQuery Exactly(string field, string value) => new(new Term(field, value));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
