using Gongkai.Data.Applications;
using Gongkai.Data.Files;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Fees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <content>Who asks: masked, until somebody of the office says why it is needed; each time enters the trail before it is shown.</content>
internal sealed partial class CaseModel
{
    private ApplicantFile? file;

    /// <summary>Why the seal is opened.</summary>
    [BindProperty]
    public string Why { get; set; } = "";

    /// <summary>Whether the identities are shown in full.</summary>
    public bool IsUnmasked { get; private set; }

    /// <summary>Why the seal cannot be opened; null where it can.</summary>
    public string? Sealed { get; private set; }

    /// <summary>File name of the proof of identity; null where none was handed in.</summary>
    public string? ProofName => Record?.ProofName;

    private ApplicantRecord? Record { get; set; }

    /// <summary>Shows the identities once.</summary>
    public async Task<IActionResult> OnPostUnmaskAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (await RecordOpeningAsync("case.unmasked", cancellation) is { } refusal)
            return this.Refused(refusal);
        IsUnmasked = true;
        return Page();
    }

    /// <summary>Gives the proof of identity.</summary>
    public async Task<IActionResult> OnPostProofAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || file?.Proof is not { } proof || Record is not { ProofMediaType: { } type } record)
            return NotFound();
        if (await RecordOpeningAsync("case.proof_opened", cancellation) is { } refusal)
            return this.Refused(refusal);
        if (await store.ReadAsync(proof, cancellation) is not { } content)
            return this.Refused(new Refusal("proof.missing", "身份证明文件已不在存储中，请系统管理员从备份中恢复。"));
        var opened = seal.OpenFile(content);
        return opened.IsDone ? File(opened.Value, type, record.ProofName) : this.Refused(opened.Refusal);
    }

    /// <summary>
    /// The items that the applicant asked for earlier in the month. The seals of the month's cases are opened for that and nobody is
    /// shown them: only by the number of the identity can one tell that two applicants are the same.
    /// </summary>
    private async Task<Result<int>> EarlierItemsAsync(CancellationToken cancellation)
    {
        var (agencyId, first) = (Case.AgencyId, new DateOnly(Case.ReceivedOn.Year, Case.ReceivedOn.Month, 1));
        var end = first.AddMonths(1);
        var files = await db.ApplicantFiles.AsNoTracking().Include(one => one.Application.Steps.OrderBy(step => step.Order))
            .Where(one => one.AgencyId == agencyId && one.ApplicationId != Case.Id && one.Application.ReceivedOn >= first && one.Application.ReceivedOn < end)
            .ToListAsync(cancellation);
        foreach (var one in files)
        {
            var opened = seal.Open(agencyId, one.Application.Number, one.Identities);
            if (!opened.IsDone)
                return opened.Refusal;
            one.Application.Reveal(opened.Value.Applicants);
        }

        return Sealed is { } why ? new Refusal("applicant.sealed", why) : MonthlyItems.Before(Case, files.Select(one => one.Application));
    }

    private async Task<Refusal?> RecordOpeningAsync(string action, CancellationToken cancellation)
    {
        if (!MayUnmask)
            return new Refusal("case.role", "申请人的身份信息由申请承办人员和信息公开工作机构查看，您没有该角色。");
        if (Why.Trim().Length is 0 or > Application.TextLimit)
            return new Refusal("case.reason", $"请填写查看身份信息的理由，不超过{Application.TextLimit}字；理由将记入审计记录。");
        await RecordAsync(action, new { Case.Number, Reason = Why.Trim() });
        return (await db.SaveAsync(cancellation)).Refusal;
    }

    private async Task<bool> LoadApplicantsAsync(CancellationToken cancellation)
    {
        file = await db.ApplicantFiles.AsNoTracking().SingleOrDefaultAsync(found => found.ApplicationId == Case.Id, cancellation);
        if (file is null)
            return true;
        var opened = seal.Open(Case.AgencyId, Case.Number, file.Identities);
        if (opened.IsDone)
        {
            Record = opened.Value;
            Case.Reveal(opened.Value.Applicants);
        }

        Sealed = opened.Refusal?.Message;
        return true;
    }
}
