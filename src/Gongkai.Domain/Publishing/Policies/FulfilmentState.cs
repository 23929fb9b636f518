namespace Gongkai.Domain.Publishing.Policies;

/// <summary>Where an offer stands on a day.</summary>
public enum FulfilmentState
{
    /// <summary>未开始申报.</summary>
    NotYetOpen = 0,

    /// <summary>申报中.</summary>
    Open = 1,

    /// <summary>即将截止: fourteen days or fewer are left.</summary>
    ClosingSoon = 2,

    /// <summary>已截止.</summary>
    Closed = 3,
}
