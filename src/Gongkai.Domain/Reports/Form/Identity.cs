namespace Gongkai.Domain.Reports.Form;

/// <summary>Which printed relation an <see cref="Identity"/> states.</summary>
public enum IdentityKind
{
    /// <summary>A row's 总计 is the sum of the row's other columns.</summary>
    RowTotal,

    /// <summary>A column's （七）总计 is the sum of its outcome rows.</summary>
    ColumnSum,

    /// <summary>一 + 二 = 三（七） + 四, printed in the head of table 3.</summary>
    Balance,
}

/// <summary>A relation between cells (勾稽关系) that holds in every correct report: the left cells and the right cells have the same sum.</summary>
/// <param name="Kind">Which printed relation it is.</param>
/// <param name="Left">The sum cell, or the left side of the balance.</param>
/// <param name="Right">The parts, or the right side of the balance.</param>
/// <param name="Statement">The relation in Chinese, for messages.</param>
public sealed record Identity(IdentityKind Kind, IReadOnlyList<FormCell> Left, IReadOnlyList<FormCell> Right, string Statement);
