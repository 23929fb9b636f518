using System.ComponentModel.DataAnnotations;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>Registers what came by post, over the counter, by fax or e-mail, with the day of receipt of article 31.</summary>
[Access(AccessNeed.Role, CaseAccess.Registrars)]
[NeverCached]
[RequestSizeLimit(CaseRegister.ProofLimit + (1024 * 1024))]
internal sealed class NewModel(CurrentAgency current, CurrentUser user, CaseRegister register, WorkingDays calendar, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ApplicationForm Form { get; set; } = new();

    [BindProperty]
    [Display(Name = "提交方式")]
    public Channel Channel { get; set; } = Channel.RegisteredPost;

    [BindProperty]
    [Display(Name = "提交、签收或者到达的日期")]
    public DateOnly? ArrivedOn { get; set; }

    [BindProperty]
    [Display(Name = "与申请人确认的日期")]
    public DateOnly? ConfirmedOn { get; set; }

    [BindProperty]
    public IFormFile? Proof { get; set; }

    /// <summary>The application that was registered, with the code for its applicant.</summary>
    public EnteredCase? Entered { get; private set; }

    public void OnGet() => Form.Key = CaseKey.New().ToString();

    /// <summary>Opens a block for another applicant.</summary>
    public IActionResult OnPostMore()
    {
        ModelState.Clear();
        if (Form.Applicants.Count < Application.ApplicantLimit)
            Form.Applicants.Add(new ApplicantForm());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        var entered = await EnterAsync(cancellation);
        if (!entered.IsDone)
            return this.Refused(entered.Refusal);
        Entered = entered.Value;
        return Page();
    }

    private async Task<Result<EnteredCase>> EnterAsync(CancellationToken cancellation)
    {
        if (CaseKey.Read(Form.Key) is not { } key)
            return new Refusal("case.key", "登记表不完整，请重新打开页面填写。");
        if (ArrivedOn is not { } arrived)
            return new Refusal("case.day", "请填写提交、签收或者到达的日期。");
        var receipt = Receipt.Of(Channel, arrived, ConfirmedOn);
        var applicants = Form.ReadApplicants();
        if ((receipt.Refusal ?? applicants.Refusal) is { } refusal)
            return refusal;
        IdentityProof? proof = null;
        if (Proof is not null)
        {
            var read = await IdentityProofs.ReadAsync(Proof, cancellation);
            if (!read.IsDone)
                return read.Refusal;
            proof = read.Value;
        }

        var (signedIn, now) = (await user.RequireAsync(), clock.GetUtcNow());
        var act = new Act(signedIn.ActingIn(current.Required.Id), now, receipt.Value!.ReceivedOn, await calendar.GetAsync(cancellation));
        return await register.EnterAsync(
            current.Required.Id, key, proof, signedIn.Author, now,
            number => Application.Register(number, applicants.Value!, Form.Description, receipt.Value, act, Form.Provision), cancellation);
    }
}
