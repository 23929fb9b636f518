using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Gongkai.Data.Search;

/// <summary>The index's form of a <see cref="SearchDocument"/>.</summary>
internal static class IndexedDocument
{
    private static readonly FieldType Pairs = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };

    private static readonly FieldType Singles = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

    private static readonly FieldType Syllables = new(Pairs) { OmitNorms = true };

    /// <summary>The term that a document is replaced and removed by.</summary>
    public static Term KeyOf(long id) => new(IndexFields.Key, Number(id));

    public static Document Of(SearchDocument item)
    {
        var document = new Document
        {
            new StringField(IndexFields.Key, Number(item.Id), Field.Store.NO),
            new NumericDocValuesField(IndexFields.Id, item.Id),
            new NumericDocValuesField(IndexFields.Day, item.PublishedOn.DayNumber),
            new StoredField(IndexFields.Shown, item.Title),
            new Field(IndexFields.Sound, item.Title, Syllables),
        };
        Add(document, IndexFields.Title, item.Title);
        Add(document, IndexFields.Text, item.Text);
        foreach (var number in item.Numbers)
            Add(document, IndexFields.Number, number);
        foreach (var keyword in item.Keywords)
            Add(document, IndexFields.Keyword, keyword);
        AddFacet(document, IndexFields.Agency, Number(item.AgencyId));
        AddFacet(document, IndexFields.Year, Number(item.PublishedOn.Year));
        foreach (var column in item.ColumnIds)
            AddFacet(document, IndexFields.Column, Number(column));
        AddFacet(document, IndexFields.Subject, item.Subject);
        AddFacet(document, IndexFields.Genre, item.Genre);
        AddFacet(document, IndexFields.Validity, item.Validity);
        return document;
    }

    private static void Add(Document document, string field, string text)
    {
        document.Add(new Field(field, text, Pairs));
        document.Add(new Field(IndexFields.Single(field), text, Singles));
    }

    private static void AddFacet(Document document, string field, string? value)
    {
        if (value is null)
            return;
        document.Add(new StringField(field, value, Field.Store.NO));
        document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
