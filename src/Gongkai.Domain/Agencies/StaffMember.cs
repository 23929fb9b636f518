namespace Gongkai.Domain.Agencies;

/// <summary>A post: one person in one agency, with what the person does there.</summary>
public sealed class StaffMember
{
    private StaffMember()
    {
    }

    internal StaffMember(Person person, Agency agency, Department? department, StaffRoles roles)
    {
        Person = person;
        PersonId = person.Id;
        Agency = agency;
        AgencyId = agency.Id;
        Department = department;
        DepartmentId = department?.Id is 0 ? null : department?.Id;
        Roles = roles;
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Who.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>Number of <see cref="Person"/>.</summary>
    public long PersonId { get; private set; }

    /// <summary>Where.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>The department; null for a post over all departments of the agency.</summary>
    public Department? Department { get; private set; }

    /// <summary>Number of <see cref="Department"/>.</summary>
    public long? DepartmentId { get; private set; }

    /// <summary>What the person does there.</summary>
    public StaffRoles Roles { get; private set; }

    /// <summary>Whether the post is held now. An ended post stays, since steps in old items point to it.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Changes the roles.</summary>
    /// <returns>Done, or the refusal <c>staff.roles</c>.</returns>
    public Result Assign(StaffRoles roles)
    {
        if (roles == StaffRoles.None)
            return Result.Refuse("staff.roles", "请至少保留一个角色；不再任职的，请结束其职务。");
        Roles = roles;
        return Result.Done;
    }

    /// <summary>Moves the post to another department of the agency, or to all of them (null). Load the person with all posts.</summary>
    /// <returns>Done, or a refusal <c>staff.department</c> or <c>staff.duplicate</c>.</returns>
    public Result MoveTo(Department? department)
    {
        if (Person.Unfit(this, Agency, department) is { } refusal)
            return refusal;
        (Department, DepartmentId) = (department, department?.Id);
        return Result.Done;
    }

    /// <summary>Ends the post.</summary>
    public void End() => IsActive = false;

    /// <summary>The person as the one who acts from this post.</summary>
    public Actor Acting() => new(PersonId, Person.Name, AgencyId, DepartmentId, Roles);
}
