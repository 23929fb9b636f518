namespace Gongkai.Domain.Publishing.Normative;

/// <summary>The Chinese words for the kinds of this folder.</summary>
public static class ValidityNames
{
    /// <summary>The word for a validity (现行有效).</summary>
    public static string Chinese(this Validity validity) => validity switch
    {
        Validity.NotIssued => "尚未制发",
        Validity.NotYetInForce => "尚未施行",
        Validity.InForce => "现行有效",
        Validity.InForceAmended => "已修改",
        Validity.Repealed => "已废止",
        Validity.Lapsed => "失效",
        _ => throw new ArgumentOutOfRangeException(nameof(validity)),
    };

    /// <summary>Whether it binds anybody on that day.</summary>
    public static bool IsInForce(this Validity validity) => validity is Validity.InForce or Validity.InForceAmended;

    /// <summary>Whether it has come to its end.</summary>
    public static bool HasEnded(this Validity validity) => validity is Validity.Repealed or Validity.Lapsed;

    /// <summary>The word for a kind of document (规章).</summary>
    public static string Chinese(this NormativeKind kind) => kind switch
    {
        NormativeKind.Regulation => "规章",
        NormativeKind.NormativeDocument => "行政规范性文件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for what one document does to another (修改).</summary>
    public static string Chinese(this RelationKind kind) => kind switch
    {
        RelationKind.Interprets => "解释",
        RelationKind.Amends => "修改",
        RelationKind.Repeals => "废止",
        RelationKind.DeclaresLapsed => "宣布失效",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
