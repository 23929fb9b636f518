namespace Gongkai.Domain.Agencies;

/// <summary>A member of a leading group.</summary>
public sealed class LeadingGroupMember
{
    private LeadingGroupMember() => Post = "";

    internal LeadingGroupMember(Person person, string post)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentException.ThrowIfNullOrWhiteSpace(post);
        (Person, PersonId) = (person, person.Id);
        Post = post;
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Who.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>Number of <see cref="Person"/>.</summary>
    public long PersonId { get; private set; }

    /// <summary>Post in the group (组长, 副组长, 成员, 办公室主任).</summary>
    public string Post { get; internal set; }
}
