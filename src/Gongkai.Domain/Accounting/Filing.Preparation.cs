using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Accounting;

public sealed partial class Filing
{
    /// <summary>Begins the first version with what the ledger says.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="tables">The figures of the ledger.</param>
    /// <param name="year">The year.</param>
    /// <param name="prose">The drafted prose.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The filing, or a refusal <c>filing.role</c> or <c>filing.year</c>.</returns>
    public static Result<Filing> Begin(Actor actor, Agency agency, ComputedTables tables, int year, ReportProseText prose, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(tables);
        if ((Unentitled(actor, agency.Id) ?? YearFault(year, now)) is { } refusal)
            return refusal;
        return new Filing { Agency = agency, AgencyId = agency.Id, Year = year, Version = 1, ComputedAt = now, computed = Numbers(tables), Prose = prose };
    }

    /// <summary>Why a year cannot be computed; null where it can.</summary>
    public static Refusal? YearFault(int year, DateTimeOffset now) => year >= Ledger.FirstYear && year <= LegalDay.Of(now).Year
        ? null
        : new Refusal("filing.year", $"年度应在{Ledger.FirstYear}年至{LegalDay.Of(now).Year}年之间（{Ledger.FirstYear}年以前的格式没有台账可算），请重新选择。");

    /// <summary>Counts the ledger again. What was set by hand stays, and is to be looked at where the ledger's figure moved.</summary>
    /// <returns>Done, or a refusal <c>filing.role</c> or <c>filing.published</c>.</returns>
    public Result Recompute(Actor actor, ComputedTables tables, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(tables);
        if (Unchangeable(actor) is { } refusal)
            return refusal;
        (computed, ComputedAt) = (Numbers(tables), now);
        Revision++;
        return Result.Done;
    }

    /// <summary>Sets a figure by hand. What the ledger says is kept beside it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cell">The cell (<c>applications.received[0]</c>).</param>
    /// <param name="value">The figure, in the unit of the form; null to take the ledger's again.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Done, or a refusal <c>filing.role</c>, <c>filing.published</c>, <c>filing.cell</c>, <c>filing.value</c> or <c>filing.reason</c>.</returns>
    public Result Correct(Actor actor, string cell, decimal? value, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (Unchangeable(actor) is { } refusal)
            return refusal;
        if (Form.Find(cell) is not { } place)
            return Result.Refuse("filing.cell", $"表格中没有“{cell.UpTo(60)}”这一格，请刷新页面后重新选择。");
        if (value is < 0 or > MostOfCell || (place.Kind.IsWhole() && value is { } number && number != decimal.Truncate(number)))
            return Result.Refuse("filing.value", $"{place.Label}应填不小于0的{(place.Kind.IsWhole() ? "整数" : "数")}，请核对。");
        if (value is null && CorrectionOf(cell) is null)
            return Result.Refuse("filing.value", $"{place.Label}采用的就是台账计算值，不必恢复。");
        if (reason.Trim().Length is 0 or > ManualCorrection.ReasonLimit)
            return Result.Refuse("filing.reason", $"请用1至{ManualCorrection.ReasonLimit}个字说明更正{place.Label}的原因。");
        corrections.Add(new ManualCorrection(corrections.Count + 1, cell, computed.GetValueOrDefault(cell), value, reason.Trim(), actor, now));
        Revision++;
        return Result.Done;
    }

    /// <summary>Writes the prose.</summary>
    /// <returns>Done, or a refusal <c>filing.role</c>, <c>filing.published</c> or <c>filing.prose</c>.</returns>
    public Result Write(Actor actor, ReportProseText prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        if ((Unchangeable(actor) ?? prose.Fault()) is { } refusal)
            return refusal;
        Prose = prose;
        Revision++;
        return Result.Done;
    }

    private static Dictionary<string, decimal> Numbers(ComputedTables tables) =>
        tables.Figures.Form.Cells.ToDictionary(cell => cell.Path, cell => tables.Figures[cell].Number);

    private Refusal? Unchangeable(Actor actor) => Unentitled(actor, AgencyId)
        ?? (IsPublished ? new Refusal("filing.published", $"{Year}年度报告第{Version}版已经公布，不能再改；需要更正时请发起修订，修订说明会一并公布。") : null);

    internal static Refusal? Unentitled(Actor actor, long agencyId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.AgencyId == agencyId && actor.Holds(StaffRoles.DisclosureOffice | StaffRoles.DisclosureOfficeHead)
            ? null
            : new Refusal("filing.role", $"年度报告由本机关的“信息公开工作机构”编制和公布，{actor.Name}没有该角色。");
    }
}
