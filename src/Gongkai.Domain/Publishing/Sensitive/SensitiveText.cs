namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Finds in a plain text what must not get out unnoticed. It helps reviewers, it does not replace them: what has the form
/// of a number or marking is found, what is told in words is not.
/// </summary>
public static class SensitiveText
{
    private static readonly Func<Prose, IEnumerable<SensitivePassage>>[] Detectors =
    [
        // Where two find the same characters, the earlier in this list is right.
        ResidentIdentities.Find,
        BankCards.Find,
        MobilePhones.Find,
        Landlines.Find,
        HomeAddresses.Find,
        SecrecyMarkings.Find,
        OfficeTitles.Find,
    ];

    /// <summary>The passages found, by place; they do not overlap.</summary>
    public static IReadOnlyList<SensitivePassage> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var prose = new Prose(text);
        var found = new List<SensitivePassage>();
        foreach (var detector in Detectors)
        {
            foreach (var passage in detector(prose))
            {
                if (!found.Exists(other => other.Start < passage.Start + passage.Length && passage.Start < other.Start + other.Length))
                    found.Add(passage);
            }
        }

        return [.. found.OrderBy(passage => passage.Start)];
    }
}
