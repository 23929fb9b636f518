namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// A file that belongs to a version. Three states of it are kept apart: as it was uploaded, as it is now with passages
/// masked, and as the public gets it, with hidden metadata stripped.
/// </summary>
public sealed class Attachment
{
    /// <summary>The longest file name that is accepted, in characters.</summary>
    public const int FileNameLimit = 150;

    private Attachment()
    {
        FileName = "";
        MediaType = "";
        Original = null!;
        Content = null!;
        TextAlternative = "";
    }

    internal Attachment(int number, string fileName, string mediaType, AttachmentKind kind, FileAddress file, string textAlternative)
    {
        Number = number;
        FileName = fileName.Trim();
        MediaType = mediaType;
        Kind = kind;
        // Two owned records, never one shared instance: they are stored side by side.
        Original = file with { };
        Content = file with { };
        TextAlternative = textAlternative.Trim();
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number within the item, from 1; the same file keeps it through all versions.</summary>
    public int Number { get; private set; }

    /// <summary>Name under which it is offered.</summary>
    public string FileName { get; private set; }

    /// <summary>Media type found from its content (<c>application/pdf</c>).</summary>
    public string MediaType { get; private set; }

    /// <summary>Its medium.</summary>
    public AttachmentKind Kind { get; private set; }

    /// <summary>The file as it was uploaded: under access control, never public.</summary>
    public FileAddress Original { get; private set; }

    /// <summary>The file as reviewers see it: the original, or with passages masked.</summary>
    public FileAddress Content { get; private set; }

    /// <summary>The file as the public gets it, hidden metadata stripped and proved whole; null until made.</summary>
    public FileAddress? Cleaned { get; private set; }

    /// <summary>The same in words: the captions of a video (WebVTT), the description of a picture; else empty.</summary>
    public string TextAlternative { get; private set; }

    internal Refusal? Missing() => Kind == AttachmentKind.Document || TextAlternative.Length > 0
        ? null
        : new Refusal(
            "item.text_alternative",
            Kind == AttachmentKind.Video
                ? $"视频“{FileName}”没有字幕，听不见声音的人无法了解其内容，请补充字幕后再提交。"
                : $"图片“{FileName}”没有文字说明，看不见图片的人无法了解其内容，请补充文字说明后再提交。");

    internal static Refusal? Fault(string fileName, string mediaType, FileAddress file)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Hash.Length != 64 || !file.Hash.All(char.IsAsciiHexDigitLower) || file.Size < 0)
            throw new ArgumentException("Not the address of a stored file.", nameof(file));
        if (fileName.Trim().Length is 0 or > FileNameLimit || fileName.AsSpan().IndexOfAny("/\\\0\r\n") >= 0)
            return new Refusal("attachment.name", $"附件名称应为1至{FileNameLimit}个字，且不含斜线和换行，请重新命名。");
        if (file.Size == 0)
            return new Refusal("attachment.empty", $"附件“{fileName}”是空文件，请检查后重新上传。");
        return null;
    }

    internal void Describe(string fileName, string textAlternative) =>
        (FileName, TextAlternative) = (fileName.Trim(), textAlternative.Trim());

    internal void ReplaceContent(FileAddress masked)
    {
        Content = masked with { };
        Cleaned = null;
    }

    internal void Clean(FileAddress cleaned) => Cleaned = cleaned with { };

    internal Attachment Copy() => new(Number, FileName, MediaType, Kind, Content, TextAlternative)
    {
        Original = Original with { },
        Cleaned = Cleaned is null ? null : Cleaned with { },
    };
}
