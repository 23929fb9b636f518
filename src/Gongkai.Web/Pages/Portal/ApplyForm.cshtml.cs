using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Portal;
using Gongkai.Web.Search;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>
/// The form of application, in two steps: what is wanted is first looked for among what is public; then the form. The answer to the
/// form is the receipt itself, for only the one who sent the form knows its code: sent again, it shows the same.
/// </summary>
[OpenToEveryone]
[NeverCached]
[RequestSizeLimit(CaseRegister.ProofLimit + (1024 * 1024))]
internal sealed class ApplyFormModel(GongkaiDb db, CurrentAgency agency, CaseRegister register, ItemSearch search, AgencyDirectory directory, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ApplicationForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Proof { get; set; }

    /// <summary>What is probably public already; null in the first step.</summary>
    public IReadOnlyList<ItemSummary>? Likely { get; private set; }

    /// <summary>Other agencies that may hold what is wanted.</summary>
    public IReadOnlyList<AgencyEntry> Holders { get; private set; } = [];

    /// <summary>What would make the description clearer.</summary>
    public IReadOnlyList<string> Hints => DescriptionHints.Of(Form.Description);

    /// <summary>The application that was taken in.</summary>
    public EnteredCase? Entered { get; private set; }

    public IActionResult OnGet() => agency.Required.IsClosed ? NotFound() : Page();

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancellation)
    {
        if (Form.Description.Trim().Length is 0 or > Application.TextLimit)
            return this.Refused(new Refusal("case.description", $"请写下您想了解什么，不超过{Application.TextLimit}字。"));
        Form.Key = CaseKey.New().ToString();
        await LookAsync(cancellation);
        return Page();
    }

    /// <summary>Opens a block for another applicant.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (Form.Applicants.Count < Application.ApplicantLimit)
            Form.Applicants.Add(new ApplicantForm());
        await LookAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellation)
    {
        if (agency.Required.IsClosed)
            return NotFound();
        if (ModelState.IsValid)
        {
            var entered = await EnterAsync(cancellation);
            if (entered.IsDone)
            {
                Entered = entered.Value;
                return Page();
            }

            ModelState.AddModelError("", entered.Refusal.Message);
        }

        await LookAsync(cancellation);
        return Page();
    }

    private async Task<Result<EnteredCase>> EnterAsync(CancellationToken cancellation)
    {
        if (CaseKey.Read(Form.Key) is not { } key)
            return new Refusal("case.key", "申请表不完整，请重新打开申请页面填写。");
        var applicants = Form.ReadApplicants();
        if (!applicants.IsDone)
            return applicants.Refusal;
        if (Form.Provision is not { } provision)
            return new Refusal("case.provision", "请选择信息的提供形式和获取信息的方式（《条例》第二十九条）。");
        if (Proof is null)
            return new Refusal("case.proof", "请上传申请人的身份证明（《条例》第二十九条）。");
        var proof = await IdentityProofs.ReadAsync(Proof, cancellation);
        if (!proof.IsDone)
            return proof.Refusal;
        var (agencyId, now) = (agency.Required.Id, clock.GetUtcNow());
        return await register.EnterAsync(
            agencyId, key, proof.Value, new AuditAuthor(null, "申请人"), now,
            number => Application.HandIn(agencyId, number, applicants.Value, Form.Description, provision, now), cancellation);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (Form.Applicants.Count == 0)
            Form.Applicants.Add(new ApplicantForm());
        Likely = await LikelyItems.OfAsync(db, search, agency.Required.Id, Form.Description, cancellation);
        Holders = await LikelyItems.OtherHoldersAsync(db, search, directory, agency.Required.Id, Form.Description, cancellation);
    }
}
