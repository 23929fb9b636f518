using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Interpretations;

/// <summary>Links an explanation with its policy, both named by their index numbers, or takes a link back.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class LinkModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    [Display(Name = "政策的索引号")]
    public string Policy { get; set; } = "";

    [BindProperty]
    [Display(Name = "解读的索引号")]
    public string Interpretation { get; set; } = "";

    [BindProperty]
    [Display(Name = "形式")]
    public InterpretationKind Kind { get; set; } = InterpretationKind.Text;

    public void OnGet(string? policy) => Policy = policy ?? "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ItemAsync(Policy, cancellation) is not { } policy)
            return this.Refused(Unknown(Policy));
        if (await ItemAsync(Interpretation, cancellation) is not { } interpretation)
            return this.Refused(Unknown(Interpretation));
        var link = PolicyInterpretation.Link(policy, interpretation, Kind);
        if (!link.IsDone)
            return this.Refused(link.Refusal);
        db.Add(link.Value);
        return await SaveAsync("interpretation.linked", policy, interpretation, $"已将“{interpretation.Latest.Content.Title}”关联为“{policy.Latest.Content.Title}”的{Kind.Chinese()}。", cancellation);
    }

    public async Task<IActionResult> OnPostUnlinkAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        var link = await db.Interpretations.Include(found => found.Policy).Include(found => found.Interpretation)
            .SingleOrDefaultAsync(found => found.Id == id && found.Policy.AgencyId == agencyId, cancellation);
        if (link is null)
            return NotFound();
        db.Remove(link);
        return await SaveAsync("interpretation.unlinked", link.Policy, link.Interpretation, "已取消关联；两条信息不受影响。", cancellation);
    }

    private static Refusal Unknown(string number) => new("interpretation.item", $"本机关没有索引号为“{number.Trim()}”的信息，请在“全部信息”中查找其索引号。");

    private Task<Item?> ItemAsync(string number, CancellationToken cancellation)
    {
        var (agencyId, trimmed) = (current.Required.Id, number.Trim());
        return db.Items.Whole().SingleOrDefaultAsync(item => item.AgencyId == agencyId && item.IndexNumber == trimmed, cancellation);
    }

    private async Task<IActionResult> SaveAsync(string action, Item policy, Item interpretation, string words, CancellationToken cancellation)
    {
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, policy, new { Policy = policy.IndexNumber, Interpretation = interpretation.IndexNumber });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? this.DoneAt(current.Link("/staff/interpretations"), words) : this.Refused(saved.Refusal);
    }
}
