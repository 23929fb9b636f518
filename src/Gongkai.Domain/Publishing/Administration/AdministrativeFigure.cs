using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Administration;

/// <summary>
/// How many decisions a department made, or what fees it took, in a period, with the evidence: table 2 of the annual
/// report adds them up. A figure is corrected with a reason, never silently.
/// </summary>
public sealed class AdministrativeFigure
{
    private readonly List<FigureCorrection> corrections = [];

    private AdministrativeFigure()
    {
        Evidence = EvidenceFileName = EnteredByName = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The department that made the decisions or took the fees.</summary>
    public Department Department { get; private set; } = null!;

    /// <summary>Number of <see cref="Department"/>.</summary>
    public long DepartmentId { get; private set; }

    /// <summary>What is counted.</summary>
    public FigureKind Kind { get; private set; }

    /// <summary>The first day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day of the period, in the same year.</summary>
    public DateOnly Through { get; private set; }

    /// <summary>Decisions; 0 for fees.</summary>
    public long Decisions { get; private set; }

    /// <summary>Fees in yuan; 0 for decisions.</summary>
    public decimal Amount { get; private set; }

    /// <summary>What it was counted from (系统导出清单、台账); empty where only a file is given.</summary>
    public string Evidence { get; private set; }

    /// <summary>The evidence as a file; null where it is only named.</summary>
    public FileAddress? EvidenceFile { get; private set; }

    /// <summary>Name of <see cref="EvidenceFile"/>; empty where there is none.</summary>
    public string EvidenceFileName { get; private set; }

    /// <summary>Who entered or last corrected it, as number of the person.</summary>
    public long EnteredBy { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string EnteredByName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Whether it was entered by mistake and counts no more (作废).</summary>
    public bool IsVoid { get; private set; }

    /// <summary>Every correction with the value before it, in order.</summary>
    public IReadOnlyList<FigureCorrection> Corrections => corrections;

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Enters a number of decisions.</summary>
    /// <returns>The figure, or a refusal <c>figure.kind</c>, <c>figure.role</c>, <c>figure.value</c>, <c>figure.period</c> or <c>figure.evidence</c>.</returns>
    public static Result<AdministrativeFigure> OfDecisions(
        Actor actor, Department department, FigureKind kind, DateOnly from, DateOnly through, long decisions, FigureEvidence evidence, DateTimeOffset now) =>
        kind == FigureKind.Fee
            ? new Refusal("figure.kind", "行政事业性收费应填收费金额，不填处理决定数量。")
            : Enter(actor, department, kind, from, through, (decisions, 0), evidence, now);

    /// <summary>Enters fees.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="department">The department.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="through">The last day of the period.</param>
    /// <param name="amount">In yuan, at most two places.</param>
    /// <param name="evidence">What it was counted from.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The figure, or a refusal <c>figure.role</c>, <c>figure.value</c>, <c>figure.period</c> or <c>figure.evidence</c>.</returns>
    public static Result<AdministrativeFigure> OfFees(
        Actor actor, Department department, DateOnly from, DateOnly through, decimal amount, FigureEvidence evidence, DateTimeOffset now) =>
        Enter(actor, department, FigureKind.Fee, from, through, (0, amount), evidence, now);

    /// <summary>Corrects the value. The old one is kept with the reason.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="decisions">Decisions; 0 for fees.</param>
    /// <param name="amount">Fees in yuan; 0 for decisions.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Done, or a refusal <c>figure.role</c>, <c>figure.void</c>, <c>figure.value</c> or <c>figure.reason</c>.</returns>
    public Result Correct(Actor actor, long decisions, decimal amount, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(reason);
        if ((Unchangeable(actor, reason) ?? Wrong(Kind, decisions, amount)) is { } refusal)
            return refusal;
        Keep(actor, reason, now);
        (Decisions, Amount) = (decisions, amount);
        return Result.Done;
    }

    /// <summary>Takes a figure that was entered by mistake out of every sum. It is kept with the reason.</summary>
    /// <returns>Done, or a refusal <c>figure.role</c>, <c>figure.void</c> or <c>figure.reason</c>.</returns>
    public Result MakeVoid(Actor actor, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(reason);
        if (Unchangeable(actor, reason) is { } refusal)
            return refusal;
        Keep(actor, reason, now);
        IsVoid = true;
        return Result.Done;
    }

    /// <summary>Why somebody may not change it; null where they may.</summary>
    public Refusal? Check(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return IsVoid ? new Refusal("figure.void", "该数据已作废，不能再更正；需要时请重新填报。") : Unentitled(actor, Department);
    }

    /// <summary>Whether both count the same department's same matter on at least one same day.</summary>
    public bool Overlaps(AdministrativeFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other != this && !IsVoid && !other.IsVoid && other.Kind == Kind && other.Department == Department
            && other.From <= Through && From <= other.Through;
    }

    private Refusal? Unchangeable(Actor actor, string reason) => Check(actor)
        ?? (reason.Trim().Length is 0 or > FigureCorrection.ReasonLimit
            ? new Refusal("figure.reason", $"请用1至{FigureCorrection.ReasonLimit}个字说明原因。")
            : null);

    private void Keep(Actor actor, string reason, DateTimeOffset now)
    {
        corrections.Add(new FigureCorrection(corrections.Count + 1, Decisions, Amount, reason.Trim(), actor, now));
        (EnteredBy, EnteredByName, EnteredAt) = (actor.PersonId, actor.Name, now);
        Revision++;
    }

    private static Result<AdministrativeFigure> Enter(
        Actor actor,
        Department department,
        FigureKind kind,
        DateOnly from,
        DateOnly through,
        (long Decisions, decimal Amount) value,
        FigureEvidence evidence,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(evidence);
        if ((Unentitled(actor, department) ?? Wrong(kind, value.Decisions, value.Amount)) is { } refusal)
            return refusal;
        if (from > through || from.Year != through.Year)
            return new Refusal("figure.period", "统计期间的起止日期应在同一年内，且开始日不晚于结束日，请核对。");
        if (evidence.Fault() is { } unfounded)
            return unfounded;
        return new AdministrativeFigure
        {
            Department = department,
            DepartmentId = department.Id,
            Kind = kind,
            From = from,
            Through = through,
            Decisions = value.Decisions,
            Amount = value.Amount,
            Evidence = evidence.Note.Trim(),
            EvidenceFile = evidence.File is null ? null : evidence.File with { },
            EvidenceFileName = evidence.File is null ? "" : evidence.FileName,
            EnteredBy = actor.PersonId,
            EnteredByName = actor.Name,
            EnteredAt = now,
        };
    }

    private static Refusal? Wrong(FigureKind kind, long decisions, decimal amount)
    {
        if (decisions < 0 || amount < 0)
            return new Refusal("figure.value", $"“{kind.Chinese()}”的数值不能为负，请核对。");
        if (kind == FigureKind.Fee ? decisions != 0 : amount != 0)
            return new Refusal("figure.value", $"“{kind.Chinese()}”只填{(kind == FigureKind.Fee ? "收费金额" : "处理决定数量")}，请核对。");
        return decimal.Round(amount, 2) == amount ? null : new Refusal("figure.value", "收费金额以元为单位，最多保留两位小数，请核对。");
    }

    private static Refusal? Unentitled(Actor actor, Department department)
    {
        if (actor.AgencyId != department.AgencyId)
            return new Refusal("figure.role", $"{actor.Name}不是“{department.Name}”所在机关的工作人员，不能填报其数据。");
        var isOwn = actor.DepartmentId is null || actor.DepartmentId == department.Id;
        return actor.Holds(StaffRoles.DisclosureOffice) || (actor.Holds(StaffRoles.Author) && isOwn)
            ? null
            : new Refusal("figure.role", $"“{department.Name}”的数据由本部门信息采编人员或信息公开工作机构填报，{actor.Name}没有相应角色。");
    }
}
