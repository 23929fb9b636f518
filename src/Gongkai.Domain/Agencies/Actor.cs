namespace Gongkai.Domain.Agencies;

/// <summary>Who does something, from which post: every step of the domain is taken by one.</summary>
/// <param name="PersonId">Number of the person: four eyes are counted by it.</param>
/// <param name="Name">Name at the time, kept with the step.</param>
/// <param name="AgencyId">The agency the person acts for.</param>
/// <param name="DepartmentId">The department; null where the post is over all departments.</param>
/// <param name="Roles">What the person may do there.</param>
public sealed record Actor(long PersonId, string Name, long AgencyId, long? DepartmentId, StaffRoles Roles)
{
    /// <summary>Whether the actor holds at least one of the roles.</summary>
    public bool Holds(StaffRoles roles) => (Roles & roles) != StaffRoles.None;
}
