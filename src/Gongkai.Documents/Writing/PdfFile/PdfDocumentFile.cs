using System.Globalization;
using System.Text;
using Gongkai.Documents.Writing.Typefaces;

namespace Gongkai.Documents.Writing.PdfFile;

/// <summary>Writes finished pages as a tagged pdf with title, author, language and its fonts.</summary>
internal static class PdfDocumentFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="stream">Receives it; need not be seekable.</param>
    /// <param name="title">Title of the document; empty for none.</param>
    /// <param name="author">Its author; null where unknown.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="structure">The element that holds all others.</param>
    /// <param name="fonts">The fonts that the pages use.</param>
    public static void Write(
        Stream stream, string title, string? author, IReadOnlyList<PdfPage> pages, StructureElement structure, DocumentFonts fonts)
    {
        using var objects = new PdfObjects(stream);
        var catalog = objects.Reserve();
        var tree = objects.Reserve();
        var fontList = objects.Reserve();
        for (var position = 0; position < pages.Count; position++)
            pages[position].Write(objects, tree, fontList, position);
        objects.Add(tree, $"<</Type/Pages/Count {Text(pages.Count)}/Kids[{string.Join(' ', pages.Select(page => PdfFonts.Reference(page.Number(objects))))}]>>");
        var fontEntries = string.Concat(fonts.Used.Select(font => $"/F{Text(font.Number)} {PdfFonts.Reference(PdfFonts.Add(objects, font))}"));
        objects.Add(fontList, $"<<{fontEntries}>>");

        var structureRoot = objects.Reserve();
        structure.Write(objects, structureRoot);
        objects.Add(structureRoot, $"<</Type/StructTreeRoot/K {PdfFonts.Reference(structure.Number(objects))}"
            + $"/ParentTree {PdfFonts.Reference(AddParentTree(objects, pages))}/ParentTreeNextKey {Text(pages.Count)}>>");
        objects.Add(catalog, $"<</Type/Catalog/Pages {PdfFonts.Reference(tree)}/Lang(zh-CN)/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {PdfFonts.Reference(structureRoot)}/ViewerPreferences<</DisplayDocTitle true>>>>");
        var information = objects.Add(
            $"<<{(title.Length == 0 ? "" : $"/Title {PdfObjects.Text(title)}")}{(author is null ? "" : $"/Author {PdfObjects.Text(author)}")}/Producer(Gongkai)>>");
        objects.End(catalog, information);
    }

    /// <summary>For each page the elements of its marked parts, so that a program finds the element of a place.</summary>
    private static int AddParentTree(PdfObjects objects, IReadOnlyList<PdfPage> pages)
    {
        var tree = new StringBuilder();
        for (var position = 0; position < pages.Count; position++)
        {
            tree.Append(CultureInfo.InvariantCulture, $"{position}[");
            tree.AppendJoin(' ', pages[position].Marked.Select(element => PdfFonts.Reference(element.Number(objects))));
            tree.Append(']');
        }

        return objects.Add($"<</Nums[{tree}]>>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
