using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Applications.Applicants;

/// <summary>
/// The hand-over of applicants' identities to the agency's archive (移交): a package that only the archive can open. They are erased here once the
/// archive has confirmed that the package came as it was made.
/// </summary>
public sealed class IdentityHandOver
{
    /// <summary>Most cases of one package.</summary>
    public const int CaseLimit = 200;

    /// <summary>The longest name of an archive or number of a receipt, in characters.</summary>
    public const int WordsLimit = 200;

    private IdentityHandOver() => (Recipient, Checksum, PersonName, Archive, Receipt, ConfirmedBy) = ("", "", "", "", "", "");

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Numbers of the cases whose identities are in it.</summary>
    public IReadOnlyList<long> Cases { get; private set; } = [];

    /// <summary>For whom it is sealed: subject and fingerprint of the certificate.</summary>
    public string Recipient { get; private set; }

    /// <summary>The sealed package; null once it was confirmed or voided.</summary>
    public FileAddress? Package { get; private set; }

    /// <summary>SHA-256 of the sealed package, 64 lower-case hexadecimal digits.</summary>
    public string Checksum { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Number of who made it.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>Name of the archive that took it; empty before.</summary>
    public string Archive { get; private set; }

    /// <summary>Number of the archive's receipt; empty before.</summary>
    public string Receipt { get; private set; }

    /// <summary>The day on which the archive's receipt was recorded; null before.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string ConfirmedBy { get; private set; }

    /// <summary>When it was voided: its cases are due again; null where it was not.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether it waits for the archive.</summary>
    public bool IsOpen => HandedOverOn is null && VoidedAt is null;

    /// <summary>Records a package that was made.</summary>
    /// <param name="office">The disclosure office.</param>
    /// <param name="cases">Numbers of the cases in it.</param>
    /// <param name="package">The sealed package.</param>
    /// <param name="recipient">For whom it is sealed.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The hand-over, or the refusal <c>retention.role</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no cases, or more than <see cref="CaseLimit"/>.</exception>
    public static Result<IdentityHandOver> Make(Actor office, IReadOnlyList<long> cases, FileAddress package, string recipient, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentOutOfRangeException.ThrowIfZero(cases.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cases.Count, CaseLimit);
        if (!office.Holds(StaffRoles.DisclosureOffice))
            return Role(office);
        return new IdentityHandOver
        {
            AgencyId = office.AgencyId,
            Cases = [.. cases],
            Package = package with { },
            Checksum = package.Hash,
            Recipient = recipient,
            MadeAt = now,
            PersonId = office.PersonId,
            PersonName = office.Name,
        };
    }

    /// <summary>
    /// Records the archive's receipt. The checksum, which is not shown before, is the one that the archive took from what it received: it has what was
    /// made here.
    /// </summary>
    /// <returns>Done, or a refusal <c>retention.role</c>, <c>handover.state</c>, <c>handover.words</c> or <c>handover.checksum</c>.</returns>
    public Result Confirm(Actor office, string archive, string receipt, string checksum, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(checksum);
        if (Check(office) is { } refusal)
            return refusal;
        (archive, receipt) = (archive.Trim(), receipt.Trim());
        if (archive.Length is 0 or > WordsLimit || receipt.Length is 0 or > WordsLimit)
            return Result.Refuse("handover.words", $"请填写接收的档案馆名称和接收回执（移交目录）的编号，各不超过{WordsLimit}个字。");
        if (!checksum.Trim().Equals(Checksum, StringComparison.OrdinalIgnoreCase))
            return Result.Refuse("handover.checksum", "档案馆算出的校验值与移交包不符，没有登记，身份信息没有删除。请核对是否为同一个移交包；文件在传递中损坏的，请重新下载后交给档案馆。");
        (Archive, Receipt, HandedOverOn, ConfirmedBy, Package) = (archive, receipt, LegalDay.Of(now), office.Name, null);
        Revision++;
        return Result.Done;
    }

    /// <summary>Gives it up: nothing was erased, the cases are due again.</summary>
    /// <returns>Done, or a refusal <c>retention.role</c> or <c>handover.state</c>.</returns>
    public Result Void(Actor office, DateTimeOffset now)
    {
        if (Check(office) is { } refusal)
            return refusal;
        (VoidedAt, Package) = (now, null);
        Revision++;
        return Result.Done;
    }

    private Refusal? Check(Actor office)
    {
        ArgumentNullException.ThrowIfNull(office);
        if (office.AgencyId != AgencyId || !office.Holds(StaffRoles.DisclosureOffice))
            return Role(office);
        return IsOpen ? null : new Refusal("handover.state", "该移交包已经登记移交或者作废，请刷新页面。");
    }

    private static Refusal Role(Actor office) => new("retention.role", $"身份信息的移交由信息公开工作机构办理，{office.Name}没有该角色。");
}
