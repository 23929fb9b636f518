namespace Gongkai.Domain.Agencies;

/// <summary>The tree of all agencies of the installation, by who supervises whom. Immutable; made anew when it changes.</summary>
public sealed class AgencyTree
{
    private readonly Dictionary<long, long?> parents = [];
    private readonly Dictionary<long, List<long>> children = [];

    /// <summary>Builds the tree.</summary>
    /// <param name="agencies">Each agency's number with its parent's.</param>
    /// <exception cref="ArgumentException">An agency twice, a parent that is not there, or a circle.</exception>
    public AgencyTree(IEnumerable<(long Id, long? ParentId)> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        foreach (var (id, parent) in agencies)
        {
            parents.Add(id, parent);
            children.TryAdd(id, []);
        }

        foreach (var (id, parent) in parents)
        {
            if (parent is not { } above)
                continue;
            if (!children.TryGetValue(above, out var siblings))
                throw new ArgumentException($"Agency {id} has an unknown parent {above}.", nameof(agencies));
            siblings.Add(id);
        }

        var reached = parents.Where(entry => entry.Value is null).Sum(root => Below(root.Key).Count);
        if (reached != parents.Count)
            throw new ArgumentException("The agencies form a circle.", nameof(agencies));
    }

    /// <summary>The tree of loaded agencies.</summary>
    public static AgencyTree Of(IEnumerable<Agency> agencies) => new(agencies.Select(agency => (agency.Id, agency.ParentId)));

    /// <summary>The agency and everything below it; empty where it is not known.</summary>
    public IReadOnlySet<long> Below(long agencyId)
    {
        var found = new HashSet<long>();
        if (!children.ContainsKey(agencyId))
            return found;
        var open = new Stack<long>([agencyId]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var child in children[next])
                open.Push(child);
        }

        return found;
    }

    /// <summary>The agencies above it, the nearest first.</summary>
    public IReadOnlyList<long> Above(long agencyId)
    {
        var path = new List<long>();
        while (parents.TryGetValue(agencyId, out var parent) && parent is { } above)
        {
            path.Add(above);
            agencyId = above;
        }

        return path;
    }
}
