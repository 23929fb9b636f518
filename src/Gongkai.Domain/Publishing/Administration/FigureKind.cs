namespace Gongkai.Domain.Publishing.Administration;

/// <summary>What table 2 of the annual report counts besides documents. Stored as a number, so values never change.</summary>
public enum FigureKind
{
    /// <summary>行政许可: decisions (article 20, item 5).</summary>
    Licence = 1,

    /// <summary>行政处罚: decisions (article 20, item 6).</summary>
    Penalty = 2,

    /// <summary>行政强制: decisions (article 20, item 6).</summary>
    CoerciveMeasure = 3,

    /// <summary>行政事业性收费: money (article 20, item 8).</summary>
    Fee = 4,
}
