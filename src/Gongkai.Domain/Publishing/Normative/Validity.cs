namespace Gongkai.Domain.Publishing.Normative;

/// <summary>The validity (时效) of a document on a day.</summary>
public enum Validity
{
    /// <summary>尚未制发.</summary>
    NotIssued = 0,

    /// <summary>尚未施行: issued, in force later.</summary>
    NotYetInForce = 1,

    /// <summary>现行有效.</summary>
    InForce = 2,

    /// <summary>已修改: in force, as amended.</summary>
    InForceAmended = 3,

    /// <summary>已废止.</summary>
    Repealed = 4,

    /// <summary>失效: its term is over or it was declared lapsed.</summary>
    Lapsed = 5,
}
