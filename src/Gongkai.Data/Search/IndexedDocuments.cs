using System.Globalization;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Gongkai.Data.Search;

/// <summary>
/// Makes the index's form of one <see cref="SearchDocument"/> after another. What cuts the texts is used again, so one
/// document must be written before the next is made; not for several threads.
/// </summary>
internal sealed class IndexedDocuments : IDisposable
{
    private static readonly FieldType Triples = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitsNorms: false);
    private static readonly FieldType Shorts = Type(IndexOptions.DOCS_ONLY, omitsNorms: true);
    private static readonly FieldType Syllables = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitsNorms: true);

    private readonly Dictionary<string, (GramStream Triples, ShortGramStream Shorts)> streams =
        IndexFields.Texts.ToDictionary(field => field, _ => (new GramStream(), new ShortGramStream()));

    private readonly SyllableStream syllables = new();
    private readonly InitialStream initials = new();

    /// <summary>The term that a document is replaced and removed by.</summary>
    public static Term KeyOf(long id) => new(IndexFields.Key, Number(id));

    public Document Of(SearchDocument item)
    {
        var title = FoldedText.Of(item.Title).Runes;
        var document = new Document
        {
            new StringField(IndexFields.Key, Number(item.Id), Field.Store.NO),
            new NumericDocValuesField(IndexFields.Id, item.Id),
            new NumericDocValuesField(IndexFields.Day, item.PublishedOn.DayNumber),
            new StringField(IndexFields.Month, IndexFields.MonthOf(item.PublishedOn), Field.Store.NO),
            new StoredField(IndexFields.Shown, item.Title),
            new Field(IndexFields.Sound, syllables.Of(title), Syllables),
            new Field(IndexFields.Initials, initials.Of(title), Syllables),
        };
        Add(document, IndexFields.Title, title);
        Add(document, IndexFields.Text, FoldedText.Of(item.Text).Runes);
        Add(document, IndexFields.Number, Joined(item.Numbers));
        Add(document, IndexFields.Keyword, Joined(item.Keywords));
        AddFacet(document, IndexFields.Agency, Number(item.AgencyId));
        AddFacet(document, IndexFields.Year, Number(item.PublishedOn.Year));
        foreach (var column in item.ColumnIds)
            AddFacet(document, IndexFields.Column, Number(column));
        AddFacet(document, IndexFields.Subject, item.Subject);
        AddFacet(document, IndexFields.Genre, item.Genre);
        AddFacet(document, IndexFields.Validity, item.Validity);
        return document;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        syllables.Dispose();
        initials.Dispose();
        foreach (var (triples, shorts) in streams.Values)
        {
            triples.Dispose();
            shorts.Dispose();
        }
    }

    private void Add(Document document, string field, Rune[] runes)
    {
        if (runes.Length == 0)
            return;
        var (triples, shorts) = streams[field];
        document.Add(new Field(IndexFields.Short(field), shorts.Of(runes), Shorts));
        if (runes.Length >= GramStream.Size)
            document.Add(new Field(field, triples.Of(runes), Triples));
    }

    private static Rune[] Joined(IReadOnlyList<string> texts) =>
        [.. texts.SelectMany((text, index) => index == 0 ? FoldedText.Of(text).Runes : [GramStream.Break, .. FoldedText.Of(text).Runes])];

    private static void AddFacet(Document document, string field, string? value)
    {
        if (value is null)
            return;
        document.Add(new StringField(field, value, Field.Store.NO));
        document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static FieldType Type(IndexOptions options, bool omitsNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitsNorms };
        type.Freeze();
        return type;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
