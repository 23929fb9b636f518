using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// Writes a report as a workbook in reading order: title and prose on text sheets, each statutory table on a sheet
/// of its own under its section's heading, merged as printed, numbers as numbers.
/// </summary>
public static class XlsxWriter
{
    private const string TextSheet = "正文";

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    public static void Write(AnnualReport report, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var printed = PrintedReport.Of(report);
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "workbook");
            OfficePackage.WriteProperties(package.AddNewPart<CoreFilePropertiesPart>("properties"), printed.Title, printed.Organization);
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Stylesheet();
            var sheets = Sheets(printed);
            for (var index = 0; index < sheets.Count; index++)
            {
                using var writer = OpenXmlWriter.Create(workbook.AddNewPart<WorksheetPart>(Id(index)));
                XlsxSheet.Write(printed, sheets[index].Blocks, writer);
            }

            workbook.Workbook = Workbook(sheets);
        }

        OfficePackage.CopyWithoutTimes(buffer, stream);
    }

    // A section with a table begins a sheet; the sections after it begin another.
    private static List<XlsxSheetContent> Sheets(PrintedReport printed)
    {
        var sheets = new List<XlsxSheetContent>();
        var texts = 0;
        for (var index = 0; index < printed.Blocks.Count; index++)
        {
            if (printed.Blocks[index] is PrintedHeading or PrintedTitle or PrintedSignature or PrintedSigningDate)
            {
                var table = TableOfSection(printed.Blocks, index);
                var current = sheets.Count == 0 ? null : sheets[^1];
                if (table is not null)
                    sheets.Add(new XlsxSheetContent(UniqueName(sheets, table.Table.Name), table, []));
                else if (current is null || current.Table is not null)
                    sheets.Add(new XlsxSheetContent(texts++ == 0 ? TextSheet : $"{TextSheet}（{texts}）", null, []));
            }

            sheets[^1].Blocks.Add(printed.Blocks[index]);
        }

        return sheets;
    }

    private static string UniqueName(List<XlsxSheetContent> sheets, string name)
    {
        var wanted = name;
        for (var number = 2; sheets.Exists(sheet => sheet.Name == wanted); number++)
            wanted = string.Create(CultureInfo.InvariantCulture, $"{name}（{number}）");
        return wanted;
    }

    private static TableLayout? TableOfSection(IReadOnlyList<PrintedBlock> blocks, int heading)
    {
        if (blocks[heading] is not PrintedHeading)
            return null;
        for (var index = heading + 1; index < blocks.Count && blocks[index] is PrintedParagraph or PrintedTable; index++)
        {
            if (blocks[index] is PrintedTable table)
                return table.Layout;
        }

        return null;
    }

    private static Workbook Workbook(List<XlsxSheetContent> sheets)
    {
        var workbook = new Workbook(new Sheets([.. sheets.Select((sheet, index) => new Sheet
        {
            Name = sheet.Name,
            SheetId = (uint)index + 1,
            Id = Id(index),
        })]));
        var titles = sheets.Select(Titles).ToArray();
        if (Array.Exists(titles, title => title is not null))
        {
            workbook.Append(new DefinedNames([.. titles.Index().Where(title => title.Item is not null).Select(title => new DefinedName(title.Item!)
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)title.Index,
            })]));
        }

        return workbook;
    }

    // The head of a table is printed again on each page.
    private static string? Titles(XlsxSheetContent sheet)
    {
        if (sheet.Table is not { RepeatedRows: > 0 } layout)
            return null;
        var first = sheet.Blocks.FindIndex(block => block is PrintedTable) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!${first}:${first + layout.RepeatedRows - 1}");
    }

    private static string Id(int sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet + 1}");
}

/// <summary>What stands on a sheet.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Table">The table on it; null for text.</param>
/// <param name="Blocks">Its text and its table, top to bottom.</param>
internal sealed record XlsxSheetContent(string Name, TableLayout? Table, List<PrintedBlock> Blocks);
