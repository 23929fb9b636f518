using Gongkai.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Attachments.Pdfs;

/// <summary>
/// Writes a pdf anew with the objects that its pages need. What no page leads to does not come along: document information,
/// XMP, attached files, scripts, remarks, and all that earlier revisions left behind. Contents, fonts and pictures are copied
/// as they are coded; only the table of objects and the file's identity are new.
/// </summary>
internal sealed class PdfCleaning
{
    /// <summary>Most objects of a file.</summary>
    private const int MostObjects = 2_000_000;

    /// <summary>Deepest nesting of arrays and dictionaries in one object.</summary>
    private const int Deepest = 2_000;

    /// <summary>Entries that only tell of the file, or act.</summary>
    private static readonly HashSet<string> Unshown = new(StringComparer.Ordinal)
    {
        "Metadata", "PieceInfo", "AF", "AA", "LastModified", "EmbeddedFiles", "JavaScript", "Collection", "Perms", "SpiderInfo", "URLS", "Thumb", "XFA", "Legal",
        "DPartRoot", "Requirements",
    };

    /// <summary>What an annotation tells beside what it draws.</summary>
    private static readonly HashSet<string> OfAnnotation = new(StringComparer.Ordinal)
    {
        "T", "Contents", "NM", "M", "CreationDate", "Subj", "RC", "Popup", "IRT", "ExData",
    };

