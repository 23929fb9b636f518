using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>The text of slides, which has no reader of its own; speaker notes, hidden slides and comments.</summary>
internal static class SlideTraces
{
    /// <summary>Reads them.</summary>
    public static void Read(AttachmentContent.Builder content, OfficeFile file)
    {
        foreach (var (number, _, slide) in Slides(file))
        {
            if (slide.Value("show") is "0" or "false")
                content.Trace(HiddenTraceKind.HiddenSheet, $"第{number}张幻灯片", string.Join('\n', Paragraphs(slide)));
            else
                Paragraphs(slide).ToList().ForEach(text => content.Show($"第{number}张幻灯片", text));
        }

        foreach (var (part, document) in file.Documents())
        {
            var root = document.Root!;
            if (root.Is("notes") && Paragraphs(root).Any(text => text.Length > 0))
                content.Trace(HiddenTraceKind.SpeakerNotes, part, string.Join('\n', Paragraphs(root)));
            else if (root.Is("cmLst"))
                content.Trace(HiddenTraceKind.Comment, part, string.Join('\n', root.Below("text", "t").Select(text => text.Value)));
            else if (root.Is("cmAuthorLst", "authorLst"))
                content.Trace(HiddenTraceKind.DocumentProperty, "批注作者", string.Join('、', root.Elements().Select(author => author.Value("name"))));
        }
    }

    /// <summary>The slides in the order of the show, with their parts; none in another office file.</summary>
    public static IEnumerable<(int Number, string Part, XElement Root)> Slides(OfficeFile file)
    {
        var main = file.Main ?? "ppt/presentation.xml";
        var links = file.Links(main);
        var number = 0;
        foreach (var entry in file.Xml(main)?.Below("sldId") ?? [])
        {
            number++;
            var id = entry.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Value;
            if (links.FirstOrDefault(link => link.Id == id) is { } link && file.Xml(link.Target)?.Root is { } slide)
                yield return (number, link.Target, slide);
        }
    }

    private static IEnumerable<string> Paragraphs(XElement root) =>
        root.Below("p").Where(element => element.Name.NamespaceName.EndsWith("drawingml/main", StringComparison.Ordinal) || element.Name.NamespaceName.EndsWith("/drawingml/2006/main", StringComparison.Ordinal))
            .Select(paragraph => string.Concat(paragraph.Below("t").Select(text => text.Value)));
}
