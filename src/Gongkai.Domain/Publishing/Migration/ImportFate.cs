namespace Gongkai.Domain.Publishing.Migration;

/// <summary>What becomes of a row of an import. Stored as a number, so values never change.</summary>
public enum ImportFate
{
    /// <summary>已公开: the item is public.</summary>
    Published = 0,

    /// <summary>转为草稿: somebody must look at it first.</summary>
    HeldBack = 1,

    /// <summary>已存在: it was taken over before, or stands twice in the source.</summary>
    AlreadyHere = 2,

    /// <summary>未导入: the message says why and what to do.</summary>
    Refused = 3,
}
