using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Normative;

/// <summary>
/// A regulation (规章) or normative document (行政规范性文件): when it was made, amended and ended, from which its validity on
/// any day follows. Its text is an item; load it with its relations.
/// </summary>
public sealed class NormativeDocument
{
    /// <summary>The longest wording of a decision, in characters.</summary>
    public const int BasisLimit = 500;

    private readonly List<DocumentRelation> relations = [];

    private NormativeDocument() => Title = DocumentNumber = "";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency that made it.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Number of the item that holds its text; null where it was not published here.</summary>
    public long? ItemId { get; private set; }

    /// <summary>What it is.</summary>
    public NormativeKind Kind { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; }

    /// <summary>Document number (文号), or number of the order by which it was published.</summary>
    public string DocumentNumber { get; private set; }

    /// <summary>The day it was made (制发日期).</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The first day in force (施行日期).</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>The last day of its term (有效期至); null where it has none.</summary>
    public DateOnly? TermThrough { get; private set; }

    /// <summary>What was done to it, in order of effect.</summary>
    public IReadOnlyList<DocumentRelation> Relations => relations;

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>The day from which it binds no more; null where no end is known.</summary>
    public DateOnly? EndedOn
    {
        get
        {
            var ended = relations.Find(relation => Ends(relation.Kind))?.On;
            var over = TermThrough?.AddDays(1);
            return ended is null || over < ended ? over : ended;
        }
    }

