using Gongkai.Documents.Writing.PdfFile;
using Gongkai.Documents.Writing.Typefaces;
using Gongkai.Documents.Writing.Typesetting;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// Writes a report as a pdf with the page of an official document (GB/T 9704). The file is tagged for screen readers, holds
/// the glyphs it uses, and gives its text back exactly. The same report on the same machine gives the same bytes.
/// </summary>
public static class PdfWriter
{
    /// <summary>Writes the file with the typefaces of this machine.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    /// <exception cref="UnwritableException"><c>font.missing</c>: no Chinese font is installed.</exception>
    public static void Write(AnnualReport report, Stream stream) => Write(report, stream, InstalledFonts.OfMachine);

    /// <summary>Writes the file with the typefaces in certain folders.</summary>
    internal static void Write(AnnualReport report, Stream stream, InstalledFonts installed)
    {
        var printed = PrintedReport.Of(report);
        var fonts = new DocumentFonts(installed);
        var breaker = new LineBreaker(fonts);
        var pages = new ReportPages(breaker);
        var structure = new StructureElement("Document");
        for (var index = 0; index < printed.Blocks.Count; index++)
        {
            var next = index + 1 < printed.Blocks.Count ? printed.Blocks[index + 1] : null;
            switch (printed.Blocks[index])
            {
                case PrintedTitle title:
                    pages.Add(breaker.BreakTitle(title.Text, TextStyles.Title, OfficialPage.TextWidth, printed.Organization), TextStyles.Title, structure.Add("H1"));
                    break;
                case PrintedPublication publication:
                    Add($"{publication.Label}：{PrintedReport.Date(publication.Date)}", TextStyles.Published);
                    break;
                case PrintedHeading heading:
                    var lines = breaker.Break(heading.Text, TextStyles.Heading, OfficialPage.TextWidth);
                    var element = structure.Add("H2");
                    var table = next is PrintedTable { Layout: var layout } ? new SetTable(printed, layout, breaker, structure.Add("Table")) : null;
                    pages.Add(lines, TextStyles.Heading, element,
                        table is null ? TextStyles.Body.LineHeight : pages.BeginHeight(table, lines.Count * TextStyles.Heading.LineHeight));
                    if (table is not null)
                    {
                        pages.Add(table);
                        index++;
                    }

                    break;
                case PrintedParagraph paragraph:
                    Add(paragraph.Text, TextStyles.Body);
                    break;
                case PrintedTable alone:
                    pages.Add(new SetTable(printed, alone.Layout, breaker, structure.Add("Table")));
                    break;
                case PrintedSignature signature:
                    Add(signature.Text, TextStyles.Signature with { SpaceBefore = TextStyles.Body.LineHeight }, next is PrintedSigningDate ? TextStyles.Signature.LineHeight : 0);
                    break;
                case PrintedSigningDate date:
                    var isAlone = index > 0 && printed.Blocks[index - 1] is not PrintedSignature;
                    Add(PrintedReport.Date(date.Date), TextStyles.Signature with { SpaceBefore = isAlone ? TextStyles.Body.LineHeight : 0 });
                    break;
            }
        }

        pages.Number();
        PdfDocumentFile.Write(stream, printed.Title, printed.Organization, pages.Pages, structure, fonts);

        void Add(string text, TextStyle style, double keep = 0) =>
            pages.Add(breaker.Break(text, style, OfficialPage.TextWidth), style, structure.Add("P"), keep);
    }
}
