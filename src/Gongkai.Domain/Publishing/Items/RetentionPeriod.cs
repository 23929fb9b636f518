namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// How long an archived item is kept (《机关文件材料归档范围和文书档案保管期限规定》). Stored as a number, so values
/// never change.
/// </summary>
public enum RetentionPeriod
{
    /// <summary>10年.</summary>
    TenYears = 10,

    /// <summary>30年.</summary>
    ThirtyYears = 30,

    /// <summary>永久.</summary>
    Permanent = 0,
}
