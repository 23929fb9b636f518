using Gongkai.Documents.Packages;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Workbooks;

/// <summary>
/// Reads a workbook as it is printed, sheet by sheet: hidden sheets, rows and columns are left out, formulas stand for
/// their last result, dates and percentages look as their format says. Rows of several cells and of framed cells are
/// rows of tables, single cells are lines of text.
/// </summary>
public static class XlsxReader
{
    private const string UsualName = "xl/workbook.xml";

    /// <summary>Reads an xlsx.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">Bounds on unpacked bytes, depth, characters and cells.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="UnreadableException">
    /// <c>xlsx.no_workbook</c>: the file has no list of sheets; <c>xlsx.binary</c>: its parts are no XML (xlsb);
    /// <c>xlsx.too_many_sheets</c>, <c>xlsx.too_many_strings</c>, <c>office.too_much_text</c>, <c>office.too_many_cells</c>:
    /// a bound was met; the codes of damaged or hostile packages.
    /// </exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation) =>
        OfficeParts.Read(content, limits, parts => Read(parts, limits), cancellation);

    /// <summary>Reads the sheets that are shown, hidden rows and columns of them too, as they stand.</summary>
    /// <exception cref="UnreadableException">As for <see cref="Read(ReadOnlyMemory{byte}, ReadingLimits, CancellationToken)"/>.</exception>
    internal static IReadOnlyList<T> ReadSheets<T>(
        ReadOnlyMemory<byte> content, ReadingLimits limits, Func<string, SheetContent, ContentBudget, T> read, CancellationToken cancellation) =>
        OfficeParts.Read(content, limits, parts =>
        {
            var budget = new ContentBudget(limits);
            return (IReadOnlyList<T>)[.. Sheets(parts, budget, readsHidden: true).Select(sheet => read(sheet.Name, sheet.Content, budget))];
        }, cancellation);

    private static SourceDocument Read(OfficeParts parts, ReadingLimits limits)
    {
        var budget = new ContentBudget(limits);
        var blocks = new List<SourceBlock>();
        foreach (var (name, content, number) in Sheets(parts, budget, readsHidden: false))
            Add(blocks, name, SheetLayout.Blocks(content, number, budget), number);
        return new SourceDocument { Format = SourceFormat.Xlsx, Blocks = blocks, Title = parts.Title() };
    }

    // The number counts the sheets that are shown, charts too.
    private static IEnumerable<(string Name, SheetContent Content, int Number)> Sheets(OfficeParts parts, ContentBudget budget, bool readsHidden)
    {
        var name = parts.Document(UsualName)
            ?? throw new UnreadableException("xlsx.no_workbook", "文件中没有工作簿部件，无法读取。请用 Excel 或 WPS 重新保存为 xlsx。");
        if (name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableException("xlsx.binary", "这是二进制工作簿（xlsb），无法读取。请用 Excel 或 WPS 另存为 xlsx 再试。");
        var links = parts.Links(name);
        var sheets = SheetList.Read(parts.Open(name)!);
        var strings = SharedStrings.Read(links.Find("sharedStrings") is { } stringsName ? parts.Open(stringsName) : null, budget);
        var styles = CellStyles.Read(links.Find("styles") is { } stylesName ? parts.Open(stylesName) : null);
        var values = new CellValues(strings, styles, sheets.CountsFrom1904);
        var number = 0;
        foreach (var sheet in sheets.Shown)
        {
            number++;
            if (links.ById(sheet.Link) is not { Type: "worksheet" } link || parts.Open(link.Target) is not { } part)
                continue;
            using (part)
                yield return (sheet.Name, new SheetReader(part, values, styles, budget, readsHidden).Read(), number);
        }
    }

    // A sheet without a heading of its own may be named after its section.
    private static void Add(List<SourceBlock> blocks, string name, List<SourceBlock> ofSheet, int number)
    {
        if (SectionHeadings.IsHeading(name) && !ofSheet.Exists(block => block is SourceParagraph line && SectionHeadings.IsHeading(line.Text)))
            blocks.Add(new SourceParagraph(name, new Domain.Reports.Place(Page: number)) { IsHeading = true });
        blocks.AddRange(ofSheet);
    }
}
