using System.Collections.Frozen;

namespace Gongkai.Data.Search;

/// <summary>Words that mean the same (社保, 社会保险).</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> Groups = Load();

    /// <summary>The other words of the word's group; empty where it has none.</summary>
    public static IReadOnlyList<string> Of(string word) => Groups.GetValueOrDefault(word) ?? [];

    private static FrozenDictionary<string, string[]> Load()
    {
        var groups = new Dictionary<string, List<string>>();
        foreach (var line in SearchData.Lines("synonyms.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                if (!groups.TryGetValue(word, out var others))
                    groups[word] = others = [];
                others.AddRange(words.Where(other => other != word));
            }
        }

        return groups.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Distinct().ToArray());
    }
}
