namespace Gongkai.Documents.Attachments;

/// <summary>What an attachment is by its content; its name says nothing.</summary>
public enum AttachmentFormat
{
    /// <summary>An Office Open XML document (docx).</summary>
    Docx,

    /// <summary>An Office Open XML workbook (xlsx).</summary>
    Xlsx,

    /// <summary>Office Open XML slides (pptx).</summary>
    Pptx,

    /// <summary>A pdf file.</summary>
    Pdf,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Plain text, comma-separated values and JSON included.</summary>
    Text,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>An MP4 video.</summary>
    Mp4,

    /// <summary>A binary .doc, .wps, .xls or an .odt or .rtf.</summary>
    LegacyOffice,
}
