using System.Globalization;
using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="IsHidden">Whether its tab is hidden.</param>
/// <param name="Part">Its part.</param>
/// <param name="Entry">Its entry in the list of sheets.</param>
internal sealed record WorkbookSheet(string Name, bool IsHidden, string Part, XElement Entry);

/// <summary>The sheets and cells of a workbook as they are stored, hidden ones too.</summary>
internal sealed class WorkbookCells
{
    private readonly OfficeFile file;
    private readonly List<XElement> strings;

    /// <summary>Finds sheets and shared strings.</summary>
    public WorkbookCells(OfficeFile file)
    {
        this.file = file;
        Part = file.Main ?? "xl/workbook.xml";
        var links = file.Links(Part);
        Workbook = file.Xml(Part)?.Root;
        Sheets = [.. (Workbook?.Child("sheets")?.Elements() ?? [])
            .Select(sheet => (Sheet: sheet, Link: links.FirstOrDefault(link => link.Id == (sheet.Attributes().FirstOrDefault(IsLinkId)?.Value ?? ""))))
            .Where(pair => pair.Link is not null && file.Has(pair.Link.Target))
            .Select(pair => new WorkbookSheet(
                pair.Sheet.Value("name") ?? "", pair.Sheet.Value("state") is "hidden" or "veryHidden", pair.Link!.Target, pair.Sheet))];
        Strings = links.FirstOrDefault(link => link.Type == "sharedStrings") is { } shared ? file.Xml(shared.Target)?.Root : null;
        strings = [.. Strings?.Elements().Where(item => item.Is("si")) ?? []];
    }

    /// <summary>The part that lists the sheets.</summary>
    public string Part { get; }

    /// <summary>Its root; null where the file has none.</summary>
    public XElement? Workbook { get; }

    /// <summary>The table of shared strings; null where the file has none.</summary>
    public XElement? Strings { get; }

    /// <summary>The sheets in the order of their tabs.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>The cells of a sheet.</summary>
    public IEnumerable<XElement> Cells(WorkbookSheet sheet) => file.Xml(sheet.Part)?.Below("c").Where(cell => cell.Parent!.Is("row")) ?? [];

    /// <summary>The text of a cell: its last result as it is stored.</summary>
    public string Text(XElement cell)
    {
        if (cell.Child("is") is { } inline)
            return StringText(inline);
        var value = cell.Child("v")?.Value ?? "";
        return cell.Value("t") == "s" ? SharedAt(value) is { } shared ? StringText(shared) : "" : value;
    }

    /// <summary>The shared string a cell refers to; null where it refers to none.</summary>
    public XElement? Shared(XElement cell) => cell.Value("t") == "s" ? SharedAt(cell.Child("v")?.Value ?? "") : null;

    /// <summary>Shared strings that no cell of any sheet refers to.</summary>
    public IReadOnlyList<XElement> Unused()
    {
        var used = Sheets.SelectMany(Cells).Select(Shared).OfType<XElement>().ToHashSet();
        return strings.FindAll(item => !used.Contains(item) && StringText(item).Length > 0);
    }

    /// <summary>Cells in rows or columns that are hidden, and hold something.</summary>
    public IEnumerable<XElement> Unshown(WorkbookSheet sheet)
    {
        var columns = (file.Xml(sheet.Part)?.Below("col") ?? [])
            .Where(column => column.Value("hidden") is "1" or "true")
            .Select(column => (From: Number(column.Value("min")), To: Number(column.Value("max")))).ToList();
        return Cells(sheet).Where(cell =>
            Text(cell).Length > 0
            && (cell.Parent!.Value("hidden") is "1" or "true" || (Column(cell) is var at && columns.Exists(column => column.From <= at && at <= column.To))));
    }

    /// <summary>The text of a string with formats, phonetic guides left out.</summary>
    public static string StringText(XElement item) =>
        string.Concat(item.Below("t").Where(text => !text.Parent!.Is("rPh")).Select(text => text.Value));

    private XElement? SharedAt(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : null;

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Column(XElement cell)
    {
        var column = 0;
        foreach (var c in (cell.Value("r") ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
            column = column * 26 + (c - 'A' + 1);
        return column;
    }

    private static bool IsLinkId(XAttribute attribute) =>
        attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.EndsWith("relationships", StringComparison.Ordinal);
}
