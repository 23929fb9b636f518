using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Workbooks;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Link">Identifier of the link to its part.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
internal sealed record ListedSheet(string Name, string Link, bool IsHidden);

/// <summary>The sheets of a workbook in the order of their tabs.</summary>
internal sealed class SheetList
{
    private const int Most = 1000;

    private readonly List<ListedSheet> sheets = [];

    /// <summary>Whether days are counted from 1904, as early programs for the Macintosh did.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>The sheets that are shown; all of them where none is.</summary>
    public IReadOnlyList<ListedSheet> Shown => sheets.TrueForAll(sheet => sheet.IsHidden) ? sheets : sheets.FindAll(sheet => !sheet.IsHidden);

    /// <summary>Reads the workbook part and closes it.</summary>
    public static SheetList Read(PartReader opened)
    {
        var read = new SheetList();
        using var part = opened;
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            if (part.LocalName == "sheets")
            {
                read.ReadSheets(part);
                continue;
            }

            if (part.LocalName == "workbookPr")
                read.CountsFrom1904 = part.Plain("date1904") is "1" or "true";
            part.Skip();
        }

        return read;
    }

    private void ReadSheets(PartReader part)
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (part.LinkId() is not { } link)
                continue;
            if (sheets.Count == Most)
                throw new UnreadableException("xlsx.too_many_sheets", $"工作簿有超过{Most}张工作表，不像一份年度报告，已停止读取。请只保留报告所在的工作表。");
            sheets.Add(new ListedSheet(part.Plain("name") ?? "", link, part.Plain("state") is "hidden" or "veryHidden"));
        }
    }
}
