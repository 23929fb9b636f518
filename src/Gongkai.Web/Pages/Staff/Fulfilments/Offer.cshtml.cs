using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Fulfilments;

/// <summary>Enters an offer of a policy, or writes one anew.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class OfferModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    [Display(Name = "政策的索引号")]
    public string Policy { get; set; } = "";

    [BindProperty]
    [Display(Name = "责任部门")]
    public long DepartmentId { get; set; }

    [BindProperty]
    [Display(Name = "标题")]
    public string OfferTitle { get; set; } = "";

    [BindProperty]
    [Display(Name = "兑现内容")]
    public string Promise { get; set; } = "";

    [BindProperty]
    [Display(Name = "条件")]
    public string Conditions { get; set; } = "";

    [BindProperty]
    [Display(Name = "申领方式")]
    public string HowToClaim { get; set; } = "";

    [BindProperty]
    [Display(Name = "最低金额")]
    public decimal? AmountFrom { get; set; }

    [BindProperty]
    [Display(Name = "最高金额")]
    public decimal? AmountThrough { get; set; }

    [BindProperty]
    [Display(Name = "开始申报")]
    public DateOnly? ClaimFrom { get; set; }

    [BindProperty]
    [Display(Name = "截止申报")]
    public DateOnly? ClaimThrough { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>The offer that is written anew; null for a new one.</summary>
    public PolicyFulfilment? Fulfilment { get; private set; }

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (Fulfilment is not { Offer: var offer })
            return Page();
        (OfferTitle, Promise, Conditions, HowToClaim) = (offer.Title, offer.Offer, offer.Conditions, offer.HowToClaim);
        (AmountFrom, AmountThrough, ClaimFrom, ClaimThrough) = (offer.AmountFrom, offer.AmountThrough, offer.ClaimFrom, offer.ClaimThrough);
        Revision = Fulfilment.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var offer = new FulfilmentOffer
        {
            Title = OfferTitle.Trim(),
            Offer = Promise.Trim(),
            Conditions = Conditions.Trim(),
            HowToClaim = HowToClaim.Trim(),
            AmountFrom = AmountFrom,
            AmountThrough = AmountThrough,
            ClaimFrom = ClaimFrom,
            ClaimThrough = ClaimThrough,
        };
        if ((Fulfilment is null ? await EnterAsync(offer, cancellation) : Fulfilment.Change(offer)).Refusal is { } refusal)
            return this.Refused(refusal);
        if (id is not null)
            db.Expect(Fulfilment!, Revision);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, id is null ? "fulfilment.entered" : "fulfilment.changed", Fulfilment!, new { offer.Title });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? this.DoneAt(current.Link("/staff/fulfilments"), $"“{offer.Title}”已保存。") : this.Refused(saved.Refusal);
    }

    private async Task<Result> EnterAsync(FulfilmentOffer offer, CancellationToken cancellation)
    {
        var (agencyId, number) = (current.Required.Id, Policy.Trim());
        var policyId = await db.Items.Where(item => item.AgencyId == agencyId && item.IndexNumber == number).Select(item => (long?)item.Id).SingleOrDefaultAsync(cancellation);
        if (policyId is null)
            return new Refusal("fulfilment.policy", $"本机关没有索引号为“{number}”的信息，请在“全部信息”中查找政策的索引号。");
        if (Departments.FirstOrDefault(department => department.Id == DepartmentId) is not { } department)
            return new Refusal("fulfilment.department", "请选择责任部门；列表为空的，请系统管理员先设部门。");
        var created = PolicyFulfilment.Create(department, policyId.Value, offer);
        if (!created.IsDone)
            return created.Refusal;
        db.Add(Fulfilment = created.Value);
        return Result.Done;
    }

    private async Task<bool> LoadAsync(long? id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Departments = await db.Departments.Standing(agencyId).ToListAsync(cancellation);
        if (id is null)
            return true;
        Fulfilment = await db.Fulfilments.SingleOrDefaultAsync(offer => offer.Id == id && offer.Department.AgencyId == agencyId, cancellation);
        return Fulfilment is not null;
    }
}
