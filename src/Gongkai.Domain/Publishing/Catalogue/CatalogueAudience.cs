namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>To whom an entry is disclosed (公开对象). Stored as a number, so values never change.</summary>
public enum CatalogueAudience
{
    /// <summary>全社会.</summary>
    Everybody = 0,

    /// <summary>特定群体.</summary>
    ParticularGroup = 1,
}
