using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Organisation;

/// <summary>A person's post: roles, and its end. Both take effect with the person's next request.</summary>
[Access(AccessNeed.Administer)]
internal sealed class PostModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public List<StaffRoles> Roles { get; set; } = [];

    [BindProperty]
    public long Revision { get; set; }

    public StaffMember Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Roles = [.. StaffRoleNames.All.Select(entry => entry.Role).Where(role => Post.Roles.HasFlag(role))];
        Revision = Revisions.Of(db, Post);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var assigned = Post.Assign(Roles.Aggregate(StaffRoles.None, (all, role) => all | role));
        return assigned.IsDone ? await SaveAsync("staff.assigned", "角色已保存。") : this.Refused(assigned.Refusal);
    }

    public async Task<IActionResult> OnPostEndAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Post.PersonId == (await user.RequireAsync()).PersonId)
            return this.Refused(new Refusal("staff.own", "不能结束自己的职务，请由另一位管理员操作。"));
        Post.End();
        return await SaveAsync("staff.ended", $"“{Post.Person.Name}”的职务已结束。");
    }

    private async Task<IActionResult> SaveAsync(string action, string words)
    {
        db.Expect(Post, Revision);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Post, new { Post.Person.Name, Roles = Post.Roles.Chinese() });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(current.Link("/staff/organisation"), words) : this.Refused(saved.Refusal);
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Post = (await db.Staff.Include(post => post.Person).Include(post => post.Department)
            .SingleOrDefaultAsync(post => post.Id == id && post.AgencyId == agencyId && post.IsActive))!;
        return Post is not null;
    }
}
