namespace Gongkai.Domain.Agencies;

/// <summary>
/// What one person may see and do, over all their posts: the own agencies by role; a supervisor reads, and only
/// reads, everything below; an administrator keeps the organisation of everything below, without seeing drafts there.
/// </summary>
public sealed class AgencyScope
{
    private readonly Dictionary<long, StaffRoles> own;
    private readonly HashSet<long> readable;
    private readonly HashSet<long> administered;

    private AgencyScope(Dictionary<long, StaffRoles> own, HashSet<long> readable, HashSet<long> administered)
    {
        this.own = own;
        this.readable = readable;
        this.administered = administered;
    }

    /// <summary>The scope of somebody without a post: nothing but what is public.</summary>
    public static AgencyScope Public { get; } = new([], [], []);

    /// <summary>The agencies whose unpublished matter the person may read.</summary>
    public IReadOnlySet<long> Readable => readable;

    /// <summary>The agencies whose departments, people and roles the person keeps.</summary>
    public IReadOnlySet<long> Administered => administered;

    /// <summary>The scope that a person's posts give. Ended posts give nothing.</summary>
    public static AgencyScope Of(IEnumerable<StaffMember> posts, AgencyTree tree)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return Of(posts.Where(post => post.IsActive).Select(post => (post.AgencyId, post.Roles)), tree);
    }

    /// <summary>The scope that roles in agencies give.</summary>
    public static AgencyScope Of(IEnumerable<(long AgencyId, StaffRoles Roles)> posts, AgencyTree tree)
    {
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(tree);
        const StaffRoles Organising = StaffRoles.Administrator | StaffRoles.Auditor;
        var own = new Dictionary<long, StaffRoles>();
        var readable = new HashSet<long>();
        var administered = new HashSet<long>();
        foreach (var (agency, roles) in posts)
        {
            own[agency] = own.GetValueOrDefault(agency) | roles;
            if ((roles & ~Organising) != StaffRoles.None)
                readable.Add(agency);
            if (roles.HasFlag(StaffRoles.Supervisor))
                readable.UnionWith(tree.Below(agency));
            if (roles.HasFlag(StaffRoles.Administrator))
                administered.UnionWith(tree.Below(agency));
        }

        return new AgencyScope(own, readable, administered);
    }

    /// <summary>The roles the person holds in an agency itself; a supervisor above it holds none in it.</summary>
    public StaffRoles RolesIn(long agencyId) => own.GetValueOrDefault(agencyId);

    /// <summary>Whether the person may read the agency's unpublished matter.</summary>
    public bool CanRead(long agencyId) => readable.Contains(agencyId);

    /// <summary>Whether the person may act in the agency in one of the roles.</summary>
    public bool CanAct(long agencyId, StaffRoles roles) => (RolesIn(agencyId) & roles) != StaffRoles.None;

    /// <summary>Whether the person keeps the agency's departments, people and roles.</summary>
    public bool CanAdminister(long agencyId) => administered.Contains(agencyId);

    /// <summary>Whether the person may read and verify the agency's audit trail.</summary>
    public bool CanAudit(long agencyId) => CanAct(agencyId, StaffRoles.Auditor);
}
