namespace Gongkai.Documents.Attachments.Office;

/// <summary>What in an office file nobody can clean, and what to do about it.</summary>
internal static class OfficeRefusals
{
    /// <summary>A file with macros; null where it has none.</summary>
    public static UnreadableException? Macros(OfficeFile file) =>
        file.Parts.FirstOrDefault(part => part.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)) is { }
            || (file.Main is { } main && file.ContentType(main).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            ? new UnreadableException("attachment.macro", "文件带有宏，打开时可能运行程序，不能公开。请另存为不带宏的 docx、xlsx 或 pptx 后重新上传。")
            : null;
}
