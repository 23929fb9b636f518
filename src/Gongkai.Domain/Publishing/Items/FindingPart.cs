namespace Gongkai.Domain.Publishing.Items;

/// <summary>The part of a version in which something was found. Stored as a number, so values never change.</summary>
public enum FindingPart
{
    /// <summary>标题.</summary>
    Title = 0,

    /// <summary>正文.</summary>
    Body = 1,

    /// <summary>附件名称.</summary>
    AttachmentName = 2,

    /// <summary>字幕、图片说明.</summary>
    TextAlternative = 3,

    /// <summary>附件内容.</summary>
    AttachmentContent = 4,

    /// <summary>更正说明.</summary>
    PublicNote = 5,
}
