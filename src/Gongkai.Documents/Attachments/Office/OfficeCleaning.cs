using System.Xml.Linq;
using Gongkai.Documents.Attachments.Pictures;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>Strips an office file of what it holds without showing it.</summary>
internal static class OfficeCleaning
{
    private static readonly string[] Unshown =
    [
        "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "person", "threadedComment", "commentAuthors", "authors", "notesSlide",
        "glossaryDocument", "customXml", "customProperty", "printerSettings", "attachedTemplate", "revisionHeaders", "usernames", "keyMapCustomizations", "calcChain",
    ];

    /// <summary>The file without it.</summary>
    /// <exception cref="UnreadableException">Something cannot be taken out without changing what readers see; the message says what to do.</exception>
    public static byte[] Clean(AttachmentFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        var file = OfficeFile.Open(content, limits, cancellation);
        OfficeRefusals.Check(file);
        if (format == AttachmentFormat.Docx)
            WordCleaning.Clean(file);
        else if (format == AttachmentFormat.Xlsx)
            WorkbookCleaning.Clean(file);
        else
            SlideCleaning.Check(file);

        // Properties and thumbnail hang on the package itself, beside the document.
        file.Unlink("", link => link.Type != "officeDocument");
        foreach (var (part, document) in file.Documents().ToList())
        {
            CleanLinks(file, part, document.Root!);
            CleanMarkup(document);
        }

        file.DropUnlinked();
        foreach (var part in file.Parts.Where(part => part.Contains("/media/", StringComparison.OrdinalIgnoreCase)).ToList())
            file.Replace(part, PictureCleaning.Inside(file.Unchanged(part)));
        return file.Save();
    }

    private static void CleanLinks(OfficeFile file, string part, XElement root)
    {
        var isChart = root.Is("chartSpace");
        var gone = file.Links(part)
            .Where(link => Unshown.Contains(link.Type)
                || link.Type.StartsWith("mailMerge", StringComparison.Ordinal)
                || (isChart && link.Type is "package" or "oleObject")
                || (link.IsExternal && Markup.IsLocalPath(link.Target)))
            .Select(link => link.Id).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
            return;
        foreach (var reference in root.Descendants().Where(element => element.Attributes().Any(attribute => IsReference(attribute) && gone.Contains(attribute.Value))).ToList())
        {
            // Text that led somewhere stays; settings of a page stay without its printer; the rest was only the link.
            if (reference.Is("hyperlink") && reference.IsWord())
                reference.ReplaceWith(reference.Nodes());
            else if (reference.Is("pageSetup"))
                reference.Attributes().Where(IsReference).Remove();
            else
                reference.Remove();
        }

        file.Unlink(part, link => gone.Contains(link.Id));
    }

    private static void CleanMarkup(XDocument document)
    {
        document.DescendantNodes().Where(node => node is XComment or XProcessingInstruction).Remove();
        foreach (var element in document.Descendants().ToList())
        {
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList())
            {
                var name = attribute.Name.LocalName;
                if (name.StartsWith("rsid", StringComparison.Ordinal)
                    || (attribute.Name.NamespaceName.StartsWith("http://schemas.microsoft.com/", StringComparison.Ordinal) && name is "paraId" or "textId" or "uid" or "documentId"))
                    attribute.Remove();
                else if (element.Is("docPr", "cNvPr") && name is "name" or "descr" or "title" && Markup.IsLocalPath(attribute.Value))
                    attribute.Value = "图片";
            }
        }
    }

    private static bool IsReference(XAttribute attribute) => attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal);
}
