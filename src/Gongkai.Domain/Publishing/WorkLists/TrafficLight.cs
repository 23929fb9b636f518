namespace Gongkai.Domain.Publishing.WorkLists;

/// <summary>How urgent it is to publish something.</summary>
public enum TrafficLight
{
    /// <summary>无期限: no term runs.</summary>
    None = 0,

    /// <summary>正常: more than <see cref="WorkItem.WarningDays"/> working days are left.</summary>
    Green = 1,

    /// <summary>临期: few working days are left.</summary>
    Yellow = 2,

    /// <summary>超期: the last day has passed.</summary>
    Red = 3,
}
