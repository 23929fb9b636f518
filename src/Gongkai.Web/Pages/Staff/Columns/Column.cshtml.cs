using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Columns;

/// <summary>A column: name, owner, rhythm, place; and its end.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class ColumnModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public ColumnForm Form { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    public ContentColumn Column { get; private set; } = null!;

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Form = new ColumnForm { Name = Column.Name, OwnerId = Column.OwnerId, Frequency = Column.Frequency, Order = Column.Order };
        Revision = Column.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (Departments.FirstOrDefault(department => department.Id == Form.OwnerId) is not { } owner)
            return this.Refused(ColumnForm.NoOwner);
        if (Column.Describe(Form.Name, owner, Form.Frequency).Refusal is { } refusal)
            return this.Refused(refusal);
        Column.Reorder(Math.Max(1, Form.Order));
        return await SaveAsync("column.changed", "栏目已保存。");
    }

    public async Task<IActionResult> OnPostCloseAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Column.Close();
        return await SaveAsync("column.closed", $"栏目“{Column.Name}”已关闭，已有的信息不受影响。");
    }

    private async Task<IActionResult> SaveAsync(string action, string words)
    {
        db.Expect(Column, Revision);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Column, new { Column.Code, Column.Name, Owner = Column.Owner.Name, Column.Order });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(current.Link("/staff/columns"), words) : this.Refused(saved.Refusal);
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Departments = await db.Departments.Standing(agencyId).ToListAsync();
        Column = (await db.Columns.Include(column => column.Agency).Include(column => column.Owner)
            .SingleOrDefaultAsync(column => column.Id == id && column.AgencyId == agencyId))!;
        return Column is not null;
    }
}
