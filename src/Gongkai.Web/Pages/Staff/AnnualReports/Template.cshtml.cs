using Gongkai.Data;
using Gongkai.Domain.Accounting;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.AnnualReports;

/// <summary>The template by which the prose of reports is drafted.</summary>
[Access(AccessNeed.Role, IndexModel.Editors)]
internal sealed class TemplateModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public string? Preamble { get; set; }

    [BindProperty]
    public string? Overview { get; set; }

    [BindProperty]
    public string? Problems { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        var own = await db.ReportTemplates.AsNoTracking().SingleOrDefaultAsync(template => template.AgencyId == agencyId, cancellation);
        Show(own?.Template ?? ReportTemplate.Default);
        Revision = own?.Revision ?? 0;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => SaveAsync(
        () => ReportTemplate.Create(Lines(Preamble), Lines(Overview), Lines(Problems), Lines(Other)), "模板已保存，下次起草时使用。", cancellation);

    public Task<IActionResult> OnPostDefaultAsync(CancellationToken cancellation) => SaveAsync(() => ReportTemplate.Default, "已恢复为系统模板。", cancellation);

    private async Task<IActionResult> SaveAsync(Func<Domain.Result<ReportTemplate>> make, string words, CancellationToken cancellation)
    {
        var (agencyId, person) = (current.Required.Id, await user.RequireAsync());
        var template = make();
        if (!template.IsDone)
            return this.Refused(template.Refusal);
        var own = await db.ReportTemplates.SingleOrDefaultAsync(found => found.AgencyId == agencyId, cancellation);
        if (own is null)
            db.Add(own = OwnTemplate.Of(await db.Agencies.SingleAsync(agency => agency.Id == agencyId, cancellation)));
        else
            db.Expect(own, Revision);
        if (own.Write(person.ActingIn(agencyId), template.Value).Refusal is { } refusal)
            return this.Refused(refusal);
        db.Record(person.Author, agencyId, "report_template.written", own);
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link("/staff/annual-reports/template"), words);
    }

    private void Show(ReportTemplate template) =>
        (Preamble, Overview, Problems, Other) = (template.Preamble, template.Overview, template.Problems, template.Other);

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
