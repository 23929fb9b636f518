namespace Gongkai.Domain.Collection;

/// <summary>On which way a file came in. Stored by name, so names never change.</summary>
public enum SubmissionChannel
{
    /// <summary>上级录入: the superior uploaded it.</summary>
    Upload,

    /// <summary>网上报送: through the unit's own link.</summary>
    Link,

    /// <summary>文件夹: it lay in the watched folder.</summary>
    Folder,

    /// <summary>平台报送: by the unit's staff on the same installation.</summary>
    Staff,

    /// <summary>电子邮件: it lay in the superior's mailbox.</summary>
    Mail,
}
