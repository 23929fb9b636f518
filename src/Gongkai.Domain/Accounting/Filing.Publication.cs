using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Accounting;

public sealed partial class Filing
{
    /// <summary>
    /// Makes it public. While the rules find errors only the head of the office can, with a reason; the statistic
    /// period must be over.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="previous">Last year's report; null where there is none.</param>
    /// <param name="overrideReason">Why it is published in spite of errors; empty where there are none.</param>
    /// <param name="now">The moment.</param>
    /// <returns>
    /// Done, or a refusal <c>filing.role</c>, <c>filing.published</c>, <c>filing.period</c>, <c>filing.errors</c> or <c>filing.reason</c>.
    /// </returns>
    public Result Publish(Actor actor, AnnualReport? previous, string overrideReason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(overrideReason);
        if (Unchangeable(actor) is { } refusal)
            return refusal;
        if (LegalDay.Of(now).Year <= Year)
            return Result.Refuse("filing.period", $"{Year}年度的统计期限到12月31日才结束，请在{Year + 1}年公布。");
        var errors = Check(previous).Count(finding => finding.Severity == Severity.Error);
        if (errors > 0 && !actor.Holds(StaffRoles.DisclosureOfficeHead))
            return Result.Refuse("filing.errors", $"报告还有{errors}处错误，不能公布。请逐项更正；确有理由保留的，由信息公开工作机构负责人说明理由后公布。");
        if (errors > 0 && overrideReason.Trim().Length is 0 or > NoteLimit)
            return Result.Refuse("filing.reason", $"报告还有{errors}处错误，请用1至{NoteLimit}个字说明仍然公布的理由。");
        OverrideReason = errors > 0 ? overrideReason.Trim() : "";
        (PublishedAt, PublishedBy, PublishedByName) = (now, actor.PersonId, actor.Name);
        Revision++;
        return Result.Done;
    }

    /// <summary>Begins an amendment: the next version, with the same figures, corrections and prose.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="publicNote">What the public is told about it.</param>
    /// <returns>The next version, or a refusal <c>filing.role</c>, <c>filing.unpublished</c> or <c>filing.note</c>.</returns>
    public Result<Filing> Amend(Actor actor, string publicNote)
    {
        ArgumentNullException.ThrowIfNull(publicNote);
        if (Unentitled(actor, AgencyId) is { } refusal)
            return refusal;
        if (!IsPublished)
            return new Refusal("filing.unpublished", $"{Year}年度报告第{Version}版还没有公布，请直接修改。");
        if (publicNote.Trim().Length is 0 or > NoteLimit)
            return new Refusal("filing.note", $"请用1至{NoteLimit}个字写明向公众说明的修订内容。");
        var next = new Filing
        {
            Agency = Agency,
            AgencyId = AgencyId,
            Year = Year,
            Version = Version + 1,
            PublicNote = publicNote.Trim(),
            ComputedAt = ComputedAt,
            computed = new Dictionary<string, decimal>(computed),
            Prose = Prose with { },
        };
        foreach (var kept in corrections.Where(correction => CorrectionOf(correction.Cell) == correction))
            next.corrections.Add(new ManualCorrection(next.corrections.Count + 1, kept));
        return next;
    }
}
