namespace Gongkai.Domain.Publishing.Normative;

/// <summary>What one document does to another. Stored as a number, so values never change.</summary>
public enum RelationKind
{
    /// <summary>解释.</summary>
    Interprets = 1,

    /// <summary>修改.</summary>
    Amends = 2,

    /// <summary>废止.</summary>
    Repeals = 3,

    /// <summary>宣布失效.</summary>
    DeclaresLapsed = 4,
}
