using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Collection;

/// <summary>Tells whose report a file is: by the agency and year that it names, by the file's name where it names no agency.</summary>
/// <param name="round">The round.</param>
/// <param name="units">All its units.</param>
public sealed class UnitMatching(CollectionRound round, IReadOnlyList<ExpectedUnit> units)
{
    // Shorter names are part of too many others.
    private const int ShortestPart = 3;

    private readonly UnitNames<ExpectedUnit> names = new(units, unit => unit.Name);
    private readonly Dictionary<long, ExpectedUnit> byId = units.ToDictionary(unit => unit.Id);

    /// <summary>The unit of a report that was read. Mail comes from anybody: it is a unit's only from the address on the list.</summary>
    /// <param name="submission">The submission.</param>
    /// <returns>The unit, or the refusal <c>match.year</c>, <c>match.name</c>, <c>match.other</c> or <c>match.sender</c>: a person decides.</returns>
    public Result<ExpectedUnit> Match(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var match = Match(submission.UnitId, submission.Organization, submission.Year, submission.FileName);
        return submission.Channel == SubmissionChannel.Mail && match.IsDone && !match.Value.IsAt(submission.ReceivedFrom)
            ? new Refusal("match.sender", $"看来是“{match.Value.Name}”的报告，但发件人{submission.ReceivedFrom}不是名单中该单位的邮箱。请核实后指定单位。")
            : match;
    }

    /// <summary>The unit of a report.</summary>
    /// <param name="claimedId">The unit that handed it in; null where nobody knows.</param>
    /// <param name="organization">The agency that it names; empty where none.</param>
    /// <param name="year">The year that it names; null where none.</param>
    /// <param name="fileName">Name of the file.</param>
    /// <returns>As the other.</returns>
    public Result<ExpectedUnit> Match(long? claimedId, string organization, int? year, string fileName)
    {
        ArgumentNullException.ThrowIfNull(organization);
        ArgumentNullException.ThrowIfNull(fileName);
        if (year != round.Year)
        {
            return new Refusal("match.year", year is null
                ? $"报告中没有找到年度，不能确认是{round.Year}年度报告。请核对后指定单位。"
                : $"报告写明的年度是{year}年，本轮次收集{round.Year}年度报告。请核对后指定单位，或不予采用并请对方重新报送。");
        }

        var named = organization.Length > 0 ? names.Find(organization) : null;
        if (claimedId is { } id && byId.TryGetValue(id, out var claimed))
        {
            return organization.Length == 0 || named == claimed || (named is null && IsPart(organization, claimed.Name))
                ? claimed
                : new Refusal("match.other", $"报告写明的机关是“{organization.UpTo(60)}”，与报送单位“{claimed.Name}”不符。请核对后指定单位。");
        }

        return (organization.Length > 0 ? named : ByFileName(fileName)) is { } found
            ? found
            : new Refusal("match.name", organization.Length > 0
                ? $"报告写明的机关是“{organization.UpTo(60)}”，不在本轮次的名单中，或名单中有几个单位同名。请核对后指定单位，或先把该单位加入名单。"
                : "报告中没有找到机关名称，文件名也不含名单中的单位。请核对后指定单位。");
    }

    // 青禾县财政局 names 县财政局 and the other way round, as long as no other unit bears the name.
    private static bool IsPart(string organization, string name)
    {
        var (one, other) = (UnitNames.Bare(organization), UnitNames.Bare(name));
        return Math.Min(one.Length, other.Length) >= ShortestPart
            && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));
    }

    private ExpectedUnit? ByFileName(string fileName)
    {
        var name = UnitNames.Bare(Path.GetFileNameWithoutExtension(fileName));
        var fitting = units.Select(unit => (Unit: unit, Name: UnitNames.Bare(unit.Name)))
            .Where(unit => unit.Name.Length >= ShortestPart && name.Contains(unit.Name, StringComparison.Ordinal)).ToList();

        // 青禾县财政局2025.docx names the bureau, though it names the county too.
        var longest = fitting.Select(unit => unit.Name.Length).DefaultIfEmpty().Max();
        return fitting.Where(unit => unit.Name.Length == longest).Take(2).ToList() is [var only] ? only.Unit : null;
    }
}
