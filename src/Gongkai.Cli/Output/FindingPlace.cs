using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Output;

/// <summary>Where a finding is, in words: the part of the report, the cells or the words around it, the place in the file.</summary>
internal static class FindingPlace
{
    private const int MostCells = 3;

    public static string Of(Finding finding, Texts texts) => Of(finding, texts, finding.Excerpt);

    /// <summary>The same without the words around it, where these are shown by themselves.</summary>
    public static string WithoutExcerpt(Finding finding, Texts texts) => Of(finding, texts, excerpt: null);

    private static string Of(Finding finding, Texts texts, string? excerpt)
    {
        var parts = new List<string>(3);
        if (finding.Section is { } section)
            parts.Add(texts.SectionNumber(section));
        if (finding.Cells.Count > 0)
            parts.Add(Cells(finding, texts));
        if (excerpt is { Length: > 0 })
            parts.Add($"“{excerpt}”");
        var where = string.Join(' ', parts);
        if (finding.Place.IsUnknown)
            return where;
        return where.Length == 0 ? finding.Place.ToString() : $"{where}（{finding.Place}）";
    }

    private static string Cells(Finding finding, Texts texts) => finding.Cells.Count <= MostCells
        ? string.Join('、', finding.Cells.Select(cell => cell.Label))
        : finding.Cells[0].Label + texts.Cells(finding.Cells.Count);
}
