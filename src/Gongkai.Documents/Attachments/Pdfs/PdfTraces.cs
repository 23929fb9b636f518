using Gongkai.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Attachments.Pdfs;

/// <summary>
/// What a pdf holds beside its pages: document information, XMP, annotations, attached files, scripts, layers that are turned
/// off, and earlier revisions, which stay in the file when a program saves by appending.
/// </summary>
internal static class PdfTraces
{
    /// <summary>Most earlier revisions that are read.</summary>
    private const int MostRevisions = 5;

    private static readonly Dictionary<string, string> PropertyNames = new(StringComparer.Ordinal)
    {
        ["Title"] = "标题",
        ["Author"] = "作者",
        ["Subject"] = "主题",
        ["Keywords"] = "关键词",
        ["Creator"] = "制作程序",
        ["Producer"] = "pdf 生成程序",
        ["CreationDate"] = "创建时间",
        ["ModDate"] = "修改时间",
        ["Company"] = "单位",
    };

    /// <summary>Reads them.</summary>
    public static void Read(AttachmentContent.Builder content, ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        // Read apart from the caller's list, which a thread that is left behind must not touch.
        var found = GuardedThread.Run(token => Look(bytes, limits, token), limits.Time, cancellation);
        content.Pages = found.Pages;
        foreach (var (kind, where, words) in found.Traces)
            content.Trace(kind, where, words);
        ReadRevisions(content, bytes, limits, cancellation);
    }

    private static Found Look(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        var found = new List<(HiddenTraceKind, string, string)>();
        using var pdf = PdfDocument.Open(bytes, new PdfReadingOptions(limits, cancellation));
        foreach (var (name, value) in pdf.Information.DocumentInformationDictionary?.Data ?? new Dictionary<string, IToken>())
        {
            if (PdfTokens.Words(PdfTokens.Resolved(pdf.Structure, value)) is { Length: > 0 } words)
                found.Add((HiddenTraceKind.DocumentProperty, PropertyNames.GetValueOrDefault(name, name), words));
        }

        if (pdf.TryGetXmpMetadata(out var xmp))
            found.Add((HiddenTraceKind.DocumentProperty, "XMP 元数据", System.Text.Encoding.UTF8.GetString(xmp.GetXmlBytes())));
        if (pdf.Advanced.TryGetEmbeddedFiles(out var files))
            found.AddRange(files.Select(file => (HiddenTraceKind.EmbeddedObject, "附带的文件", file.Name)));
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        if (PdfTokens.Has(pdf.Structure, catalog, token => token is DictionaryToken action && PdfTokens.Name(pdf.Structure, action, "S") is "JavaScript" or "Launch"))
            found.Add((HiddenTraceKind.Macro, "pdf 文件", "脚本或启动程序的动作"));
        if (PdfTokens.HiddenLayers(pdf.Structure))
            found.Add((HiddenTraceKind.HiddenText, "图层", "有关闭不显示的图层"));
        for (var page = 1; page <= pdf.NumberOfPages; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var annotation in pdf.GetPage(page).GetAnnotations())
                Add(found, pdf.Structure, page, annotation);
        }

        return new Found(pdf.NumberOfPages, found);
    }

    private sealed record Found(int Pages, IReadOnlyList<(HiddenTraceKind Kind, string Where, string Words)> Traces);

    private static void Add(List<(HiddenTraceKind, string, string)> found, Structure structure, int page, Annotation annotation)
    {
        var dictionary = annotation.AnnotationDictionary;
        var author = annotation.Type == AnnotationType.Widget ? "" : PdfTokens.Text(structure, dictionary, "T");
        var words = $"{author} {PdfTokens.Text(structure, dictionary, "Contents")}".Trim();
        if (annotation.Type == AnnotationType.FileAttachment)
            found.Add((HiddenTraceKind.EmbeddedObject, $"第{page}页", words));
        else if (annotation.Type != AnnotationType.Link && (words.Length > 0 || annotation.Type == AnnotationType.Text))
            found.Add((HiddenTraceKind.Comment, $"第{page}页", words));
    }

    // A program that saves by appending leaves all that was: cut before the appendix, the file is the earlier revision.
    private static void ReadRevisions(AttachmentContent.Builder content, ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        var ends = PdfRevisions.Earlier(bytes.Span);
        for (var i = 0; i < ends.Count; i++)
        {
            var words = i >= ends.Count - MostRevisions ? Text(bytes[..ends[i]]) : "";
            content.Trace(HiddenTraceKind.OldRevision, $"第{i + 1}次保存", words);
        }

        string Text(ReadOnlyMemory<byte> earlier)
        {
            try
            {
                return string.Join('\n', PdfReader.Read(earlier, limits, cancellation).Blocks.Select(PdfTokens.Words));
            }
            catch (UnreadableException)
            {
                // The first part of a file made for slow lines is no file of its own.
                return "";
            }
        }
    }
}
