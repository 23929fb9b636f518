namespace Gongkai.Documents.Catalogues;

/// <summary>The columns of a standard catalogue as agencies print it, and three at the end by which this platform knows an entry again.</summary>
internal enum CatalogueColumn
{
    Order,
    Matter,
    SubMatter,
    Elements,
    LegalBasis,
    TimeLimit,
    Discloser,
    Channels,
    Everybody,
    ParticularGroup,
    Proactive,
    OnApplication,
    County,
    Township,
    Code,
    Statutory,
    PilotField,
}
