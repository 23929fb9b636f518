using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Agencies;

/// <summary>Loads the departments that something can be given to.</summary>
public static class StandingDepartments
{
    /// <summary>The departments of an agency that are not dissolved, in their order, with the agency.</summary>
    public static IQueryable<Department> Standing(this IQueryable<Department> departments, long agencyId) => departments.Include(department => department.Agency)
        .Where(department => department.AgencyId == agencyId && !department.IsDissolved).OrderBy(department => department.Order);
}
