using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.EndToEnd.Publishing;

/// <summary>A docx as an author has it on disk.</summary>
internal static class WordFile
{
    /// <summary>A file with these paragraphs.</summary>
    public static FilePayload Of(string name, params string[] paragraphs) => By(null, name, paragraphs);

    /// <summary>A file in which the name of its author is hidden.</summary>
    public static FilePayload By(string? author, string name, params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Creator = author;
            file.AddMainDocumentPart().Document =
                new Document(new Body(paragraphs.Select(text => new Paragraph(new Run(new Text(text))))));
        }

        return new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = stream.ToArray() };
    }

    /// <summary>The text of a docx.</summary>
    public static string Read(string path)
    {
        using var file = WordprocessingDocument.Open(path, isEditable: false);
        return file.MainDocumentPart!.Document!.InnerText;
    }
}
