using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Applications.Counting;

/// <summary>
/// Finds what was asked for again and again and disclosed each time: it can be published without being asked for (article 44). Two
/// descriptions are alike where they share most of their pairs of characters.
/// </summary>
public static class RepeatedRequests
{
    /// <summary>From how many applications on something is proposed.</summary>
    public const int Fewest = 3;

    private const double Alike = 0.4;

    private static readonly string[] Openings = ["申请公开", "申请获取", "请公开", "请提供", "申请"];

    /// <summary>The groups, the largest first; an application is in one at most.</summary>
    /// <param name="applications">Applications of one agency in the order in which they came.</param>
    public static IReadOnlyList<IReadOnlyList<Application>> Find(IEnumerable<Application> applications)
    {
        ArgumentNullException.ThrowIfNull(applications);
        var groups = new List<(HashSet<string> Pairs, List<Application> Members)>();
        foreach (var application in applications.Where(one => one.End?.Row is "disclosed" or "partly_disclosed" && one.Effective.Any(step => step.Event is Delivery)))
        {
            var pairs = Pairs(application.Description);
            var group = groups.Find(one => Share(one.Pairs, pairs) >= Alike);
            if (group.Members is null)
                groups.Add((pairs, [application]));
            else
                group.Members.Add(application);
        }

        return [.. groups.Where(group => group.Members.Count >= Fewest).Select(group => group.Members).OrderByDescending(members => members.Count)];
    }

    private static HashSet<string> Pairs(string description)
    {
        var text = string.Concat(description.Where(char.IsLetterOrDigit));
        var opening = Openings.FirstOrDefault(words => text.StartsWith(words, StringComparison.Ordinal)) ?? "";
        text = text[opening.Length..];
        return [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];
    }

    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return 0;
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }
}
