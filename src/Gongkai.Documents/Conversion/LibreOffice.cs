namespace Gongkai.Documents.Conversion;

/// <summary>Turns .doc, .wps, .xls, .odt, .ods and .rtf into Office Open XML by LibreOffice, where it is installed.</summary>
internal static class LibreOffice
{
    private const string Program = "soffice";

    /// <summary>No macros, no active content, no links to other files.</summary>
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>The converted file: a docx, or an xlsx where the file is a workbook.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="programs">Where LibreOffice may be.</param>
    /// <param name="cancellation">Ends the conversion.</param>
    /// <exception cref="UnreadableException">
    /// <c>office.not_installed</c>: LibreOffice is missing; <c>office.not_converted</c>: it could not open the file.
    /// </exception>
    public static byte[] Convert(ReadOnlyMemory<byte> content, OutsidePrograms programs, CancellationToken cancellation)
    {
        if (!programs.IsInstalled(Program))
        {
            throw new UnreadableException("office.not_installed",
                "这是旧式文档（doc、wps、xls、rtf、odt 等），需要 LibreOffice 转换，而本机没有安装。请安装 libreoffice-writer-nogui（表格另需 libreoffice-calc-nogui），或另存为 docx 再试。");
        }

        using var folder = new WorkFolder();
        var profile = Directory.CreateDirectory(folder.At("profile/user")).FullName;
        File.WriteAllText(Path.Combine(profile, "registrymodifications.xcu"), Settings);
        folder.Save("input", content.Span);
        var (target, part) = IsWorkbook(content.Span) ? ("xlsx", "input.xlsx") : ("docx", "input.docx");
        programs.Run(
            Program,
            ["--headless", "--norestore", "--nolockcheck", "-env:UserInstallation=file://" + folder.At("profile"), "--convert-to", target, "--outdir", folder.Path, "input"],
            folder.Path,
            cancellation);
        return folder.Take(part)
            ?? throw new UnreadableException("office.not_converted", "LibreOffice 无法打开这个文档，文件可能已损坏。请用 Word 或 WPS 另存为 docx 再试。");
    }

    // The streams of a compound file are named in UTF-16; an OpenDocument package says what it is in its first part.
    private static bool IsWorkbook(ReadOnlySpan<byte> content) =>
        content.IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) >= 0
        || content[..Math.Min(content.Length, 256)].IndexOf("opendocument.spreadsheet"u8) >= 0;
}
