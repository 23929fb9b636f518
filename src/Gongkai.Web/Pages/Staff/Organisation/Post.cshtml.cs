using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Organisation;

/// <summary>A person's post: department, roles, and its end. All take effect with the person's next request.</summary>
[Access(AccessNeed.Administer)]
internal sealed class PostModel(GongkaiDb db, CurrentAgency current, CurrentUser user, Organising organising) : PageModel
{
    [BindProperty]
    public long? DepartmentId { get; set; }

    [BindProperty]
    public List<StaffRoles> Roles { get; set; } = [];

    [BindProperty]
    public long Revision { get; set; }

    public StaffMember Post { get; private set; } = null!;

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Roles = [.. StaffRoleNames.All.Select(entry => entry.Role).Where(role => Post.Roles.HasFlag(role))];
        (Revision, DepartmentId) = (Revisions.Of(db, Post), Post.DepartmentId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var roles = Roles.Aggregate(StaffRoles.None, (all, role) => all | role);
        if (Post.Roles.HasFlag(StaffRoles.Administrator) && !roles.HasFlag(StaffRoles.Administrator)
            && AccountKeeping.Own(await user.RequireAsync(), Post.PersonId, "不能取消自己的系统管理角色") is { } kept)
            return this.Refused(kept);
        var department = Departments.FirstOrDefault(found => found.Id == DepartmentId);
        if (DepartmentId is not null && department is null)
            return this.Refused(new Refusal("staff.department", "部门不存在或已撤销，请重新选择。"));
        return (Post.Assign(roles).Refusal ?? (department == Post.Department ? null : Post.MoveTo(department).Refusal)) is { } refusal
            ? this.Refused(refusal)
            : await SaveAsync("staff.assigned", "部门和角色已保存。");
    }

    public async Task<IActionResult> OnPostEndAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (AccountKeeping.Own(await user.RequireAsync(), Post.PersonId, "不能结束自己的职务") is { } kept)
            return this.Refused(kept);
        Post.End();
        return await SaveAsync("staff.ended", $"“{Post.Person.Name}”的职务已结束。");
    }

    private Task<IActionResult> SaveAsync(string action, string words) => organising.InTurnAsync(
        current.Required.Id,
        async () =>
        {
            db.Expect(Post, Revision);
            db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Post, new { Post.Person.Name, Department = Post.Department?.Name, Roles = Post.Roles.Chinese() });
            var saved = await db.SaveAsync();
            return (saved.IsDone ? this.DoneAt(current.Link($"/staff/organisation/people/{Post.PersonId}"), words) : this.Refused(saved.Refusal), saved.IsDone);
        },
        this.Refused);

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Departments = await db.Departments.Standing(agencyId).ToListAsync();
        Post = (await db.Staff.Include(post => post.Person.Posts).Include(post => post.Department).Include(post => post.Agency)
            .SingleOrDefaultAsync(post => post.Id == id && post.AgencyId == agencyId && post.IsActive))!;
        return Post is not null;
    }
}
