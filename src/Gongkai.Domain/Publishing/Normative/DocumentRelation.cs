namespace Gongkai.Domain.Publishing.Normative;

/// <summary>What was done to a document: by which other one, and from what day. Never changed.</summary>
public sealed class DocumentRelation
{
    private DocumentRelation() => Basis = "";

    internal DocumentRelation(RelationKind kind, NormativeDocument? by, DateOnly on, string basis)
    {
        Kind = kind;
        By = by;
        ById = by?.Id is 0 ? null : by?.Id;
        On = on;
        Basis = basis.Trim();
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>What was done.</summary>
    public RelationKind Kind { get; private set; }

    /// <summary>The document that does it; null where it is not kept here (a decision of another agency).</summary>
    public NormativeDocument? By { get; private set; }

    /// <summary>Number of <see cref="By"/>.</summary>
    public long? ById { get; private set; }

    /// <summary>The first day of its effect.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The decision in words; empty where <see cref="By"/> says it.</summary>
    public string Basis { get; private set; }
}
