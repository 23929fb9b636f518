using Gongkai.Documents.Writing.PdfFile;
using Gongkai.Documents.Writing.Typefaces;
using Gongkai.Documents.Writing.Typesetting;

namespace Gongkai.Documents.Gazettes;

/// <summary>
/// Writes an issue of a gazette as a tagged pdf on the page of an official document: a page with title and contents, then each text
/// on a page of its own. The same issue on the same machine gives the same bytes.
/// </summary>
public static class GazettePdf
{
    private static readonly TextStyle Masthead = TextStyles.Title with { Size = 30, LineHeight = 46, SpaceAfter = 10 };
    private static readonly TextStyle Contents = TextStyles.Heading with { Alignment = LineAlignment.Centred, FirstIndent = 0, SpaceBefore = 28, SpaceAfter = 10 };

    /// <summary>Writes the file with the typefaces of this machine.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    /// <exception cref="UnwritableException"><c>font.missing</c>: no Chinese font is installed.</exception>
    public static void Write(GazetteIssue issue, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var fonts = new DocumentFonts(InstalledFonts.OfMachine);
        var breaker = new LineBreaker(fonts);
        var pages = new ReportPages(breaker);
        var structure = new StructureElement("Document");
        pages.Turn();
        pages.Add(breaker.BreakEvenly(issue.Title, Masthead, OfficialPage.TextWidth), Masthead, structure.Add("H1"));
        Add($"{issue.Number}　{issue.IssuedOn}", TextStyles.Published, "P");
        Add("目　　录", Contents, "H2");
        foreach (var (entry, index) in issue.Entries.Select((entry, index) => (entry, index)))
            Add($"{index + 1}．{entry.Title}{(entry.DocumentNumber.Length > 0 ? $"（{entry.DocumentNumber}）" : "")}", TextStyles.Flush, "P");
        foreach (var entry in issue.Entries)
        {
            pages.Turn();
            pages.Add(breaker.BreakEvenly(entry.Title, TextStyles.Title, OfficialPage.TextWidth), TextStyles.Title with { SpaceAfter = 10 }, structure.Add("H2"));
            if (entry.DocumentNumber.Length > 0)
                Add(entry.DocumentNumber, TextStyles.Published, "P");
            foreach (var paragraph in entry.Paragraphs)
                Add(paragraph, TextStyles.Body, "P");
            Add(entry.Source, TextStyles.Cell(roomy: true, LineAlignment.Left) with { SpaceBefore = 20 }, "P");
        }

        pages.Number(1);
        PdfDocumentFile.Write(stream, $"{issue.Title}（{issue.Number}）", issue.Agency, pages.Pages, structure, fonts);

        void Add(string text, TextStyle style, string kind) => pages.Add(breaker.Break(text, style, OfficialPage.TextWidth), style, structure.Add(kind));
    }
}
