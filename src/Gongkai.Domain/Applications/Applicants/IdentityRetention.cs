using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Applications.Applicants;

/// <summary>For how long an agency keeps the identities of applicants after a case has ended (个人信息保护法第十九条: no longer than needed).</summary>
public sealed class IdentityRetention
{
    /// <summary>The shortest: a lawsuit may be brought within 6 months, and its file is asked for after that.</summary>
    public const int Fewest = 1;

    /// <summary>The longest.</summary>
    public const int Most = 30;

    private IdentityRetention()
    {
    }

    /// <summary>Begins without a rule.</summary>
    /// <param name="agencyId">The agency.</param>
    public IdentityRetention(long agencyId) => AgencyId = agencyId;

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Years after the end of the case; null where they are kept until somebody decides.</summary>
    public int? Years { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Sets the rule.</summary>
    /// <param name="years">Years after the end of the case; null for no rule.</param>
    /// <param name="by">Who: the disclosure office.</param>
    /// <returns>Done, or a refusal <c>retention.role</c> or <c>retention.years</c>.</returns>
    public Result Set(int? years, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.AgencyId != AgencyId || !by.Holds(StaffRoles.DisclosureOffice))
            return Result.Refuse("retention.role", $"身份信息的保存期限由信息公开工作机构确定，{by.Name}没有该角色。");
        if (years is < Fewest or > Most)
            return Result.Refuse("retention.years", $"保存期限应为{Fewest}至{Most}年，请重新填写；长期保存的，请留空。");
        Years = years;
        Revision++;
        return Result.Done;
    }

    /// <summary>Cases that ended on this day or before have had their time; null where there is no rule.</summary>
    public DateOnly? EndedThrough(DateOnly today) => Years is { } years ? today.AddYears(-years) : null;
}
