using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Gongkai.Data.Search;

/// <summary>Counts results by the values of the facet fields while they are collected.</summary>
internal sealed class FacetCounts : ICollector
{
    private readonly Dictionary<string, Dictionary<string, long>> counts = IndexFields.Facets.ToDictionary(field => field, _ => new Dictionary<string, long>());
    private readonly List<(string Field, SortedSetDocValues Values, int[] ByOrdinal)> segment = [];

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        Close();
        foreach (var field in IndexFields.Facets)
        {
            if (context.AtomicReader.GetSortedSetDocValues(field) is { } values)
                segment.Add((field, values, new int[values.ValueCount]));
        }
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        foreach (var (_, values, byOrdinal) in segment)
        {
            values.SetDocument(doc);
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
                byOrdinal[ordinal]++;
        }
    }

    /// <summary>The counts of all results.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Result()
    {
        Close();
        return counts.ToDictionary(field => field.Key, IReadOnlyDictionary<string, long> (field) => field.Value);
    }

    private void Close()
    {
        var text = new BytesRef();
        foreach (var (field, values, byOrdinal) in segment)
        {
            for (var ordinal = 0; ordinal < byOrdinal.Length; ordinal++)
            {
                if (byOrdinal[ordinal] == 0)
                    continue;
                values.LookupOrd(ordinal, text);
                var value = text.Utf8ToString();
                counts[field][value] = counts[field].GetValueOrDefault(value) + byOrdinal[ordinal];
            }
        }

        segment.Clear();
    }
}