    private static readonly HashSet<string> Remarks = new(StringComparer.Ordinal)
    {
        "Text", "Popup", "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia",
    };

    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "Sound", "Movie", "RichMediaExecute", "ResetForm", "Hide", "SetOCGState",
    };

    private readonly Structure structure;
    private readonly CancellationToken cancellation;
    private readonly PdfObjectWriter writer;
    private readonly Dictionary<IndirectReference, int> numbers = [];
    private readonly Queue<IndirectReference> waiting = new();

    private PdfCleaning(Structure structure, PdfObjectWriter writer, CancellationToken cancellation) =>
        (this.structure, this.writer, this.cancellation) = (structure, writer, cancellation);

    /// <summary>The file without it.</summary>
    /// <exception cref="UnreadableException">The file cannot be read, or not be changed without harm; the message says what to do.</exception>
    public static byte[] Clean(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation) =>
        GuardedThread.Run(
            token =>
            {
                using var pdf = PdfDocument.Open(content, new PdfReadingOptions(limits, token));
                Check(pdf);
                using var stream = new MemoryStream();
                return new PdfCleaning(pdf.Structure, new PdfObjectWriter(stream), token).Write();
            },
            limits.Time,
            cancellation);

    private static void Check(PdfDocument pdf)
    {
        if (pdf.IsEncrypted)
            throw new UnreadableException("pdf.encrypted", "pdf 文件设有密码或权限限制，不能改写。请去除限制后重新上传。");
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        if (PdfTokens.Has(pdf.Structure, catalog, token => token is DictionaryToken signature && signature.Data.ContainsKey("ByteRange")))
            throw new UnreadableException("attachment.signed", "pdf 文件带有数字签名或电子签章，去除属性会使签名失效。请先去除文件属性再签章，或上传打印后的 pdf。");
        if (PdfTokens.HiddenLayers(pdf.Structure))
            throw new UnreadableException("attachment.hidden_layer", "pdf 文件有关闭不显示的图层，其中可能有不公开的内容。请导出不含隐藏图层的 pdf 后重新上传。");
    }

    private byte[] Write()
    {
        var root = Number(structure.Trailer.Root);
        while (waiting.TryDequeue(out var reference))
        {
            cancellation.ThrowIfCancellationRequested();
            var token = PdfTokens.Resolved(structure, new IndirectReferenceToken(reference));
            writer.Begin(numbers[reference]);
            if (token is StreamToken stream)
                WriteStream(stream);
            else
                Write(token, 0);
            writer.EndObject();
        }

        return writer.End(root);
    }

    private void WriteStream(StreamToken stream)
    {
        var dictionary = stream.StreamDictionary;
        if (PdfTokens.Name(structure, dictionary, "Type") is "Metadata" or "EmbeddedFile")
        {
            writer.Write("null");
            return;
        }

        var data = stream.Data;
        // A photograph keeps its camera's notes inside a pdf too.
        var bytes = PdfTokens.Entry(structure, dictionary, "Filter") is var filter && (filter is NameToken { Data: "DCTDecode" } || filter is ArrayToken { Length: 1 } list && PdfTokens.Resolved(structure, list[0]) is NameToken { Data: "DCTDecode" })
            ? Pictures.PictureCleaning.Inside(data.ToArray())
            : data.ToArray();
        Write(dictionary, 0, bytes.Length);
        writer.WriteStream(bytes);
    }

    private void Write(IToken token, int depth)
    {
        if (depth > Deepest)
            throw new UnreadableException("pdf.damaged", "pdf 文件内部结构嵌套过深，无法改写。请重新导出 pdf 后再上传。");
        switch (token)
        {
            case IndirectReferenceToken reference:
                WriteReference(reference);
                break;
            case DictionaryToken dictionary when IsDropped(dictionary):
                writer.Write("null");
                break;
            case DictionaryToken dictionary:
                Write(dictionary, depth, length: null);
                break;
            case ArrayToken array:
                writer.Write("[");
                foreach (var entry in array.Data)
                {
                    Write(entry, depth + 1);
                    writer.Write(" ");
                }

                writer.Write("]");
                break;
            case StreamToken:
                throw new UnreadableException("pdf.damaged", "pdf 文件内部结构异常，无法改写。请重新导出 pdf 后再上传。");
            default:
                writer.WriteSimple(token);
                break;
        }
    }

    private void WriteReference(IndirectReferenceToken reference)
    {
        var target = PdfTokens.Resolved(structure, reference);
        if (target is NullToken || (target is DictionaryToken dictionary && IsDropped(dictionary)))
            writer.Write("null");
        else
            writer.WriteReference(Number(reference.Data));
    }

    private void Write(DictionaryToken dictionary, int depth, int? length)
    {
        var isAnnotation = IsAnnotation(dictionary) && PdfTokens.Name(structure, dictionary, "Subtype") is not ("Widget" or "Link");
        writer.Write("<<");
        foreach (var (name, value) in dictionary.Data.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (Unshown.Contains(name) || (isAnnotation && OfAnnotation.Contains(name)) || (length is not null && name == "Length"))
                continue;
            writer.WriteName(name);
            if (name == "Annots" && PdfTokens.Resolved(structure, value) is ArrayToken annotations)
                Write(new ArrayToken([.. annotations.Data.Where(annotation => PdfTokens.Resolved(structure, annotation) is DictionaryToken whole && !IsDropped(whole))]), depth + 1);
            else
                Write(value, depth + 1);
        }

        if (length is { } bytes)
            writer.Write(FormattableString.Invariant($"/Length {bytes}"));
        writer.Write(">>");
    }

    private int Number(IndirectReference reference)
    {
        if (numbers.TryGetValue(reference, out var number))
            return number;
        if (numbers.Count == MostObjects)
            throw new UnreadableException("pdf.too_complex", $"pdf 文件的对象超过{MostObjects}个，无法改写。请重新导出 pdf 后再上传。");
        waiting.Enqueue(reference);
        return numbers[reference] = writer.Reserve();
    }

    private static bool IsAnnotation(DictionaryToken dictionary) => dictionary.Data.ContainsKey("Rect") && dictionary.Data.ContainsKey("Subtype");

    private bool IsDropped(DictionaryToken dictionary) =>
        (IsAnnotation(dictionary) && PdfTokens.Name(structure, dictionary, "Subtype") is { } kind && Remarks.Contains(kind))
        || (PdfTokens.Name(structure, dictionary, "S") is { } action && Actions.Contains(action) && !dictionary.Data.ContainsKey("P"))
        || PdfTokens.Name(structure, dictionary, "Type") is "Filespec" or "F"
        || (PdfTokens.Name(structure, dictionary, "S") == "URI" && Office.Markup.IsLocalPath(PdfTokens.Text(structure, dictionary, "URI")));
}
