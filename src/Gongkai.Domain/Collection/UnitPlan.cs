using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Collection;

/// <summary>A unit as a list or a person names it.</summary>
/// <param name="Place">Where it stands (第12行), for refusals.</param>
/// <param name="Code">Code; empty for one given here.</param>
/// <param name="Name">Name.</param>
/// <param name="Parent">Code or name of what it reports to; empty for the superior.</param>
/// <param name="Kind">What its report covers; null to tell it from the name.</param>
/// <param name="Email">Where letters go; empty for nowhere.</param>
public sealed record ListedUnit(string Place, string Code, string Name, string Parent, UnitKind? Kind, string Email);

/// <summary>A unit that a round is to expect.</summary>
/// <param name="Code">Code, unique in the round.</param>
/// <param name="Name">Name.</param>
/// <param name="ParentCode">Code of what it reports to; null for the top.</param>
/// <param name="Kind">What its report covers.</param>
/// <param name="AgencyId">The agency on this installation; null where it is elsewhere.</param>
/// <param name="Email">Where letters go; empty for nowhere.</param>
public sealed record PlannedUnit(string Code, string Name, string? ParentCode, UnitKind Kind, long? AgencyId = null, string Email = "")
{
    /// <summary>The unit as the roll-up takes it.</summary>
    public ReportingUnit Reporting => new(Code, Name, ParentCode, Kind);
}

/// <summary>Whose reports a round expects: the agencies below the superior, and those that a list names.</summary>
public static class UnitPlan
{
    /// <summary>The superior as the top, and all agencies below it that are not closed.</summary>
    /// <param name="superiorId">Number of the superior.</param>
    /// <param name="agencies">All agencies of the installation.</param>
    public static IReadOnlyList<PlannedUnit> Below(long superiorId, IReadOnlyCollection<Agency> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        var below = AgencyTree.Of(agencies).Below(superiorId);
        var byId = agencies.ToDictionary(agency => agency.Id);
        return
        [
            .. agencies.Where(agency => agency.Id == superiorId).Select(agency => new PlannedUnit(agency.Code, agency.Name, null, UnitKind.Government, agency.Id)),
            .. agencies.Where(agency => agency.Id != superiorId && below.Contains(agency.Id) && !agency.IsClosed).OrderBy(agency => agency.Id)
                .Select(agency => new PlannedUnit(agency.Code, agency.Name, Above(agency, superiorId, byId).Code, KindOf(agency.Kind), agency.Id, agency.Office.Email)),
        ];
    }

    /// <summary>The units that a list adds. Those that are expected already are left out.</summary>
    /// <param name="standing">The units that are expected already, the top among them.</param>
    /// <param name="listed">The list.</param>
    /// <returns>
    /// The further units, or a refusal that names the place: <c>unit.name</c>, <c>unit.code</c>, <c>unit.parent</c>, <c>unit.email</c>,
    /// <c>unit.too_many</c>, and those of <see cref="ReportingTree.Of"/>.
    /// </returns>
    public static Result<IReadOnlyList<PlannedUnit>> Add(IReadOnlyCollection<PlannedUnit> standing, IReadOnlyList<ListedUnit> listed)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(listed);
        if (standing.Count + listed.Count > CollectionRound.UnitLimit)
            return new Refusal("unit.too_many", $"一个轮次最多{CollectionRound.UnitLimit}个单位，请分级收集。");
        var names = new UnitNames<PlannedUnit>(standing, unit => unit.Name);
        var codes = standing.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);

        // What a parent is called in the list: by its code there, or by its name.
        var known = standing.SelectMany(unit => new[] { (Word: unit.Name, unit.Code), (Word: unit.Code, unit.Code) }).DistinctBy(entry => entry.Word)
            .ToDictionary(entry => entry.Word, entry => entry.Code, StringComparer.Ordinal);
        var (further, number) = (new List<(ListedUnit Listed, string Code)>(), 0);
        foreach (var unit in listed)
        {
            if (Check(unit) is { } refusal)
                return refusal;
            if (names.Find(unit.Name) is { } same)
            {
                known.TryAdd(unit.Code, same.Code);
                continue;
            }

            var code = unit.Code;
            while (code.Length == 0 || (unit.Code.Length == 0 && codes.Contains(code)))
                code = $"U{++number:00000}";
            if (!codes.Add(code))
                return new Refusal("unit.code", $"{unit.Place}“{unit.Name}”的代码{code}与其他单位重复。每个单位的代码应当唯一，请更正；也可以不填代码。");
            further.Add((unit, code));
            known[code] = code;
            if (!known.TryAdd(unit.Name, code))
                return new Refusal("unit.name", $"{unit.Place}的“{unit.Name}”在名单中出现了两次。报告按名称归属到单位，请写全称以便区分，或删去重复的一行。");
        }

        var top = standing.First(unit => unit.ParentCode is null).Code;
        var planned = new List<PlannedUnit>();
        foreach (var (unit, code) in further)
        {
            var parent = unit.Parent.Length == 0 ? top : known.GetValueOrDefault(unit.Parent);
            if (parent is null)
                return new Refusal("unit.parent", $"{unit.Place}“{unit.Name}”的上级“{unit.Parent}”不在名单中。请补上该单位，或更正上级；直接向本机关报送的不填上级。");
            planned.Add(new PlannedUnit(code, unit.Name, parent, unit.Kind ?? UnitKinds.FromName(unit.Name), null, unit.Email));
        }

        var tree = ReportingTree.Of([.. standing.Concat(planned).Select(unit => unit.Reporting)]);
        return tree.IsDone ? planned : tree.Refusal;
    }

    /// <summary>The units as a round keeps them.</summary>
    public static IEnumerable<ExpectedUnit> Expect(CollectionRound round, IEnumerable<PlannedUnit> planned)
    {
        ArgumentNullException.ThrowIfNull(round);
        return planned.Select(unit => new ExpectedUnit(round.Id, unit));
    }

    private static Refusal? Check(ListedUnit unit)
    {
        if (unit.Name.Length is 0 or > ExpectedUnit.NameLimit)
            return new Refusal("unit.name", $"{unit.Place}没有名称，或名称超过{ExpectedUnit.NameLimit}个字，请更正。");
        if (unit.Code.Length > ExpectedUnit.CodeLimit)
            return new Refusal("unit.code", $"{unit.Place}“{unit.Name}”的代码超过{ExpectedUnit.CodeLimit}个字，请更正。");
        return unit.Email.Length == 0 || EmailAddress.IsValid(unit.Email)
            ? null
            : new Refusal("unit.email", $"{unit.Place}“{unit.Name}”的电子邮箱“{unit.Email.UpTo(60)}”格式不正确，请更正或留空。");
    }

    // What is below a closed agency reports past it.
    private static Agency Above(Agency agency, long superiorId, Dictionary<long, Agency> byId)
    {
        var above = byId[agency.ParentId!.Value];
        while (above.IsClosed && above.Id != superiorId)
            above = byId[above.ParentId!.Value];
        return above;
    }

    private static UnitKind KindOf(AgencyKind kind) => kind is AgencyKind.Government or AgencyKind.Township ? UnitKind.Government : UnitKind.Department;
}