    /// <summary>Enters a document.</summary>
    /// <returns>The document, or a refusal <c>normative.title</c>, <c>normative.number</c> or <c>normative.dates</c>.</returns>
    public static Result<NormativeDocument> Issue(
        Agency agency,
        NormativeKind kind,
        string title,
        string documentNumber,
        DateOnly issuedOn,
        DateOnly inForceFrom,
        DateOnly? termThrough = null,
        long? itemId = null)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(documentNumber);
        if (Fault(title, documentNumber, issuedOn, inForceFrom, termThrough) is { } fault)
            return fault;
        return new NormativeDocument
        {
            Agency = agency,
            AgencyId = agency.Id,
            Kind = kind,
            Title = title.Trim(),
            DocumentNumber = documentNumber.Trim(),
            IssuedOn = issuedOn,
            InForceFrom = inForceFrom,
            TermThrough = termThrough,
            ItemId = itemId,
        };
    }

    /// <summary>Mends what was entered wrongly; what a decision changes is recorded by <see cref="Relate"/> and <see cref="Prolong"/>.</summary>
    /// <returns>Done, or a refusal <c>normative.title</c>, <c>normative.number</c> or <c>normative.dates</c>.</returns>
    public Result Correct(
        NormativeKind kind, string title, string documentNumber, DateOnly issuedOn, DateOnly inForceFrom, DateOnly? termThrough, long? itemId)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(documentNumber);
        if (Fault(title, documentNumber, issuedOn, inForceFrom, termThrough) is { } fault)
            return fault;
        if (relations.Find(relation => relation.On < issuedOn) is { } earlier)
            return Result.Refuse("normative.dates", $"制发日期{issuedOn:yyyy-MM-dd}晚于已记录的{earlier.Kind.Chinese()}（自{earlier.On:yyyy-MM-dd}起），请核对日期，或先撤销该条记录。");
        (Kind, Title, DocumentNumber) = (kind, title.Trim(), documentNumber.Trim());
        (IssuedOn, InForceFrom, TermThrough, ItemId) = (issuedOn, inForceFrom, termThrough, itemId);
        Revision++;
        return Result.Done;
    }

    /// <summary>Takes back a record that was entered by mistake.</summary>
    /// <param name="relationId">Its number.</param>
    /// <returns>Done, or the refusal <c>normative.relation</c>.</returns>
    public Result Retract(long relationId)
    {
        if (relations.RemoveAll(relation => relation.Id == relationId) == 0)
            return Result.Refuse("normative.relation", "该条记录已不存在，请刷新页面后核对。");
        Revision++;
        return Result.Done;
    }

    /// <summary>Records what another document, or a decision kept elsewhere, does to this one.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="by">The document that does it; null for a decision kept elsewhere, which <paramref name="basis"/> names.</param>
    /// <param name="on">The first day of its effect.</param>
    /// <param name="basis">The decision in words; may be empty where <paramref name="by"/> is given.</param>
    /// <returns>Done, or a refusal <c>normative.itself</c>, <c>normative.basis</c>, <c>normative.dates</c> or <c>normative.ended</c>.</returns>
    public Result Relate(RelationKind kind, NormativeDocument? by, DateOnly on, string basis = "")
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (by == this)
            return Result.Refuse("normative.itself", $"“{Title}”不能{kind.Chinese()}其自身，请选择另一文件。");
        if (basis.Length > BasisLimit)
            return Result.Refuse("normative.basis", $"决定的说明最多{BasisLimit}个字，请缩短。");
        if (by is null && basis.Trim().Length == 0)
            return Result.Refuse("normative.basis", $"请写明{kind.Chinese()}“{Title}”的决定，或选择作出决定的文件。");
        if (on < IssuedOn || on < by?.IssuedOn)
            return Result.Refuse("normative.dates", $"{kind.Chinese()}的生效日{on:yyyy-MM-dd}早于文件的制发日，请核对日期。");
        if (kind != RelationKind.Interprets && EndedOn is { } ended && (ended <= on || relations.Exists(relation => Ends(relation.Kind))))
            return Result.Refuse("normative.ended", $"“{Title}”自{ended:yyyy-MM-dd}起{ValidityOn(ended).Chinese()}，不能再{kind.Chinese()}。");
        if (Ends(kind) && relations.Exists(relation => relation.Kind == RelationKind.Amends && relation.On > on))
            return Result.Refuse("normative.dates", $"“{Title}”在{on:yyyy-MM-dd}之后还有修改记录，不能自该日起{kind.Chinese()}，请核对日期。");
        relations.Add(new DocumentRelation(kind, by, on, basis));
        relations.Sort((one, other) => one.On.CompareTo(other.On));
        Revision++;
        return Result.Done;
    }

    /// <summary>Prolongs or sets its term (继续有效、延长有效期).</summary>
    /// <param name="through">The new last day, later than the old.</param>
    /// <param name="decidedOn">The day of the decision: while it is still in force.</param>
    /// <returns>Done, or a refusal <c>normative.ended</c> or <c>normative.dates</c>.</returns>
    public Result Prolong(DateOnly through, DateOnly decidedOn)
    {
        if (EndedOn <= decidedOn || relations.Exists(relation => Ends(relation.Kind)))
            return Result.Refuse("normative.ended", $"“{Title}”在{decidedOn:yyyy-MM-dd}已不再有效，不能延长有效期，请重新制发。");
        if (through <= (TermThrough ?? decidedOn))
            return Result.Refuse("normative.dates", "延长后的截止日应晚于原截止日和决定日，请核对日期。");
        TermThrough = through;
        Revision++;
        return Result.Done;
    }

    /// <summary>Its validity on a day.</summary>
    public Validity ValidityOn(DateOnly day)
    {
        if (day < IssuedOn)
            return Validity.NotIssued;
        if (EndedOn <= day)
            return relations.Exists(relation => relation.Kind == RelationKind.Repeals && relation.On <= day) ? Validity.Repealed : Validity.Lapsed;
        if (day < InForceFrom)
            return Validity.NotYetInForce;
        return relations.Exists(relation => relation.Kind == RelationKind.Amends && relation.On <= day) ? Validity.InForceAmended : Validity.InForce;
    }

    private static Refusal? Fault(string title, string documentNumber, DateOnly issuedOn, DateOnly inForceFrom, DateOnly? termThrough)
    {
        if (title.Trim().Length is 0 or > 200)
            return new Refusal("normative.title", "文件标题应为1至200个字，请重新填写。");
        if (documentNumber.Trim().Length is 0 or > 60)
            return new Refusal("normative.number", $"“{title.Trim()}”的文号应为1至60个字，请填写。");
        return inForceFrom < issuedOn || termThrough < inForceFrom
            ? new Refusal("normative.dates", $"“{title.Trim()}”的制发、施行、有效期截止三个日期应依次不早于前一个，请核对。")
            : null;
    }

    private static bool Ends(RelationKind kind) => kind is RelationKind.Repeals or RelationKind.DeclaresLapsed;
}
