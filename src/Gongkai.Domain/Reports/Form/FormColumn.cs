namespace Gongkai.Domain.Reports.Form;

/// <summary>A column of a block of the form, as printed.</summary>
/// <param name="Key">Stable identifier, unique in its block (<c>natural_person</c>, <c>issued</c>).</param>
/// <param name="Label">The printed heading without line breaks (自然人, 本年制发件数).</param>
/// <param name="Kind">What the column's cells hold.</param>
public sealed record FormColumn(string Key, string Label, ValueKind Kind = ValueKind.Count)
{
    /// <summary>The heading printed above several columns (法人或其他组织), or null.</summary>
    public string? Group { get; init; }

    /// <summary>Keys of the columns in the same row whose sum this column states; empty where it is no sum.</summary>
    public IReadOnlyList<string> SumOf { get; init; } = [];
}
