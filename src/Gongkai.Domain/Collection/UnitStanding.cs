namespace Gongkai.Domain.Collection;

/// <summary>Where a unit stands in a round. Stored by name, so names never change.</summary>
public enum UnitStanding
{
    /// <summary>未报送.</summary>
    Missing,

    /// <summary>读取中: a file has come and waits for its reading.</summary>
    Received,

    /// <summary>无法读取.</summary>
    Unreadable,

    /// <summary>待指定: the file names another agency or year; a person decides.</summary>
    Unassigned,

    /// <summary>待审核.</summary>
    Read,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已接受.</summary>
    Accepted,
}
