using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.States;
using Gongkai.Web.Applications;
using Gongkai.Web.Letters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <content>The reply and the notices: shown with the applicant's name hidden; as files they carry it, which enters the trail.</content>
internal sealed partial class CaseModel
{
    /// <summary>The notices that were sent, in order.</summary>
    public IReadOnlyList<CaseNotice> Notices { get; private set; } = [];

    /// <summary>The reply as drafted; null where no draft has a letter.</summary>
    public IssuedLetter? Reply => Sealed is null && IssuedLetter.Reply(Case) is { } reply
        ? reply with { Addressee = reply.Letter.Addressee ?? string.Join('、', Case.Applicants.Select(one => one.MaskedName())) }
        : null;

    /// <summary>Whether whoever looks may write the reply now.</summary>
    public bool MayReply => Case.State is Handling && Actor.Holds(StaffRoles.CaseHandler);

    /// <summary>Whether whoever looks may send notices and take letters out as files.</summary>
    public bool MaySend => Actor.Holds(CaseAccess.Office);

    /// <summary>Gives the reply as pdf or docx.</summary>
    public async Task<IActionResult> OnGetReplyAsync(long id, string? format, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && Sealed is null && IssuedLetter.Reply(Case) is { } reply ? await FileAsync(reply, format, cancellation) : NotFound();

    /// <summary>Gives a notice as pdf or docx.</summary>
    public async Task<IActionResult> OnGetNoticeAsync(long id, long notice, string? format, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && Sealed is null && Notices.FirstOrDefault(one => one.Id == notice) is { } found
            ? await FileAsync(IssuedLetter.To(Case, found.Letter, found.Number, found.On), format, cancellation)
            : NotFound();

    private async Task<IActionResult> FileAsync(IssuedLetter letter, string? format, CancellationToken cancellation)
    {
        if (!MaySend)
            return this.Refused(new Refusal("case.role", "文书载有申请人的姓名、名称，由申请承办人员和信息公开工作机构下载；审核请看本页的文书内容。"));
        await RecordAsync("case.letter_taken", new { Case.Number, Letter = letter.Number ?? letter.Letter.Title });
        return (await db.SaveAsync(cancellation)).Refusal is { } refusal ? this.Refused(refusal) : LetterDownload.File(letter, format);
    }

    private async Task LoadNoticesAsync(CancellationToken cancellation) =>
        Notices = await db.CaseNotices.AsNoTracking().Where(notice => notice.ApplicationId == Case.Id).OrderBy(notice => notice.Id).ToListAsync(cancellation);
}
