namespace Gongkai.Web.Portal;

/// <summary>One count of what was published, by one property.</summary>
/// <param name="Key">Name in addresses (<c>category</c>).</param>
/// <param name="Title">Heading.</param>
/// <param name="Property">Heading of the first column.</param>
/// <param name="Rows">Counts by value.</param>
/// <param name="Whole">What shares are of.</param>
/// <param name="IsPartition">
/// Whether each item is counted in exactly one row; else (an item goes through several channels) the rows add up to more.
/// </param>
internal sealed record StatisticsTable(
    string Key, string Title, string Property, IReadOnlyList<StatisticsRow> Rows, long Whole, bool IsPartition = true)
{
    public long Largest => Rows.Select(row => row.Count).DefaultIfEmpty().Max();

    /// <summary>The table as rows of text, heading first.</summary>
    public IEnumerable<IReadOnlyList<string>> Lines()
    {
        yield return [Property, "信息条数", "占比（%）"];
        foreach (var row in Rows)
            yield return [row.Name, $"{row.Count}", Share.Show(row.Count, Whole)];
        yield return [IsPartition ? "合计" : "信息总数", $"{Whole}", Share.Show(Whole, Whole)];
    }
}

/// <summary>How many items have one value.</summary>
internal sealed record StatisticsRow(string Name, long Count);
