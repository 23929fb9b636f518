namespace Gongkai.Domain.Publishing.Normative;

/// <summary>What table 2 of the annual report counts. Stored as a number, so values never change.</summary>
public enum NormativeKind
{
    /// <summary>规章.</summary>
    Regulation = 1,

    /// <summary>行政规范性文件.</summary>
    NormativeDocument = 2,
}
