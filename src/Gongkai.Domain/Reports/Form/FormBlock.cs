namespace Gongkai.Domain.Reports.Form;

/// <summary>Rows that share their column headings. Table 2 has one for each clause of article 20; tables 3 and 4 are one each.</summary>
/// <param name="Heading">The line printed across the block (第二十条第（一）项), or null.</param>
/// <param name="Columns">The columns, left to right.</param>
/// <param name="Rows">The rows, top to bottom.</param>
public sealed record FormBlock(string? Heading, IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormRow> Rows)
{
    /// <summary>
    /// What is printed in the corner, above the row labels and left of the column headings
    /// (信息内容; the balance in the head of table 3), or null.
    /// </summary>
    public string? Corner { get; init; }

    /// <summary>The heading printed above all columns (申请人情况), or null.</summary>
    public string? ColumnsHeading { get; init; }
}
