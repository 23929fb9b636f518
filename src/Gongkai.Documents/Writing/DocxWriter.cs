using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// Writes a report as a Word document with the page of an official document (GB/T 9704: A4, margins 37, 35, 28 and
/// 26 mm, body in 仿宋 of 16 pt, page numbers outside), opened by Word, WPS and LibreOffice.
/// </summary>
public static class DocxWriter
{
    /// <summary>Writes the document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    public static void Write(AnnualReport report, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var printed = PrintedReport.Of(report);
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            OfficePackage.WriteProperties(package.AddNewPart<CoreFilePropertiesPart>("properties"), printed.Title, printed.Organization);
            DocxParts.AddStyles(main.AddNewPart<StyleDefinitionsPart>("styles"), DocxStyles.OfReport);
            DocxParts.AddFonts(main.AddNewPart<FontTablePart>("fonts"));
            DocxParts.AddSettings(main.AddNewPart<DocumentSettingsPart>("settings"));
            DocxParts.AddPageNumber(main.AddNewPart<FooterPart>("footerOdd"), JustificationValues.Right);
            DocxParts.AddPageNumber(main.AddNewPart<FooterPart>("footerEven"), JustificationValues.Left);
            using var writer = OpenXmlWriter.Create(main);
            WriteBody(printed, writer);
        }

        OfficePackage.CopyWithoutTimes(buffer, stream);
    }

    private static void WriteBody(PrintedReport printed, OpenXmlWriter writer)
    {
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        PrintedBlock? previous = null;
        foreach (var block in printed.Blocks)
        {
            switch (block)
            {
                case PrintedTitle title:
                    writer.WriteElement(DocxStyles.Title.Paragraph(title.Text));
                    break;
                case PrintedPublication publication:
                    writer.WriteElement(DocxStyles.Published.Paragraph($"{publication.Label}：{PrintedReport.Date(publication.Date)}"));
                    break;
                case PrintedHeading heading:
                    writer.WriteElement(DocxStyles.Heading.Paragraph(heading.Text));
                    break;
                case PrintedParagraph paragraph:
                    writer.WriteElement(DocxStyles.Body.Paragraph(paragraph.Text));
                    break;
                case PrintedTable table:
                    DocxTable.Write(printed, table.Layout, writer);
                    break;
                case PrintedSignature signature:
                    writer.WriteElement(DocxStyles.Signature.Paragraph(signature.Text, spaceBefore: true));
                    break;
                case PrintedSigningDate date:
                    writer.WriteElement(DocxStyles.Signature.Paragraph(PrintedReport.Date(date.Date), spaceBefore: previous is not PrintedSignature));
                    break;
            }

            previous = block;
        }

        // Word wants a paragraph between a table and the end of the document.
        if (previous is PrintedTable)
            writer.WriteElement(DocxStyles.Body.Paragraph(""));
        writer.WriteElement(DocxParts.Page());
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
