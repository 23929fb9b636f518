namespace Gongkai.Documents.Attachments.Office;

/// <summary>What in an office file nobody but its author can clean, and what to do about it.</summary>
internal static class OfficeRefusals
{
    /// <summary>A file with macros; null where it has none.</summary>
    public static UnreadableException? Macros(OfficeFile file) =>
        file.Parts.FirstOrDefault(part => part.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)) is { }
            || (file.Main is { } main && file.ContentType(main).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            ? new UnreadableException("attachment.macro", "文件带有宏，打开时可能运行程序，不能公开。请另存为不带宏的 docx、xlsx 或 pptx 后重新上传。")
            : null;

    /// <summary>Refuses objects, controls and links whose removal would change what readers see.</summary>
    /// <exception cref="UnreadableException"><c>attachment.macro</c>, <c>attachment.embedded</c>, <c>attachment.external</c>, <c>attachment.signed</c>.</exception>
    public static void Check(OfficeFile file)
    {
        if (Macros(file) is { } macros)
            throw macros;
        if (file.Main is null)
            throw new UnreadableException("zip.damaged", "文件已损坏或不完整，缺少正文。请用 Word、Excel 或 WPS 重新保存。");
        foreach (var part in file.Parts)
        {
            foreach (var link in file.Links(part))
            {
                // A chart shows its own copy of the figures; the workbook behind it can go.
                var isChart = file.Xml(part)?.Root?.Name.LocalName == "chartSpace";
                if (!isChart && link.Type is "oleObject" or "package" or "control" or "activeXControlBinary" or "aFChunk" or "subDocument" or "ctrlProp")
                    throw new UnreadableException("attachment.embedded", $"文件中嵌入了其他文件或控件（{part}），其中的内容无法逐一检查。请把对象转换为图片或删除后重新上传。");
                if (link is { IsExternal: true, Type: not ("hyperlink" or "attachedTemplate") } && !link.Type.StartsWith("mailMerge", StringComparison.Ordinal) && !isChart)
                    throw new UnreadableException("attachment.external", $"文件引用了外部内容（{link.Target}），公众打开时看不到。请把图片或内容存入文件，断开链接后重新上传。");
            }
        }

        if (file.Links("").Any(link => link.Type == "origin"))
            throw new UnreadableException("attachment.signed", "文件带有数字签名，去除属性会使签名失效。请删除签名后重新上传，或上传签章后的 pdf 扫描件。");
    }
}
