using Gongkai.Data.Mail;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Applications.States;
using Gongkai.Web.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <content>How the reply with its files reaches the applicant.</content>
internal sealed partial class CaseModel
{
    /// <summary>The files that go with the reply.</summary>
    public IReadOnlyList<CaseFile> Files { get; private set; } = [];

    /// <summary>The last e-mail by which the reply goes; null for none.</summary>
    public OutgoingMessage? Message { get; private set; }

    /// <summary>Whether whoever looks gives replies to applicants.</summary>
    public bool MayDeliver => Actor.Holds(CaseAccess.Registrars);

    /// <summary>Whether whoever looks may change the files now.</summary>
    public bool MayAttach => CaseFile.Check(Case, Actor) is null;

    /// <summary>Whether the reply can go by e-mail.</summary>
    public bool MayMail => MayDeliver && Case.State is AwaitingDelivery && Sealed is null && Case.Applicants[0].Email is not null && Message?.DueAt is null;

    /// <summary>Hands the reply in for sending by e-mail; the delivery is recorded when the mail server has taken it.</summary>
    public async Task<IActionResult> OnPostMailAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!MayDeliver)
            return this.Refused(new Refusal("case.role", "答复由申请承办人员或者信息公开工作机构送达，您没有该角色。"));
        if (Sealed is { } why)
            return this.Refused(new Refusal("applicant.sealed", why));
        if ((await mail.HandInAsync(Case, cancellation)).Refusal is { } refusal)
            return this.Refused(refusal);
        await RecordAsync("case.mailed");
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? await RefusedAsync(id, unsaved, cancellation)
            : this.DoneAt(current.Link($"/staff/cases/{id}"), "已交付发送。邮件服务器接收后自动登记送达。");
    }
}
