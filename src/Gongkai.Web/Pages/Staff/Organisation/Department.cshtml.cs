using System.Globalization;
using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Organisation;

/// <summary>A department: the person who answers for it, its liaison officer, its end.</summary>
[Access(AccessNeed.Administer)]
internal sealed class DepartmentModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public long? ResponsibleId { get; set; }

    [BindProperty]
    public long? LiaisonId { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    public Department Department { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        (ResponsibleId, LiaisonId, Revision) = (Department.ResponsiblePersonId, Department.LiaisonOfficerId, Revisions.Of(db, Department));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Department.NameResponsible(await PersonHereAsync(ResponsibleId));
        Department.NameLiaisonOfficer(await PersonHereAsync(LiaisonId));
        return await SaveAsync("department.named", "部门信息已保存。");
    }

    public async Task<IActionResult> OnPostDissolveAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Department.Dissolve();
        return await SaveAsync("department.dissolved", $"部门“{Department.Name}”已撤销，原发布的信息不受影响。");
    }

    private async Task<IActionResult> SaveAsync(string action, string words)
    {
        db.Expect(Department, Revision);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Department, new { ResponsibleId, LiaisonId });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(current.Link("/staff/organisation"), words) : this.Refused(saved.Refusal);
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Department = (await db.Departments.SingleOrDefaultAsync(department => department.Id == id && department.AgencyId == agencyId))!;
        People = await Here().OrderBy(person => person.Name)
            .Select(person => new SelectListItem(person.Name, person.Id.ToString(CultureInfo.InvariantCulture))).ToListAsync();
        return Department is not null;
    }

    // Only people with a post in this agency: a number from elsewhere names nobody.
    private async Task<Person?> PersonHereAsync(long? id) => await Here().SingleOrDefaultAsync(person => person.Id == id);

    private IQueryable<Person> Here()
    {
        var agencyId = current.Required.Id;
        return db.People.Where(person => person.Posts.Any(post => post.AgencyId == agencyId && post.IsActive));
    }
}
