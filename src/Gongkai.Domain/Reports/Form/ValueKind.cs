namespace Gongkai.Domain.Reports.Form;

/// <summary>What a cell of the annual report's form may hold.</summary>
public enum ValueKind
{
    /// <summary>A whole number of things, never negative: documents, decisions, applications, cases.</summary>
    Count,

    /// <summary>A whole number with a sign: 本年增/减 of the 2019 form ("+4", "减4").</summary>
    SignedCount,

    /// <summary>An amount of money in 万元; decimals are allowed.</summary>
    Amount,

    /// <summary>Free text that carries its own unit: 采购总金额 of the 2019 form ("251000元").</summary>
    Text,
}

/// <summary>What follows from the kind of a cell.</summary>
public static class ValueKinds
{
    /// <summary>Whether a number of this kind has no digits after the decimal point.</summary>
    public static bool IsWhole(this ValueKind kind) => kind is ValueKind.Count or ValueKind.SignedCount;

    /// <summary>Whether a number of this kind may be below zero.</summary>
    public static bool IsSigned(this ValueKind kind) => kind == ValueKind.SignedCount;
}
