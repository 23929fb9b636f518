using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Organisation;

/// <summary>Enters a person with a post in the agency and an account to sign in with.</summary>
[Access(AccessNeed.Administer)]
internal sealed class NewPersonModel(
    GongkaiDb db, CurrentAgency current, CurrentUser user, UserManager<Account> accounts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string PersonName { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Telephone { get; set; } = "";

    [BindProperty]
    public long? DepartmentId { get; set; }

    [BindProperty]
    public List<StaffRoles> Roles { get; set; } = [];

    [BindProperty]
    public string AccountName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var agency = await LoadAsync();
        var made = await MakeAsync(agency);
        return made.IsDone
            ? this.DoneAt(current.Link("/staff/organisation"), $"已增加人员“{made.Value.Person.Name}”。")
            : this.Refused(made.Refusal);
    }

    private async Task<Result<Account>> MakeAsync(Agency agency)
    {
        var person = Person.Create(PersonName, Email, Telephone);
        if (!person.IsDone)
            return person.Refusal;
        var roles = Roles.Aggregate(StaffRoles.None, (all, role) => all | role);
        var post = person.Value.TakePost(agency, agency.Departments.FirstOrDefault(department => department.Id == DepartmentId), roles);
        if (!post.IsDone)
            return post.Refusal;
        db.Record(
            (await user.RequireAsync()).Author, agency.Id, "person.entered", person.Value,
            new { person.Value.Name, Roles = roles.Chinese(), AccountName });
        return await accounts.MakeAsync(person.Value, AccountName, Password, clock.GetUtcNow());
    }

    private async Task<Agency> LoadAsync()
    {
        var id = current.Required.Id;
        var agency = await db.Agencies.Include(agency => agency.Departments).SingleAsync(agency => agency.Id == id);
        Departments = [.. agency.Departments.Where(department => !department.IsDissolved).OrderBy(department => department.Order)
            .Select(department => new SelectListItem(department.Name, department.Id.ToString(CultureInfo.InvariantCulture)))];
        return agency;
    }
}
