using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Agencies;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Organisation;

/// <summary>A person: name, posts in the agency, and the account to sign in with. Every change enters the trail.</summary>
[Access(AccessNeed.Administer)]
[NeverCached]
internal sealed class PersonModel(
    GongkaiDb db, CurrentAgency current, CurrentUser user, UserManager<Account> accounts, Organising organising, TimeProvider clock) : PageModel
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
    public long Revision { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The account; null where the person has none.</summary>
    public Account? Account { get; private set; }

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    /// <summary>Why whoever looks may not keep name and account; null where they may.</summary>
    public Refusal? Elsewhere { get; private set; }

    /// <summary>The link for a new password, shown once.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public IEnumerable<StaffMember> PostsHere => Person.Posts.Where(post => post.IsActive && post.AgencyId == current.Required.Id);

    public bool IsLocked => Account is { } account && (account.IsClosed || account.LockoutEnd > Now);

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        db.Expect(Person, Revision);
        var before = Person.Name;
        if ((Elsewhere ?? Person.Correct(PersonName, Email, Telephone).Refusal) is { } refusal)
            return this.Refused(refusal);
        return await SaveAsync("person.corrected", new { Before = before, Person.Name, Person.Email, Person.Telephone }, "姓名和联系方式已保存。");
    }

    public async Task<IActionResult> OnPostTakePostAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var agency = await db.Agencies.SingleAsync(agency => agency.Id == current.Required.Id);
        var department = Departments.FirstOrDefault(found => found.Id == DepartmentId);
        if (DepartmentId is not null && department is null)
            return Again(new Refusal("staff.department", "部门不存在或已撤销，请重新选择。"));
        var roles = Roles.Aggregate(StaffRoles.None, (all, role) => all | role);
        var post = Person.TakePost(agency, department, roles);
        return post.IsDone
            ? await SaveAsync("staff.appointed", new { Person.Name, Department = department?.Name, Roles = roles.Chinese() }, "已增加职务。")
            : Again(post.Refusal);
    }

    /// <summary>Makes the link by which the person sets a new password.</summary>
    public async Task<IActionResult> OnPostResetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (await UnkeptAsync("自己的密码在“我的账号”中修改；忘记的") is { } refusal)
            return Again(refusal);
        if (Account!.IsClosed)
            return Again(new Refusal("account.locked", "账号已锁定，请先解除锁定，再重设密码。"));
        db.Record((await user.RequireAsync()).Author, current.Required.Id, "account.reset_link", Account, new { Person.Name });
        var path = await accounts.NewPasswordLinkAsync(Account);
        Link = $"{Request.Scheme}://{Request.Host}{path}";
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostLockAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (await UnkeptAsync("不能锁定自己的账号") is { } refusal)
            return Again(refusal);
        Account!.IsClosed = true;
        return await UpdateAsync("account.locked", "账号已锁定，已登录的设备同时退出。");
    }

    public async Task<IActionResult> OnPostUnlockAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (await UnkeptAsync("不能解除自己账号的锁定") is { } refusal)
            return Again(refusal);
        (Account!.IsClosed, Account.LockoutEnd, Account.AccessFailedCount) = (false, null, 0);
        return await UpdateAsync("account.unlocked", "已解除锁定。");
    }

    private Task<IActionResult> UpdateAsync(string action, string words) => organising.InTurnAsync(
        current.Required.Id,
        async () =>
        {
            db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Account!, new { Person.Name });
            var updated = await accounts.UpdateSecurityStampAsync(Account!);
            return (updated.Succeeded ? this.DoneAt(Address, words) : Again(updated.AsRefusal()), updated.Succeeded);
        },
        Again);

    /// <summary>Why the account may not be kept by whoever looks.</summary>
    private async Task<Refusal?> UnkeptAsync(string own)
    {
        if (Account is null)
            return new Refusal("account.none", $"“{Person.Name}”没有登录账号。");
        return Elsewhere ?? AccountKeeping.Own(await user.RequireAsync(), Person.Id, own);
    }

    private string Address => current.Link($"/staff/organisation/people/{Person.Id}");

    private async Task<IActionResult> SaveAsync(string action, object detail, string words)
    {
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Person, detail);
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(Address, words) : this.Refused(saved.Refusal);
    }

    private PageResult Again(Refusal refusal)
    {
        Show();
        return this.Refused(refusal);
    }

    private void Show()
    {
        (PersonName, Email, Telephone) = (Person.Name, Person.Email ?? "", Person.Telephone ?? "");
        Revision = Revisions.Of(db, Person);
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Departments = await db.Departments.Standing(agencyId).ToListAsync();
        Person = (await db.People.Include(person => person.Posts).ThenInclude(post => post.Agency).Include(person => person.Posts).ThenInclude(post => post.Department)
            .SingleOrDefaultAsync(person => person.Id == id && person.Posts.Any(post => post.AgencyId == agencyId)))!;
        if (Person is null)
            return false;
        Account = await db.Accounts.SingleOrDefaultAsync(account => account.PersonId == id);
        Elsewhere = AccountKeeping.Check(await user.RequireAsync(), Person);
        return true;
    }
}
