namespace Gongkai.Domain.Agencies;

/// <summary>
/// The leading group for open government (政务公开工作领导小组): a head of the agency as chair, heads of departments as
/// members, and one department as its office.
/// </summary>
public sealed class LeadingGroup
{
    /// <summary>The post of the chair.</summary>
    public const string ChairPost = "组长";

    /// <summary>The longest post that is accepted, in characters.</summary>
    public const int PostLimit = 40;

    private readonly List<LeadingGroupMember> members = [];

    internal LeadingGroup() => Name = "";

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

    /// <summary>Its members.</summary>
    public IReadOnlyList<LeadingGroupMember> Members => members;

    /// <summary>The chair.</summary>
    public LeadingGroupMember? Chair => members.Find(member => member.Post == ChairPost);

    internal void Describe(string name, Person chair, Department office)
    {
        (Name, Office, OfficeId) = (name.Trim(), office, office.Id);
        members.RemoveAll(member => member.Post == ChairPost && member.Person != chair);
        Appoint(chair, ChairPost);
    }

    internal void Appoint(Person person, string post)
    {
        if (members.Find(member => member.Person == person) is { } known)
            known.Post = post.Trim();
        else
            members.Add(new LeadingGroupMember(person, post.Trim()));
    }

    internal bool Remove(long personId) => members.RemoveAll(member => member.PersonId == personId) > 0;
}
