namespace Gongkai.Domain.Publishing.Columns;

/// <summary>How often something new must appear in a column. Stored as a number, so values never change.</summary>
public enum UpdateFrequency
{
    /// <summary>及时更新: when there is something, no fixed rhythm.</summary>
    AsItHappens = 0,

    /// <summary>每周.</summary>
    Weekly = 7,

    /// <summary>每两周.</summary>
    Fortnightly = 14,

    /// <summary>每月.</summary>
    Monthly = 30,

    /// <summary>每季度.</summary>
    Quarterly = 90,

    /// <summary>每半年.</summary>
    HalfYearly = 180,

    /// <summary>每年.</summary>
    Yearly = 365,
}
