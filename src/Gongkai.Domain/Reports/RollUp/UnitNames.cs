namespace Gongkai.Domain.Reports.RollUp;

/// <summary>Finds units by the names that reports bear: white space, marks and the endings 人民政府 and 管委会 aside.</summary>
/// <typeparam name="T">What stands for a unit.</typeparam>
public sealed class UnitNames<T>
    where T : class
{
    private readonly Dictionary<string, T?> exact;
    private readonly Dictionary<string, T?> likely;

    /// <summary>Indexes the units.</summary>
    /// <param name="units">The units.</param>
    /// <param name="name">Name of a unit.</param>
    public UnitNames(IReadOnlyCollection<T> units, Func<T, string> name)
    {
        exact = Index(units, unit => UnitNames.Spelled(name(unit)));
        likely = Index(units, unit => UnitNames.Bare(name(unit)));
    }

    /// <summary>The unit of that name; null where none bears it, or more than one.</summary>
    public T? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return exact.GetValueOrDefault(UnitNames.Spelled(name)) ?? likely.GetValueOrDefault(UnitNames.Bare(name));
    }

    // A name that two units share names neither.
    private static Dictionary<string, T?> Index(IEnumerable<T> units, Func<T, string> spelling) =>
        units.GroupBy(spelling).ToDictionary(same => same.Key, same => same.Count() == 1 ? same.First() : null);
}

/// <summary>Names of units as they are compared.</summary>
public static class UnitNames
{
    private static readonly string[] Endings = ["人民政府", "管理委员会", "管委会"];

    /// <summary>The name without white space, marks and ending.</summary>
    public static string Bare(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var spelled = Spelled(name);
        foreach (var ending in Endings)
        {
            if (spelled.Length > ending.Length && spelled.EndsWith(ending, StringComparison.Ordinal))
                return spelled[..^ending.Length];
        }

        return spelled;
    }

    /// <summary>The name without white space and marks.</summary>
    internal static string Spelled(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
