using Gongkai.Data;
using Gongkai.Documents;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;

namespace Gongkai.Web.Pages.Staff.Figures;

/// <summary>The sheet that is filled in for <see cref="FigureImport"/>, with the departments of whoever asks to choose from.</summary>
internal static class FigureTemplate
{
    public static void MapFigureTemplate(this WebApplication app) => app
        .MapGet("/{agency:slug}/staff/figures/template.xlsx", GetAsync)
        .WithMetadata(new AccessAttribute(AccessNeed.Role, StaffRoles.Author | StaffRoles.DisclosureOffice));

    private static async Task<IResult> GetAsync(GongkaiDb db, CurrentAgency current, CurrentUser user)
    {
        var actor = (await user.RequireAsync()).ActingIn(current.Required.Id);
        var departments = (await FigureForm.DepartmentsAsync(db, actor)).Select(department => department.Name);
        using var file = new MemoryStream();
        FigureImport.Template(current.Required.Name, departments).Write([], file);
        return Results.File(file.ToArray(), MediaTypes.Xlsx, "行政管理数据模板.xlsx");
    }
}
