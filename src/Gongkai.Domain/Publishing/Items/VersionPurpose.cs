namespace Gongkai.Domain.Publishing.Items;

/// <summary>Why a version was begun. Stored as a number, so values never change.</summary>
public enum VersionPurpose
{
    /// <summary>首次: the first version of an item.</summary>
    First = 0,

    /// <summary>更正: accurate information replaces what was false or incomplete (article 6), with a public note.</summary>
    Correction = 1,

    /// <summary>属性动态调整: the disclosure attribute is assessed anew (article 18).</summary>
    AttributeAdjustment = 2,
}
