namespace Gongkai.Domain.Publishing.Items;

/// <summary>The medium of an attachment. Stored as a number, so values never change.</summary>
public enum AttachmentKind
{
    /// <summary>文档.</summary>
    Document = 0,

    /// <summary>图片: must come with a description in words.</summary>
    Picture = 1,

    /// <summary>视频: must come with captions.</summary>
    Video = 2,
}
