using System.Globalization;
using Gongkai.Data;
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

    /// <summary>Reads them, with whoever acts bound to the own department where the post is in one.</summary>
    public static async Task<ItemPlaces> LoadAsync(GongkaiDb db, Actor actor)
    {
        var columns = await db.Columns.Include(column => column.Agency).Include(column => column.Owner)
            .Where(column => column.AgencyId == actor.AgencyId && !column.IsClosed).ToListAsync();
        var departments = await db.Departments.Include(department => department.Agency)
            .Where(department => department.AgencyId == actor.AgencyId && !department.IsDissolved)
            .Where(department => actor.DepartmentId == null || department.Id == actor.DepartmentId)
            .OrderBy(department => department.Order).ToListAsync();
        var entries = await db.Catalogues.AsNoTracking()
            .Where(catalogue => catalogue.AgencyId == actor.AgencyId && catalogue.State == EditionState.InForce)
            .SelectMany(catalogue => catalogue.Entries).OrderBy(entry => entry.Order).ToListAsync();
        return new ItemPlaces([.. ColumnTree.InOrder(columns)], departments, entries);
    }

    private static SelectListItem Choice(long id, string name) => new(name, id.ToString(CultureInfo.InvariantCulture));
}
