namespace Gongkai.Domain.Reports.Prose;

/// <summary>What a number in prose counts or measures.</summary>
public enum NumberKind
{
    /// <summary>Things counted: 12件, 284条.</summary>
    Count,

    /// <summary>A percentage: 27.1%.</summary>
    Percentage,

    /// <summary>The difference of two percentages: 5.7个百分点.</summary>
    PercentagePoints,

    /// <summary>A multiple: 2.3倍.</summary>
    Times,

    /// <summary>An amount of money, its value in 元.</summary>
    Money,

    /// <summary>A calendar year: 2022年.</summary>
    Year,

    /// <summary>Anything else: dates, document numbers, articles of law, telephone numbers.</summary>
    Other,
}

/// <summary>How exactly a number in prose is meant.</summary>
public enum Exactness : byte
{
    /// <summary>To its last printed digit.</summary>
    Exact,

    /// <summary>Roughly: 约, 近, 余, 多, 超过, 左右.</summary>
    Approximate,
}

/// <summary>A number in prose with its unit and place.</summary>
/// <param name="Value">The value, multipliers applied (1.2万 is 12000); 元 for money, percent for percentages and multiples.</param>
/// <param name="Start">Index of its first digit in the paragraph.</param>
/// <param name="End">Index behind its unit.</param>
/// <param name="Kind">What it counts or measures.</param>
/// <param name="Unit">The unit as compared with others: 件（次） and 件次 are 件; empty where there is none.</param>
public readonly record struct ProseNumber(decimal Value, int Start, int End, NumberKind Kind, string Unit)
{
    /// <summary>What one in the last printed digit is worth: 1 for 12, 0.1 for 27.1%, 1000 for 1.2万.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>How exactly it is meant.</summary>
    public Exactness Exactness { get; init; }

    /// <summary>Whether it is printed to the digit: neither a count rounded to 万 nor 约.</summary>
    public bool IsExact => Exactness == Exactness.Exact && (Step <= 1 || Kind == NumberKind.Money);

    /// <summary>Whether the true value may have been written as this number: equal, or rounded or cut off to its printed digits, or near where the text says so.</summary>
    public bool Admits(decimal truth)
    {
        if (Exactness == Exactness.Approximate)
            return truth >= Value * 0.7m - Step && truth <= Value * 1.4m + Step;
        return Math.Abs(truth - Value) < Step && (Step > 1 || Kind != NumberKind.Count || truth == Value);
    }
}
