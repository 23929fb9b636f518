using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Applications.Applicants;

/// <summary>For how long an agency keeps the identities of applicants after a case has ended (个人信息保护法第十九条: no longer than needed).</summary>
public sealed class IdentityRetention
{
    /// <summary>The shortest: a lawsuit may be brought within 6 months, and its file is asked for after that.</summary>
    public const int Fewest = 1;

    /// <summary>The longest.</summary>
    public const int Most = 30;

    /// <summary>The longest certificate, in characters.</summary>
    public const int CertificateLimit = 100_000;

    private IdentityRetention() => Certificate = "";

    /// <summary>Begins without a rule.</summary>
    /// <param name="agencyId">The agency.</param>
    public IdentityRetention(long agencyId)
        : this() => AgencyId = agencyId;

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Years after the end of the case; null where they are kept until somebody decides.</summary>
    public int? Years { get; private set; }

    /// <summary>What becomes of them then.</summary>
    public IdentityDisposal Disposal { get; private set; }

    /// <summary>The archive's certificate (PEM), for which packages are sealed; empty where none is given.</summary>
    public string Certificate { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Sets the rule.</summary>
    /// <param name="years">Years after the end of the case; null for no rule.</param>
    /// <param name="disposal">What becomes of them then.</param>
    /// <param name="certificate">The archive's certificate as PEM; empty for the one that was given before.</param>
    /// <param name="by">Who: the disclosure office.</param>
    /// <returns>Done, or a refusal <c>retention.role</c>, <c>retention.years</c> or <c>retention.certificate</c>.</returns>
    public Result Set(int? years, IdentityDisposal disposal, string certificate, Actor by)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(by);
        if (by.AgencyId != AgencyId || !by.Holds(StaffRoles.DisclosureOffice))
            return Result.Refuse("retention.role", $"身份信息的保存期限由信息公开工作机构确定，{by.Name}没有该角色。");
        if (years is < Fewest or > Most)
            return Result.Refuse("retention.years", $"保存期限应为{Fewest}至{Most}年，请重新填写；长期保存的，请留空。");
        if (certificate.Length == 0)
            certificate = Certificate;
        if (disposal == IdentityDisposal.HandOver && certificate.Length == 0)
            return Result.Refuse("retention.certificate", "移交档案馆的，请上传档案馆的证书：移交包用它加密，只有档案馆能打开。");
        (Years, Disposal, Certificate) = (years, disposal, certificate);
        Revision++;
        return Result.Done;
    }

    /// <summary>Cases that ended on this day or before have had their time; null where there is no rule.</summary>
    public DateOnly? EndedThrough(DateOnly today) => Years is { } years ? today.AddYears(-years) : null;
}
