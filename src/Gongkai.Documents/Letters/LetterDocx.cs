using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Applications.Letters;

namespace Gongkai.Documents.Letters;

/// <summary>
/// Writes a letter as a Word document in the letter format of official documents (GB/T 9704, 10.1), opened by Word, WPS and
/// LibreOffice. The same letter gives the same bytes.
/// </summary>
public static class LetterDocx
{
    private const int TopOfMark = (int)(30 * DocxParts.TwipsPerMillimetre), AboveFoot = (int)(20 * DocxParts.TwipsPerMillimetre);

    // The number stands 5 mm higher than the red line at the foot of the first page.
    private const int BelowNumber = (int)(5 * DocxParts.TwipsPerMillimetre);

    // The red lines begin 8 mm left of the text and end 6 mm right of it.
    private const int BeyondLeft = (int)(8 * DocxParts.TwipsPerMillimetre), BeyondRight = (int)(6 * DocxParts.TwipsPerMillimetre);

    // A character of 36 points that fits the line 12 times; longer names are set smaller.
    private const int LargestMark = 72, CharactersAtLargest = 12;

    /// <summary>Writes the document.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    public static void Write(IssuedLetter letter, Stream stream)
    {
        var printed = new PrintedLetter(letter);
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            OfficePackage.WriteProperties(package.AddNewPart<CoreFilePropertiesPart>("properties"), printed.Title, printed.Agency);
            DocxParts.AddStyles(main.AddNewPart<StyleDefinitionsPart>("styles"), DocxStyles.OfLetter);
            DocxParts.AddFonts(main.AddNewPart<FontTablePart>("fonts"));
            DocxParts.AddSettings(main.AddNewPart<DocumentSettingsPart>("settings"));
            DocxParts.AddPageNumber(main.AddNewPart<FooterPart>("footerOdd"), JustificationValues.Right, BelowNumber);
            DocxParts.AddPageNumber(main.AddNewPart<FooterPart>("footerEven"), JustificationValues.Left, BelowNumber);
            main.AddNewPart<HeaderPart>("headerFirst").Header = new Header(Mark(printed.Agency));
            main.AddNewPart<FooterPart>("footerFirst").Footer = new Footer(Ruled(new Paragraph(), new TopBorder { Val = BorderValues.ThinThickSmallGap }));
            main.Document = new Document(new Body([.. Text(printed), Section()]));
        }

        OfficePackage.CopyWithoutTimes(buffer, stream);
    }

    private static IEnumerable<OpenXmlElement> Text(PrintedLetter printed)
    {
        yield return DocxStyles.LetterNumber.Paragraph(printed.Number);
        yield return DocxStyles.Title.Paragraph(printed.Title);
        yield return DocxStyles.Addressee.Paragraph(printed.Addressee);
        for (var i = 0; i < printed.Paragraphs.Count; i++)
            yield return Kept(DocxStyles.Body.Paragraph(printed.Paragraphs[i]), i == printed.Paragraphs.Count - 1);
        foreach (var (note, i) in printed.AnnexNotes.Select((note, i) => (note, i)))
            yield return Kept(DocxStyles.Body.Paragraph(note, spaceBefore: i == 0), true);
        // Two lines of room above, so that a seal over the signature stays clear of the text.
        yield return Kept(DocxStyles.Body.Paragraph(""), true);
        yield return Kept(DocxStyles.Signature.Paragraph(printed.Signature, spaceBefore: true), true);
        yield return DocxStyles.Signature.Paragraph(printed.Date);
        yield return DocxStyles.Body.Paragraph(printed.Contact, spaceBefore: true);
        for (var i = 0; i < printed.Annexes.Count; i++)
        {
            var mark = DocxStyles.AnnexMark.Paragraph(printed.AnnexMark(i));
            mark.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            yield return mark;
            yield return DocxStyles.Title.Paragraph(printed.Annexes[i].Title);
            foreach (var paragraph in printed.Annexes[i].Paragraphs)
                yield return DocxStyles.Body.Paragraph(paragraph);
        }
    }

    private static Paragraph Kept(Paragraph paragraph, bool isKept)
    {
        if (isKept)
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    private static Paragraph Mark(string agency)
    {
        var mark = Ruled(DocxStyles.LetterMark.Paragraph(agency), new BottomBorder { Val = BorderValues.ThickThinSmallGap });
        if (agency.Length <= CharactersAtLargest)
            return mark;
        var size = (LargestMark * CharactersAtLargest / agency.Length).ToString(System.Globalization.CultureInfo.InvariantCulture);
        mark.GetFirstChild<Run>()!.RunProperties = new RunProperties(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return mark;
    }

    private static Paragraph Ruled(Paragraph paragraph, BorderType line)
    {
        (line.Color, line.Size, line.Space) = ("FF0000", 24, line is BottomBorder ? 8u : 1u);
        paragraph.ParagraphProperties ??= new ParagraphProperties();
        paragraph.ParagraphProperties.ParagraphBorders = new ParagraphBorders(line);
        if (line is TopBorder)
            paragraph.ParagraphProperties.SpacingBetweenLines = new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact };
        paragraph.ParagraphProperties.Indentation = new Indentation { Left = $"-{BeyondLeft}", Right = $"-{BeyondRight}", FirstLineChars = 0, FirstLine = "0" };
        return paragraph;
    }

    private static SectionProperties Section()
    {
        var section = DocxParts.Page();
        section.PrependChild(new FooterReference { Type = HeaderFooterValues.First, Id = "footerFirst" });
        section.PrependChild(new HeaderReference { Type = HeaderFooterValues.First, Id = "headerFirst" });
        var margin = section.GetFirstChild<PageMargin>()!;
        (margin.Header, margin.Footer) = ((uint)TopOfMark, (uint)AboveFoot);
        section.Append(new TitlePage());
        return section;
    }
}
