namespace Gongkai.Domain.Agencies;

/// <summary>A department inside an agency (内设机构): it drafts, and it answers for columns and catalogue entries.</summary>
public sealed class Department
{
    private Department() => Name = "";

    internal Department(Agency agency, string name, int order)
    {
        Agency = agency;
        Name = name;
        Order = order;
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency it belongs to.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Name (综合工作部).</summary>
    public string Name { get; private set; }

    /// <summary>Place in the agency's list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The one person who answers for the department's disclosure work; null where not named.</summary>
    public long? ResponsiblePersonId { get; private set; }

    /// <summary>The liaison officer (信息联络员); null where not named.</summary>
    public long? LiaisonOfficerId { get; private set; }

    /// <summary>Whether it was dissolved: nothing new is drafted in it.</summary>
    public bool IsDissolved { get; private set; }

    /// <summary>Names the person who answers for the department; nobody where null.</summary>
    public void NameResponsible(Person? person) => ResponsiblePersonId = Saved(person);

    /// <summary>Names the liaison officer; nobody where null.</summary>
    public void NameLiaisonOfficer(Person? person) => LiaisonOfficerId = Saved(person);

    /// <summary>Dissolves the department; what it published stays.</summary>
    public void Dissolve() => IsDissolved = true;

    private static long? Saved(Person? person) =>
        person?.Id != 0 ? person?.Id : throw new ArgumentException("The person must be saved first.", nameof(person));
}
