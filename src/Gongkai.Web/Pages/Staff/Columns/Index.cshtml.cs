using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Columns;

/// <summary>The columns of an agency's site: opened here, each changed on its own page.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public long? ParentId { get; set; }

    [BindProperty]
    public ColumnForm Form { get; set; } = new();

    public IReadOnlyList<ContentColumn> Columns { get; private set; } = [];

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Form.Order = Columns.Count(column => column.ParentId is null) + 1;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid)
            return Page();
        var opened = Open();
        if (!opened.IsDone)
            return this.Refused(opened.Refusal);
        db.Add(opened.Value);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, "column.opened", opened.Value, new { opened.Value.Code, opened.Value.Name });
        if ((await db.SaveAsync()).Refusal is { } unsaved)
        {
            await LoadAsync();
            return this.Refused(unsaved);
        }

        return this.DoneAt(current.Link("/staff/columns"), $"已开设栏目“{opened.Value.Name}”。");
    }

    private Result<ContentColumn> Open()
    {
        if (Departments.FirstOrDefault(department => department.Id == Form.OwnerId) is not { } owner)
            return ColumnForm.NoOwner;
        var parent = Columns.FirstOrDefault(column => column.Id == ParentId);
        if (ParentId is not null && parent is null)
            return new Refusal("column.parent", "上级栏目不存在，请刷新页面后重新选择。");
        return ContentColumn.Open(owner.Agency, Code.Trim(), Form.Name, owner, Form.Frequency, Math.Max(1, Form.Order), parent);
    }

    private async Task LoadAsync()
    {
        var agencyId = current.Required.Id;
        Departments = await db.Departments.Standing(agencyId).ToListAsync();
        Columns = [.. ColumnTree.InOrder(await db.Columns.Include(column => column.Owner).Where(column => column.AgencyId == agencyId).ToListAsync())];
    }
}
