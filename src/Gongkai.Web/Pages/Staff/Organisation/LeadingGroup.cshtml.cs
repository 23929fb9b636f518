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

/// <summary>The leading group for open government: chair, members, and the department that is its office. The public guide prints it.</summary>
[Access(AccessNeed.Administer)]
internal sealed class LeadingGroupModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public string GroupName { get; set; } = "";

    [BindProperty]
    public long ChairId { get; set; }

    [BindProperty]
    public long OfficeId { get; set; }

    [BindProperty]
    public long PersonId { get; set; }

    [BindProperty]
    public string Post { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    public Agency Agency { get; private set; } = null!;

    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Show();
    }

    public Task<IActionResult> OnPostAsync() => ChangeAsync("group.formed", "领导小组已保存。", () =>
        (Find(ChairId), Agency.Departments.FirstOrDefault(department => department.Id == OfficeId)) switch
        {
            ({ } chair, { } office) => Agency.FormLeadingGroup(GroupName, chair, office),
            (null, _) => Result.Refuse("group.chair", "请选择组长；名单中没有的，请先在“机构人员”中增加。"),
            _ => Result.Refuse("group.office", "请选择办公室所在部门。"),
        });

    public Task<IActionResult> OnPostAppointAsync() => ChangeAsync("group.appointed", "成员已保存。", () => Find(PersonId) is { } person
        ? Agency.AppointToLeadingGroup(person, Post)
        : Result.Refuse("group.member", "请选择人员；名单中没有的，请先在“机构人员”中增加。"));

    public Task<IActionResult> OnPostRemoveAsync() => ChangeAsync("group.removed", "已移出领导小组。", () => Agency.RemoveFromLeadingGroup(PersonId));

    private async Task<IActionResult> ChangeAsync(string action, string words, Func<Result> change)
    {
        await LoadAsync();
        db.Expect(Agency, Revision);
        var refusal = change().Refusal;
        if (refusal is null)
        {
            db.Record((await user.RequireAsync()).Author, Agency.Id, action, Agency, new
            {
                Agency.LeadingGroup!.Name,
                Office = Agency.LeadingGroup.Office.Name,
                Members = Agency.LeadingGroup.Members.Select(member => $"{member.Person.Name}（{member.Post}）"),
            });
            refusal = (await db.SaveAsync()).Refusal;
        }

        if (refusal is null)
            return this.DoneAt(current.Link("/staff/organisation/leading-group"), words);

        // Shown as it is stored, with what was typed.
        db.ChangeTracker.Clear();
        await LoadAsync();
        if (action != "group.formed")
            Show();
        return this.Refused(refusal);
    }

    private Person? Find(long id) => People.FirstOrDefault(person => person.Id == id);

    private void Show()
    {
        Revision = Agency.Revision;
        GroupName = Agency.LeadingGroup?.Name ?? "政务公开工作领导小组";
        (ChairId, OfficeId) = (Agency.LeadingGroup?.Chair?.PersonId ?? 0, Agency.LeadingGroup?.OfficeId ?? 0);
    }

    private async Task LoadAsync()
    {
        var id = current.Required.Id;
        Agency = await db.Agencies.Include(agency => agency.Departments).Include(agency => agency.LeadingGroup!.Office)
            .Include(agency => agency.LeadingGroup!.Members).ThenInclude(member => member.Person).AsSplitQuery().SingleAsync(agency => agency.Id == id);
        People = await db.People.Where(person => person.Posts.Any(post => post.AgencyId == id && post.IsActive)).OrderBy(person => person.Name).ToListAsync();
    }
}
