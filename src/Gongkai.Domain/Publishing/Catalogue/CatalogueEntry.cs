namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>An entry (目录事项) of one edition of a standard catalogue. Changed only through its <see cref="StandardCatalogue"/>.</summary>
public sealed class CatalogueEntry
{
    private CatalogueEntry()
    {
        Code = "";
        Line = null!;
    }

    internal CatalogueEntry(string code, int order, CatalogueLine line)
    {
        Code = code;
        Order = order;
        Line = line with { };
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Code within the agency: the same matter keeps it through all editions.</summary>
    public string Code { get; private set; }

    /// <summary>序号: place in the edition, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>Its printed columns.</summary>
    public CatalogueLine Line { get; private set; }

    internal void Write(CatalogueLine line) => Line = line with { };
}
