using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Gongkai.Documents.Source;
using Gongkai.Documents.Tests.Source;
using Gongkai.Documents.Word;

namespace Gongkai.Documents.Tests.Word;

/// <summary>A docx made for a test.</summary>
internal sealed record WordFile
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        xmlns:new="urn:example:later-than-any-word"
        """;

    /// <summary>The content of <c>w:body</c>.</summary>
    public required string Body { get; init; }

    /// <summary>The content of <c>w:styles</c>.</summary>
    public string? Styles { get; init; }

    /// <summary>The content of <c>w:numbering</c>.</summary>
    public string? Numbering { get; init; }

    /// <summary>What the document's properties give as its title.</summary>
    public string? Title { get; init; }

    /// <summary>The text of the header.</summary>
    public string? Header { get; init; }

    /// <summary>A file with the content in its body.</summary>
    public static WordFile Of(string body) => new() { Body = body };

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            Write(main, $"<w:document {Namespaces}><w:body>{Body}</w:body></w:document>");
            if (Styles is not null)
                Write(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{Styles}</w:styles>");
            if (Numbering is not null)
                Write(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespaces}>{Numbering}</w:numbering>");
            if (Header is not null)
                Write(main.AddNewPart<HeaderPart>(), $"<w:hdr {Namespaces}>{P(Header)}</w:hdr>");
            if (Title is not null)
                package.PackageProperties.Title = Title;
        }

        return stream.ToArray();
    }

    /// <summary>The file as it is read.</summary>
    public SourceDocument Read() => DocxReader.Read(Bytes(), ReadingLimits.Default, TestContext.Current.CancellationToken);

    /// <summary>The file as it is read, in a few characters.</summary>
    public string Show() => Shown.Of(Read());

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
