namespace Gongkai.Domain.Collection;

/// <summary>What has become of a file that came in. Stored by name, so names never change.</summary>
public enum SubmissionState
{
    /// <summary>读取中: it waits for its reading.</summary>
    Received,

    /// <summary>无法读取: the message says why and what to do.</summary>
    Unreadable,

    /// <summary>待指定: read, but not the report of the unit and year that it was expected to be.</summary>
    Unassigned,

    /// <summary>待审核: read and checked.</summary>
    Read,

    /// <summary>已退回: the unit corrects it.</summary>
    Returned,

    /// <summary>已接受: its figures go into the totals.</summary>
    Accepted,

    /// <summary>已被替换: a later version of the unit was read before anybody decided on this one.</summary>
    Superseded,

    /// <summary>重复: the unit has handed in the same file before.</summary>
    Duplicate,

    /// <summary>不采用: a person set it aside.</summary>
    SetAside,
}
