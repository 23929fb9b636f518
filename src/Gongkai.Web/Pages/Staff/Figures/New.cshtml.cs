using System.Globalization;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Figures;

/// <summary>Enters a figure, with a note or a file that proves it.</summary>
[Access(AccessNeed.Role, IndexModel.Enterers)]
[RequestSizeLimit(AttachmentFiles.FileLimit + (1024 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentFiles.FileLimit + (1024 * 1024))]
internal sealed class NewModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock, AttachmentFiles files) : PageModel
{
    [BindProperty]
    public FigureForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var actor = await LoadAsync();

        // The quarter that ended last is what is usually entered.
        var today = Domain.Calendar.LegalDay.Of(clock.GetUtcNow());
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(-3);
        Form = new FigureForm { From = quarter, Through = quarter.AddMonths(3).AddDays(-1), DepartmentId = actor.DepartmentId ?? 0 };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var actor = await LoadAsync();
        if (!ModelState.IsValid)
            return Page();
        if (Departments.FirstOrDefault(department => department.Id == Form.DepartmentId) is not { } department)
            return this.Refused(new Refusal("figure.department", "请选择部门。"));
        var evidence = new FigureEvidence(Form.Note);
        if (Upload is { } upload)
        {
            var taken = await files.TakeInAsync(upload, HttpContext.RequestAborted);
            if (!taken.IsDone)
                return this.Refused(taken.Refusal);
            evidence = evidence with { FileName = taken.Value.Accepted.FileName, File = taken.Value.Address };
        }

        var entered = Form.Enter(actor, department, evidence, clock.GetUtcNow());
        if (!entered.IsDone)
            return this.Refused(entered.Refusal);
        var figure = entered.Value;
        if (FigureForm.Counted(figure, await FigureForm.OfYearAsync(db, current.Required.Id, figure.From.Year)) is { } counted)
            return this.Refused(counted);
        db.Add(figure);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, "figure.entered", figure, new
        {
            Kind = figure.Kind.Chinese(),
            Department = department.Name,
            figure.From,
            figure.Through,
            figure.Decisions,
            figure.Amount,
        });
        if ((await db.SaveAsync()).Refusal is { } unsaved)
        {
            await LoadAsync();
            return this.Refused(unsaved);
        }

        return this.DoneAt(
            current.Link($"/staff/figures?year={figure.From.Year}"),
            string.Create(CultureInfo.InvariantCulture, $"已填报“{department.Name}”{figure.From:yyyy-MM-dd}至{figure.Through:yyyy-MM-dd}的{figure.Kind.Chinese()}数据。"));
    }

    /// <summary>Whoever acts for one department enters its figures only.</summary>
    private async Task<Actor> LoadAsync()
    {
        var agencyId = current.Required.Id;
        var actor = (await user.RequireAsync()).ActingIn(agencyId);
        Departments = await FigureForm.DepartmentsAsync(db, actor);
        return actor;
    }
}
