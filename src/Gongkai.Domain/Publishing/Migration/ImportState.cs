namespace Gongkai.Domain.Publishing.Migration;

/// <summary>How far an import has come. Stored as a number, so values never change.</summary>
public enum ImportState
{
    /// <summary>等待.</summary>
    Waiting = 0,

    /// <summary>进行中.</summary>
    Running = 1,

    /// <summary>已完成.</summary>
    Done = 2,

    /// <summary>已取消.</summary>
    Cancelled = 3,

    /// <summary>已中断: it could not go on; the reason is told.</summary>
    Broken = 4,
}
