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

/// <summary>An agency's details, departments, people and the agencies below it.</summary>
[Access(AccessNeed.Administer)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, AgencyDirectory directory) : PageModel
{
    private Dictionary<long, string> names = [];

    [BindProperty]
    public AgencyDetails Details { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    public Agency Agency { get; private set; } = null!;

    public IReadOnlyList<StaffMember> Posts { get; private set; } = [];

    /// <summary>People whose posts here have all ended.</summary>
    public IReadOnlyList<Person> Former { get; private set; } = [];

    /// <summary>Whether whoever looks may close the agency: it takes the administration of the one above.</summary>
    public bool MayClose { get; private set; }

    public IReadOnlyList<AgencyEntry> Below { get; private set; } = [];

    public string NameOf(long? personId) => personId is { } id ? names.GetValueOrDefault(id, "") : "";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Details = AgencyDetails.Of(Agency);
        Revision = Agency.Revision;
    }

    public async Task<IActionResult> OnPostAgencyAsync()
    {
        await LoadAsync();
        db.Expect(Agency, Revision);
        var applied = Details.ApplyTo(Agency);
        if (!applied.IsDone)
            return this.Refused(applied.Refusal);
        db.Record((await user.RequireAsync()).Author, Agency.Id, "agency.changed", Agency, Details);
        return await SaveAsync("机关信息已保存。");
    }

    public async Task<IActionResult> OnPostDepartmentAsync(string departmentName)
    {
        await LoadAsync();
        Details = AgencyDetails.Of(Agency);
        Revision = Agency.Revision;
        var added = Agency.AddDepartment(departmentName);
        if (!added.IsDone)
            return this.Refused(added.Refusal);
        db.Record((await user.RequireAsync()).Author, Agency.Id, "department.added", added.Value, new { added.Value.Name });
        return await SaveAsync($"已增加部门“{added.Value.Name}”。");
    }

    public async Task<IActionResult> OnPostCloseAsync(string confirmedName)
    {
        await LoadAsync();
        Details = AgencyDetails.Of(Agency);
        db.Expect(Agency, Revision);
        if (Unclosable(confirmedName) is { } refusal)
            return this.Refused(refusal);
        Agency.Close();
        db.Record((await user.RequireAsync()).Author, Agency.Id, "agency.closed", Agency, new { Agency.Name });
        return await SaveAsync($"“{Agency.Name}”已关闭，已公开的信息不受影响。");
    }

    private Refusal? Unclosable(string confirmedName)
    {
        if (!MayClose)
            return new Refusal("agency.close", "关闭机关须由上级机关的系统管理员办理；已关闭的机关不必再关闭。");
        if (Below.Any(below => !below.IsClosed))
            return new Refusal("agency.close", "还有未关闭的下级机关，请先逐个关闭。");
        return confirmedName?.Trim() == Agency.Name ? null : new Refusal("agency.close", $"输入的名称与机关全称“{Agency.Name}”不一致，请核对后重新输入。");
    }

    private async Task<IActionResult> SaveAsync(string words)
    {
        var saved = await db.SaveAsync();
        if (!saved.IsDone)
            return this.Refused(saved.Refusal);
        directory.Forget();
        return this.DoneAt(current.Link("/staff/organisation"), words);
    }

    private async Task LoadAsync()
    {
        var id = current.Required.Id;
        Agency = await db.Agencies.Include(agency => agency.Departments).SingleAsync(agency => agency.Id == id);
        Posts = await db.Staff.AsNoTracking().Include(post => post.Person).Include(post => post.Department)
            .Where(post => post.AgencyId == id && post.IsActive).OrderBy(post => post.Person.Name).ToListAsync();
        Former = await db.People.AsNoTracking().Where(person => person.Posts.Any(post => post.AgencyId == id) && !person.Posts.Any(post => post.AgencyId == id && post.IsActive))
            .OrderBy(person => person.Name).ToListAsync();
        MayClose = !Agency.IsClosed && Agency.ParentId is { } parent && (await user.RequireAsync()).Scope.CanAdminister(parent);
        var named = Agency.Departments.SelectMany(department => new[] { department.ResponsiblePersonId, department.LiaisonOfficerId })
            .OfType<long>().Distinct().ToList();
        names = await db.People.Where(person => named.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        Below = [.. (await directory.GetAsync()).Agencies.Where(agency => agency.ParentId == id)];
    }
}
