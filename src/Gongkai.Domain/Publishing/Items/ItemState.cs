namespace Gongkai.Domain.Publishing.Items;

/// <summary>Where an item stands for the public. Stored as a number, so values never change.</summary>
public enum ItemState
{
    /// <summary>准备中: no version has been decided on yet.</summary>
    InPreparation = 0,

    /// <summary>已公开: everybody can read the current version.</summary>
    Published = 1,

    /// <summary>不主动公开: decided to be 依申请公开 or 不予公开 and kept, with a date of review (article 18).</summary>
    Withheld = 2,

    /// <summary>已撤下: was public, is kept, and nobody outside can read it.</summary>
    Withdrawn = 3,

    /// <summary>已作废: given up before it was ever decided on.</summary>
    Discarded = 4,
}
