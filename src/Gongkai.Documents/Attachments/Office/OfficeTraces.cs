using System.Text;
using System.Xml.Linq;
using Gongkai.Documents.Attachments.Pictures;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>What an office file holds beside what its reader makes of it; each kind of file adds its own.</summary>
internal static class OfficeTraces
{
    private static readonly Dictionary<string, string> PropertyNames = new(StringComparer.Ordinal)
    {
        ["title"] = "标题",
        ["subject"] = "主题",
        ["creator"] = "作者",
        ["keywords"] = "关键词",
        ["description"] = "备注",
        ["lastModifiedBy"] = "最后修改者",
        ["revision"] = "修订次数",
        ["created"] = "创建时间",
        ["modified"] = "修改时间",
        ["lastPrinted"] = "打印时间",
        ["category"] = "类别",
        ["contentStatus"] = "状态",
        ["Template"] = "模板",
        ["Manager"] = "主管",
        ["Company"] = "单位",
        ["Application"] = "程序",
        ["TotalTime"] = "编辑时间",
        ["HyperlinkBase"] = "链接基础",
    };

    /// <summary>Reads them.</summary>
    public static void Read(AttachmentContent.Builder content, OfficeFile file)
    {
        ReadProperties(content, file);
        foreach (var part in file.Parts)
            ReadPart(content, file, part);
        foreach (var part in (ReadOnlySpan<string>)["", .. file.Parts])
            ReadLinks(content, file, part);
        if (file.Parts.Any(part => part.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            WordTraces.Read(content, file);
        else if (file.Parts.Any(part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            WorkbookTraces.Read(content, file);
        else
            SlideTraces.Read(content, file);
    }

    private static void ReadProperties(AttachmentContent.Builder content, OfficeFile file)
    {
        foreach (var link in file.Links("").Where(link => !link.IsExternal && link.Type.EndsWith("-properties", StringComparison.Ordinal)))
        {
            foreach (var property in file.Xml(link.Target)?.Root?.Elements() ?? [])
            {
                var name = property.Value("name") is { } custom ? $"自定义属性“{custom}”" : PropertyNames.GetValueOrDefault(property.Name.LocalName, property.Name.LocalName);
                if (!string.IsNullOrWhiteSpace(property.Value))
                    content.Trace(HiddenTraceKind.DocumentProperty, name, property.Value);
            }
        }
    }

    private static void ReadPart(AttachmentContent.Builder content, OfficeFile file, string part)
    {
        var name = part[(part.LastIndexOf('/') + 1)..];
        bool In(string folder) => part.Contains(folder, StringComparison.OrdinalIgnoreCase);
        if (name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || file.ContentType(part).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            content.Trace(HiddenTraceKind.Macro, part);
        else if (name.StartsWith("thumbnail.", StringComparison.OrdinalIgnoreCase))
            content.Trace(HiddenTraceKind.Thumbnail, part);
        else if (In("printerSettings"))
            content.Trace(HiddenTraceKind.PrinterSettings, part, Printer(file.Unchanged(part)));
        else if (In("/embeddings/") || In("/activeX/"))
            content.Trace(HiddenTraceKind.EmbeddedObject, part);
        else if (part.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) && !In("_rels/") && !name.StartsWith("itemProps", StringComparison.OrdinalIgnoreCase))
            content.Trace(HiddenTraceKind.CustomData, part, file.Xml(part) is { Root: { } root } ? Words(root) : "");
        else if (In("/media/"))
            PictureTraces.ReadInside(content, part, file.Unchanged(part));
    }

    private static void ReadLinks(AttachmentContent.Builder content, OfficeFile file, string part)
    {
        foreach (var link in file.Links(part).Where(link => link.IsExternal))
        {
            if (link.Type == "attachedTemplate" || Markup.IsLocalPath(link.Target))
                content.Trace(HiddenTraceKind.LocalPath, part, link.Target);
            else if (link.Type != "hyperlink")
                content.Trace(HiddenTraceKind.ExternalLink, part, link.Target);
        }
    }

    /// <summary>All words below an element, a space between each two.</summary>
    public static string Words(XElement root)
    {
        var words = new StringBuilder();
        foreach (var text in root.DescendantNodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value)))
            words.Append(words.Length == 0 ? "" : " ").Append(text.Value.Trim());
        foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Value.Length > 5))
            words.Append(' ').Append(attribute.Value);
        return words.ToString();
    }

    // DEVMODE begins with the name of the printer, 32 characters of UTF-16.
    private static string Printer(byte[] settings)
    {
        var name = Encoding.Unicode.GetString(settings.AsSpan(0, Math.Min(settings.Length, 64) & ~1));
        var end = name.IndexOf('\0', StringComparison.Ordinal);
        name = end >= 0 ? name[..end] : name;
        return name.All(c => !char.IsControl(c) && c != '\uFFFD') ? name : "";
    }
}
