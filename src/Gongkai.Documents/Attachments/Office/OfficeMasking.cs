using System.Text;
using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>Masks text in an office file across the runs, strings and cells that it is split over.</summary>
internal static class OfficeMasking
{
    /// <summary>The file with the masks set.</summary>
    public static byte[] Mask(ReadOnlyMemory<byte> content, List<PassageMask> masks, ReadingLimits limits, CancellationToken cancellation)
    {
        var file = OfficeFile.Open(content, limits, cancellation);
        foreach (var (_, document) in file.Documents())
        {
            cancellation.ThrowIfCancellationRequested();
            var root = document.Root!;
            foreach (var cell in root.Below("c").Where(cell => cell.Parent!.Is("row")).ToList())
                MaskValue(cell, masks);
            // A paragraph, a string of a workbook, the text of a comment: what is read as one.
            foreach (var whole in root.Descendants().Where(element => element.Is("p", "si", "is", "text")))
                Apply(masks, [.. whole.Descendants().Where(piece => Holder(piece) == whole).SelectMany(Pieces)]);
            foreach (var leaf in root.DescendantsAndSelf().Where(element => !element.HasElements && Holder(element) is null && element.Value.Length > 0))
                Apply(masks, [.. leaf.Nodes().OfType<XText>().Select(text => new Piece(text.Value, changed => text.Value = changed))]);
            foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "descr" or "title" or "author" or "val" && attribute.Value.Length > 6))
                Apply(masks, [new Piece(attribute.Value, changed => attribute.Value = changed)]);
        }

        return file.Save();
    }

    /// <summary>The characters of all parts, markup left out, a line break between each two texts.</summary>
    public static string Everything(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        var words = new StringBuilder();
        foreach (var (_, document) in OfficeFile.Open(content, limits, cancellation).Documents())
        {
            foreach (var text in document.DescendantNodes().OfType<XText>())
                words.Append(text.Value).Append('\n');
            foreach (var attribute in document.Descendants().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                words.Append(attribute.Value).Append('\n');
        }

        return words.ToString();
    }

    private sealed record Piece(string Text, Action<string> Change);

    private static XElement? Holder(XElement piece) => piece.Ancestors().FirstOrDefault(element => element.Is("p", "si", "is", "text"));

    private static IEnumerable<Piece> Pieces(XElement piece)
    {
        if (piece.Is("t", "delText", "instrText", "delInstrText") && !piece.Parent!.Is("rPh"))
            return [new Piece(piece.Value, changed => piece.Value = changed)];
        // Tabs and breaks are characters of the text, but no mask changes them.
        return piece.IsWord() && WordTraces.Text(piece, "") is { Length: > 0 } sign ? [new Piece(sign, _ => { })] : [];
    }

    private static void Apply(List<PassageMask> masks, List<Piece> pieces)
    {
        if (pieces.Count == 0)
            return;
        var text = new StringBuilder(string.Concat(pieces.Select(piece => piece.Text)));
        var changed = false;
        foreach (var mask in masks)
        {
            mask.Apply(text.ToString(), (at, c) =>
            {
                text[at] = c;
                changed = true;
            });
        }

        if (!changed)
            return;
        var start = 0;
        foreach (var piece in pieces)
        {
            var now = text.ToString(start, piece.Text.Length);
            if (now != piece.Text)
                piece.Change(now);
            start += piece.Text.Length;
        }
    }

    // A number that is masked is a text; a formula that gave it would give it again.
    private static void MaskValue(XElement cell, List<PassageMask> masks)
    {
        if (cell.Child("v") is not { } value || cell.Value("t") is "s")
            return;
        var masked = new StringBuilder(value.Value);
        masks.ForEach(mask => mask.Apply(masked.ToString(), (at, c) => masked[at] = c));
        if (masked.ToString() == value.Value && !masks.Exists(mask => mask.StandsIn(cell.Child("f")?.Value ?? "")))
            return;
        var space = cell.Name.Namespace;
        cell.SetAttributeValue("t", "inlineStr");
        cell.Elements().Where(element => element.Is("f", "v", "is")).Remove();
        cell.AddFirst(new XElement(space + "is", new XElement(space + "t", masked.ToString())));
    }
}
