namespace Gongkai.Domain.Reports.Form;

/// <summary>A row of a block of the form, as printed.</summary>
/// <param name="Key">Stable identifier, unique in its table (<c>refused.state_secret</c>).</param>
/// <param name="Label">The printed label with its number (1.属于国家秘密).</param>
public sealed record FormRow(string Key, string Label)
{
    /// <summary>
    /// The merged label cells printed to the left of <see cref="Label"/>, outermost first
    /// (三、本年度办理结果; （三）不予公开). Empty for a row whose label spans the whole width.
    /// </summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Keys of the rows whose sum, column by column, this row states; empty where it is no sum.</summary>
    public IReadOnlyList<string> SumOf { get; init; } = [];
}
