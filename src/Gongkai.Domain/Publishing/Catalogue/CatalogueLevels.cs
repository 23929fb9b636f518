namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>Which levels disclose an entry (公开层级). Stored as a number, so values never change.</summary>
[Flags]
public enum CatalogueLevels
{
    /// <summary>None named.</summary>
    None = 0,

    /// <summary>县级.</summary>
    County = 1,

    /// <summary>乡级.</summary>
    Township = 2,
}
