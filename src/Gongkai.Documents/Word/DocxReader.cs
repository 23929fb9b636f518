using Gongkai.Documents.Packages;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Word;

/// <summary>
/// Reads a Word document as it is printed: deleted and hidden text is left out, automatic numbers are put back, text
/// boxes stand behind the paragraph they are anchored to. Headers, footers, footnotes and comments are not read, nor
/// are documents embedded in this one.
/// </summary>
public static class DocxReader
{
    private const string UsualName = "word/document.xml";

    /// <summary>Reads a docx.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">Bounds on unpacked bytes, depth, characters and cells.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="UnreadableException">
    /// <c>docx.no_document</c>: the file has no text part; <c>office.too_much_text</c>, <c>office.too_many_cells</c>: a
    /// bound was met; the codes of damaged or hostile packages.
    /// </exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation) =>
        OfficeParts.Read(content, limits, parts => Read(parts, limits), cancellation);

    private static SourceDocument Read(OfficeParts parts, ReadingLimits limits)
    {
        var name = parts.Document(UsualName)
            ?? throw new UnreadableException("docx.no_document", "文件中没有 Word 文档的正文部件，无法读取。请用 Word 或 WPS 重新保存为 docx。");
        var links = parts.Links(name);
        var title = parts.Title();
        var styles = WordStyles.Read(links.Find("styles") is { } stylesName ? parts.Open(stylesName) : null);
        var numbering = WordNumbering.Read(links.Find("numbering") is { } numberingName ? parts.Open(numberingName) : null);
        using var part = parts.Open(name)!;
        var body = new BodyReader(part, styles, new NumberLabels(numbering, styles), new ContentBudget(limits));
        return new SourceDocument { Format = SourceFormat.Docx, Blocks = body.Read(), Title = title };
    }
}
