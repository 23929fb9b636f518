namespace Gongkai.Domain.Agencies;

/// <summary>
/// The leading group for open government (政务公开工作领导小组): a head of the agency as chair, heads of departments as
/// members, and one department as its office.
/// </summary>
public sealed class LeadingGroup
{
    private readonly List<LeadingGroupMember> members = [];

    private LeadingGroup() => Name = "";

    internal LeadingGroup(Agency agency, string name, Person chair, Department office)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(chair);
        ArgumentNullException.ThrowIfNull(office);
        if (office.Agency != agency)
            throw new ArgumentException("The office must be a department of the same agency.", nameof(office));
        Name = name;
        Office = office;
        members.Add(new LeadingGroupMember(chair, "组长"));
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the agency it belongs to.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Name (政务公开工作领导小组).</summary>
    public string Name { get; private set; }

    /// <summary>The department that is its office (领导小组办公室).</summary>
    public Department Office { get; private set; } = null!;

    /// <summary>Number of <see cref="Office"/>.</summary>
    public long OfficeId { get; private set; }

    /// <summary>Its members, the chair first.</summary>
    public IReadOnlyList<LeadingGroupMember> Members => members;

    /// <summary>Adds a member.</summary>
    /// <param name="person">Who.</param>
    /// <param name="post">Post in the group (副组长, 成员, 办公室主任).</param>
    public void Add(Person person, string post) => members.Add(new LeadingGroupMember(person, post));
}
