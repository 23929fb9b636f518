using Gongkai.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Attachments.Pdfs;

/// <summary>The links of a pdf that lead out of it, page by page; pages are not drawn for it.</summary>
internal static class PdfLinks
{
    /// <summary>The links, without their words: those are only a place on the page.</summary>
    public static IReadOnlyList<AttachmentLink> Of(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation) =>
        GuardedThread.Run(
            token =>
            {
                using var pdf = PdfDocument.Open(content, new PdfReadingOptions(limits, token));
                return Of(pdf.Structure, token);
            },
            limits.Time,
            cancellation);

    private static List<AttachmentLink> Of(Structure structure, CancellationToken cancellation)
    {
        var links = new List<AttachmentLink>();
        var number = 0;
        foreach (var page in Pages(structure, cancellation))
        {
            number++;
            foreach (var entry in (PdfTokens.Entry(structure, page, "Annots") as ArrayToken)?.Data ?? [])
            {
                if (PdfTokens.Resolved(structure, entry) is DictionaryToken annotation
                    && PdfTokens.Name(structure, annotation, "Subtype") == "Link"
                    && PdfTokens.Entry(structure, annotation, "A") is DictionaryToken action
                    && PdfTokens.Name(structure, action, "S") == "URI"
                    && PdfTokens.Text(structure, action, "URI") is { Length: > 0 } target)
                {
                    links.Add(new AttachmentLink(target, $"第{number}页", ""));
                }
            }
        }

        return links;
    }

    // The tree of pages in its order; a node that leads back to itself is entered once.
    private static IEnumerable<DictionaryToken> Pages(Structure structure, CancellationToken cancellation)
    {
        var seen = new HashSet<IndirectReference>();
        var open = new Stack<IToken>();
        if (structure.Catalog.CatalogDictionary.Data.TryGetValue("Pages", out var root))
            open.Push(root);
        while (open.TryPop(out var token))
        {
            cancellation.ThrowIfCancellationRequested();
            if (token is IndirectReferenceToken reference && !seen.Add(reference.Data))
                continue;
            if (PdfTokens.Resolved(structure, token) is not DictionaryToken node)
                continue;
            if (PdfTokens.Entry(structure, node, "Kids") is not ArrayToken kids)
                yield return node;
            else
                foreach (var kid in kids.Data.Reverse().Where(kid => kid is IndirectReferenceToken))
                    open.Push(kid);
        }
    }
}
