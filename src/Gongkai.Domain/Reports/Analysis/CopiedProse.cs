using System.Text;
using Gongkai.Domain.Accounting;

namespace Gongkai.Domain.Reports.Analysis;

/// <summary>A report whose prose stands in another's almost word for word.</summary>
/// <param name="Place">Which report, as it was numbered.</param>
/// <param name="Other">The report that it shares most with.</param>
/// <param name="Share">The share of its own sentences that stand there too, by length, in per cent.</param>
/// <param name="Example">The longest sentence that both have.</param>
public sealed record CopiedProse(int Place, int Other, int Share, string Example)
{
    // Shorter sentences are anybody's; sentences with figures tell facts, and what many have is custom.
    private const int ShortestSentence = 15;
    private const int MostOwners = 20;
    private const int FewestSigns = 150;
    private const int LeastShare = 60;

    private static readonly char[] Ends = ['。', '；', '！', '？', '\n'];

    private static readonly HashSet<string> Drafted = [.. Sentences(string.Join('\n', ReportTemplate.Default.Overview, ReportTemplate.Default.Problems, ReportTemplate.Default.Other), "")];

    /// <summary>
    /// Finds them. Names, marks and white space are left out; sentences of the platform's own template do not count.
    /// Takes time in proportion to the text.
    /// </summary>
    /// <param name="reports">The reports with their numbers.</param>
    public static IReadOnlyList<CopiedProse> Find(IEnumerable<(int Place, AnnualReport Report)> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var owners = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lengths = new Dictionary<int, int>();
        foreach (var (place, report) in reports)
        {
            var own = Sentences(string.Join('\n', report.Sections.Select(section => section.Text)), report.Organization ?? "").Where(sentence => !Drafted.Contains(sentence)).Distinct().ToList();
            lengths[place] = own.Sum(sentence => sentence.Length);
            foreach (var sentence in own)
            {
                if (!owners.TryGetValue(sentence, out var list))
                    owners[sentence] = list = [];
                list.Add(place);
            }
        }

        var common = Math.Clamp(lengths.Count / 10, 4, MostOwners);
        var shared = new Dictionary<(int Place, int Other), (int Signs, string Example)>();
        foreach (var (sentence, places) in owners)
        {
            if (places.Count > common)
            {
                foreach (var place in places)
                    lengths[place] -= sentence.Length;
                continue;
            }

            foreach (var place in places)
            {
                foreach (var other in places.Where(other => other != place))
                {
                    var (signs, example) = shared.GetValueOrDefault((place, other), (0, ""));
                    shared[(place, other)] = (signs + sentence.Length, sentence.Length > example.Length ? sentence : example);
                }
            }
        }

        return [.. shared.Where(pair => lengths[pair.Key.Place] >= FewestSigns && pair.Value.Signs * 100 >= LeastShare * lengths[pair.Key.Place])
            .GroupBy(pair => pair.Key.Place)
            .Select(pairs => pairs.OrderByDescending(pair => pair.Value.Signs).ThenBy(pair => pair.Key.Other).First())
            .Select(pair => new CopiedProse(pair.Key.Place, pair.Key.Other, pair.Value.Signs * 100 / lengths[pair.Key.Place], pair.Value.Example))
            .OrderByDescending(copy => copy.Share).ThenBy(copy => copy.Place)];
    }

    private static IEnumerable<string> Sentences(string text, string organization)
    {
        if (organization.Length > 0)
            text = text.Replace(organization, "", StringComparison.Ordinal);
        foreach (var sentence in text.Split(Ends))
        {
            if (sentence.AsSpan().ContainsAnyInRange('0', '9') || sentence.AsSpan().ContainsAnyInRange('０', '９'))
                continue;
            var letters = new StringBuilder(sentence.Length);
            foreach (var sign in sentence.Where(char.IsLetterOrDigit))
                letters.Append(sign);
            if (letters.Length >= ShortestSentence)
                yield return letters.ToString();
        }
    }
}
