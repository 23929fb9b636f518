namespace Gongkai.Domain.Publishing.Items;

/// <summary>What became of a finding. Stored as a number, so values never change.</summary>
public enum FindingResolution
{
    /// <summary>待处理.</summary>
    Open = 0,

    /// <summary>已遮盖.</summary>
    Masked = 1,

    /// <summary>确认无需遮盖: overridden, with a reason.</summary>
    Overridden = 2,
}
