namespace Gongkai.Domain.Publishing.Administration;

/// <summary>The Chinese words for administrative figures.</summary>
public static class FigureKindNames
{
    /// <summary>The word for a kind (行政许可).</summary>
    public static string Chinese(this FigureKind kind) => kind switch
    {
        FigureKind.Licence => "行政许可",
        FigureKind.Penalty => "行政处罚",
        FigureKind.CoerciveMeasure => "行政强制",
        FigureKind.Fee => "行政事业性收费",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
