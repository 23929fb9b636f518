using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>A notice of a case as it was sent: 补正告知书, 收费通知书, 征求意见书. Kept as it was worded, never changed; the reply itself stands in the draft.</summary>
public sealed class CaseNotice
{
    /// <summary>The longest document number, in characters.</summary>
    public const int NumberLimit = 100;

    private CaseNotice() => (Letter, Number, PersonName) = (null!, "", "");

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the case.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>The letter.</summary>
    public Letter Letter { get; private set; }

    /// <summary>Document number, once in an agency.</summary>
    public string Number { get; private set; }

    /// <summary>The day on it.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who sent it, as number of the person.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>The kind of letter.</summary>
    public LetterKind Kind => LetterKinds.Find(Letter.KindKey)!;

    /// <summary>Sends a notice.</summary>
    /// <param name="application">The case.</param>
    /// <param name="letter">The notice; a reply goes the way of the draft.</param>
    /// <param name="number">Document number.</param>
    /// <param name="by">Who: a handler or the disclosure office.</param>
    /// <param name="now">The moment; its day stands on the letter.</param>
    /// <returns>The notice, or a refusal <c>notice.role</c>, <c>notice.reply</c> or <c>notice.number</c>.</returns>
    public static Result<CaseNotice> Send(Application application, Letter letter, string number, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(by);
        if (by.AgencyId != application.AgencyId || !by.Holds(StaffRoles.CaseHandler | StaffRoles.DisclosureOffice | StaffRoles.DisclosureOfficeHead))
            return new Refusal("notice.role", $"文书由受理机关的申请承办人员或者信息公开工作机构发出，{by.Name}没有该角色。");
        if (LetterKinds.Find(letter.KindKey) is not { IsReply: false })
            return new Refusal("notice.reply", "答复书须经拟定、审核、签发，不能作为通知直接发出，请从“拟定答复”办理。");
        if (number.Trim().Length is 0 or > NumberLimit)
            return new Refusal("notice.number", $"请填写文号，1至{NumberLimit}字，如：示范公开〔2026〕1号。");
        return new CaseNotice
        {
            ApplicationId = application.Id,
            AgencyId = application.AgencyId,
            Letter = letter,
            Number = number.Trim(),
            On = LegalDay.Of(now),
            At = now,
            PersonId = by.PersonId,
            PersonName = by.Name,
        };
    }
}
