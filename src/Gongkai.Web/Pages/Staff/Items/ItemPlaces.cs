using System.Globalization;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Columns;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>Where an agency's items can stand: its open columns, its departments, the entries of its catalogue in force.</summary>
internal sealed record ItemPlaces(IReadOnlyList<ContentColumn> Columns, IReadOnlyList<Department> Departments, IReadOnlyList<CatalogueEntry> Entries)
{
    public IEnumerable<SelectListItem> ColumnChoices => Columns.Select(column =>
        Choice(column.Id, $"{new string('　', column.Depth - 1)}{column.Name}"));

    public IEnumerable<SelectListItem> DepartmentChoices => Departments.Select(department => Choice(department.Id, department.Name));

    public IEnumerable<SelectListItem> EntryChoices => Entries.Select(entry =>
        Choice(entry.Id, $"{entry.Code} {entry.Line.Matter} {entry.Line.SubMatter}".TrimEnd()));

    /// <summary>Reads them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="onlyDepartment">The one department that can be chosen; null for all.</param>
    public static async Task<ItemPlaces> LoadAsync(GongkaiDb db, long agencyId, long? onlyDepartment)
    {
        var columns = await db.Columns.Include(column => column.Agency).Include(column => column.Owner)
            .Where(column => column.AgencyId == agencyId && !column.IsClosed).ToListAsync();
        var departments = await db.Departments.Include(department => department.Agency)
            .Where(department => department.AgencyId == agencyId && !department.IsDissolved)
            .Where(department => onlyDepartment == null || department.Id == onlyDepartment)
            .OrderBy(department => department.Order).ToListAsync();
        var entries = await db.Catalogues.AsNoTracking()
            .Where(catalogue => catalogue.AgencyId == agencyId && catalogue.State == EditionState.InForce)
            .SelectMany(catalogue => catalogue.Entries).OrderBy(entry => entry.Order).ToListAsync();
        return new ItemPlaces([.. ColumnTree.InOrder(columns)], departments, entries);
    }

    /// <summary>The column and department with these numbers, and the entry; a refusal where one is not among them.</summary>
    public Result<(ContentColumn Column, Department Department)> Choose(long columnId, long departmentId, long? entryId)
    {
        var column = Columns.FirstOrDefault(column => column.Id == columnId);
        var department = Departments.FirstOrDefault(department => department.Id == departmentId);
        if (column is null || department is null)
            return new Refusal("item.column", "请选择栏目和责任部门；列表为空的，请信息公开工作机构先开设栏目、由系统管理员先设部门。");
        if (entryId is not null && Entries.All(entry => entry.Id != entryId))
            return new Refusal("item.entry", "所选的目录事项不在现行目录中，请重新选择。");
        return (column, department);
    }

    private static SelectListItem Choice(long id, string name) => new(name, id.ToString(CultureInfo.InvariantCulture));
}
