using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Collection;

/// <summary>
/// A round of collecting annual reports (报送轮次): a superior asks the agencies below it for their reports of one year, until a day
/// (articles 49 and 50: 31 January for departments, 31 March for governments).
/// </summary>
public sealed class CollectionRound
{
    /// <summary>Most units of a round.</summary>
    public const int UnitLimit = 20_000;

    // The first form of the annual report is that of 2019.
    private const int FirstYear = 2019;

    private CollectionRound() => PersonName = "";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The superior.</summary>
    public long AgencyId { get; private set; }

    /// <summary>The year reported on.</summary>
    public int Year { get; private set; }

    /// <summary>The last day on which a report comes in time.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who opened it.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>When it was closed; null while reports come in.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether reports come in.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>From this moment on a report is late.</summary>
    public DateTimeOffset LateFrom => LegalDay.At(DueOn.AddDays(1));

    /// <summary>Opens a round.</summary>
    /// <param name="office">The disclosure office of the superior.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="dueOn">The last day in time.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The round, or a refusal <c>round.role</c>, <c>round.year</c> or <c>round.due</c>.</returns>
    public static Result<CollectionRound> Open(Actor office, int year, DateOnly dueOn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(office);
        if (!office.Holds(StaffRoles.DisclosureOffice))
            return Role(office);
        if (year < FirstYear || year > LegalDay.Of(now).Year)
            return new Refusal("round.year", $"报告年度应在{FirstYear}年至{LegalDay.Of(now).Year}年之间，请重新填写。");
        var round = new CollectionRound { AgencyId = office.AgencyId, Year = year, OpenedAt = now, PersonId = office.PersonId, PersonName = office.Name };
        return round.Due(dueOn) is { } refusal ? refusal : round;
    }

    /// <summary>Moves the last day.</summary>
    /// <returns>Done, or a refusal <c>round.role</c>, <c>round.closed</c> or <c>round.due</c>.</returns>
    public Result MoveDue(Actor office, DateOnly dueOn)
    {
        if ((CheckOffice(office) ?? CheckOpen() ?? Due(dueOn)) is { } refusal)
            return refusal;
        Revision++;
        return Result.Done;
    }

    /// <summary>Ends the round: nothing more comes in, nothing more is decided.</summary>
    /// <returns>Done, or a refusal <c>round.role</c> or <c>round.closed</c>.</returns>
    public Result Close(Actor office, DateTimeOffset now)
    {
        if ((CheckOffice(office) ?? CheckOpen()) is { } refusal)
            return refusal;
        ClosedAt = now;
        Revision++;
        return Result.Done;
    }

    /// <summary>Opens a closed round again.</summary>
    /// <returns>Done, or a refusal <c>round.role</c> or <c>round.open</c>.</returns>
    public Result Reopen(Actor office)
    {
        if (CheckOffice(office) is { } refusal)
            return refusal;
        if (IsOpen)
            return Result.Refuse("round.open", "该轮次没有结束，无需重新开启。");
        ClosedAt = null;
        Revision++;
        return Result.Done;
    }

    /// <summary>The refusal <c>round.role</c> where somebody does not keep this round.</summary>
    public Refusal? CheckOffice(Actor office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.AgencyId == AgencyId && office.Holds(StaffRoles.DisclosureOffice) ? null : Role(office);
    }

    /// <summary>The refusal <c>round.closed</c> where the round has ended.</summary>
    public Refusal? CheckOpen() =>
        IsOpen ? null : new Refusal("round.closed", $"{Year}年度报告的报送轮次已经结束，不能再报送或审核。确有需要的，请上级机关重新开启该轮次。");

    private static Refusal Role(Actor office) =>
        new("round.role", $"年度报告的收集由上级机关“{StaffRoles.DisclosureOffice.Chinese()}”角色办理，{office.Name}没有该角色。");

    private Refusal? Due(DateOnly dueOn)
    {
        if (dueOn.Year <= Year || dueOn.Year > Year + 5)
            return new Refusal("round.due", $"{Year}年度报告的截止日应在{Year + 1}年1月1日以后（部门一般为1月31日，政府为3月31日），请重新填写。");
        DueOn = dueOn;
        return null;
    }
}
