using Gongkai.Documents.Writing.PdfFile;
using Gongkai.Documents.Writing.Typefaces;
using Gongkai.Documents.Writing.Typesetting;
using Gongkai.Domain.Applications.Letters;

namespace Gongkai.Documents.Letters;

/// <summary>
/// Writes a letter as a pdf in the letter format of official documents (GB/T 9704, 10.1): the agency in red, red double
/// lines, number at the right, no page number on the first page. Tagged for screen readers; the same letter on the same
/// machine gives the same bytes.
/// </summary>
public static class LetterPdf
{
    private const double Millimetre = 72 / 25.4;

    // The red lines are 170 mm long, in the middle of the page: 4 mm below the agency, and 20 mm above the foot.
    private const double LineLeft = 20 * Millimetre, LineRight = 190 * Millimetre, MarkTop = 30 * Millimetre, BelowMark = 4 * Millimetre, Foot = OfficialPage.Height - (20 * Millimetre);

    private const double Thick = 2, Thin = 0.75, Gap = 2.5;

    /// <summary>Writes the file with the typefaces of this machine.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    /// <exception cref="UnwritableException"><c>font.missing</c>: no Chinese font is installed.</exception>
    public static void Write(IssuedLetter letter, Stream stream)
    {
        var printed = new PrintedLetter(letter);
        var fonts = new DocumentFonts(InstalledFonts.OfMachine);
        var breaker = new LineBreaker(fonts);
        var pages = new ReportPages(breaker);
        var structure = new StructureElement("Document");

        pages.Begin(page => Head(page, printed, breaker, structure));
        pages.Add(breaker.BreakEvenly(printed.Title, TextStyles.Title, OfficialPage.TextWidth), TextStyles.Title with { SpaceBefore = TextStyles.Body.LineHeight }, structure.Add("H1"));
        Add(printed.Addressee, TextStyles.Flush);
        // The signature does not stand alone on a page: what comes before goes with it.
        var notes = printed.AnnexNotes.ToList();
        var signature = TextStyles.Body.LineHeight * (4 + (notes.Count > 0 ? notes.Count + 1 : 0));
        for (var i = 0; i < printed.Paragraphs.Count; i++)
            Add(printed.Paragraphs[i], TextStyles.Body, i == printed.Paragraphs.Count - 1 ? signature : 0);
        for (var i = 0; i < notes.Count; i++)
            Add(notes[i], i == 0 ? TextStyles.Body with { SpaceBefore = TextStyles.Body.LineHeight } : TextStyles.Body);
        Add(printed.Signature, TextStyles.Signature with { SpaceBefore = 2 * TextStyles.Body.LineHeight }, TextStyles.Signature.LineHeight);
        Add(printed.Date, TextStyles.Signature);
        Add(printed.Contact, TextStyles.Body with { SpaceBefore = TextStyles.Body.LineHeight });
        for (var i = 0; i < printed.Annexes.Count; i++)
        {
            pages.Turn();
            Add(printed.AnnexMark(i), TextStyles.AnnexMark);
            pages.Add(breaker.BreakEvenly(printed.Annexes[i].Title, TextStyles.Title, OfficialPage.TextWidth), TextStyles.Title with { SpaceBefore = TextStyles.Body.LineHeight }, structure.Add("H2"));
            foreach (var paragraph in printed.Annexes[i].Paragraphs)
                Add(paragraph, TextStyles.Body);
        }

        pages.Number(from: 1);
        PdfDocumentFile.Write(stream, printed.Title, printed.Agency, pages.Pages, structure, fonts);

        void Add(string text, TextStyle style, double keep = 0) =>
            pages.Add(breaker.Break(text, style, OfficialPage.TextWidth), style, structure.Add("P"), keep);
    }

    /// <summary>The agency in red, the double lines, the number; gives where the text begins.</summary>
    private static double Head(PdfPage page, PrintedLetter printed, LineBreaker breaker, StructureElement structure)
    {
        var style = TextStyles.LetterMark;
        var wide = breaker.Break(printed.Agency, style, double.MaxValue)[0].Width;
        if (wide > OfficialPage.TextWidth)
            style = style with { Size = style.Size * OfficialPage.TextWidth / wide };
        var mark = breaker.Break(printed.Agency, style, double.MaxValue)[0];
        var line = MarkTop + style.Size + BelowMark;
        page.Red(() =>
        {
            page.Text(mark, (OfficialPage.Width - mark.Width) / 2, MarkTop + (style.Size * 0.88), structure.Add("P"));
            page.Rules([(LineLeft, line, LineRight, line)], Thick);
            page.Rules([(LineLeft, line + Gap, LineRight, line + Gap)], Thin);
            page.Rules([(LineLeft, Foot - Gap, LineRight, Foot - Gap)], Thin);
            page.Rules([(LineLeft, Foot, LineRight, Foot)], Thick);
        });
        var number = breaker.Break(printed.Number, TextStyles.LetterNumber, OfficialPage.TextWidth)[0];
        var top = line + Gap + (TextStyles.LetterNumber.Size * 0.5);
        page.Text(number, OfficialPage.Left + OfficialPage.TextWidth - number.Width, top + TextStyles.LetterNumber.Baseline, structure.Add("P"));
        return top + TextStyles.LetterNumber.LineHeight;
    }
}
