using System.Collections.Frozen;
using System.Text;

namespace Gongkai.Data.Search;

/// <summary>Toneless readings of Chinese characters, and words typed as letters cut into syllables.</summary>
internal static class Pinyin
{
    private static readonly FrozenDictionary<int, string[]> Readings = Load();

    private static readonly FrozenSet<string> Syllables = Readings.Values.SelectMany(readings => readings).ToFrozenSet();

    private static readonly int Longest = Syllables.Max(syllable => syllable.Length);

    /// <summary>The readings of a character; empty where it has none.</summary>
    public static IReadOnlyList<string> Of(Rune character) => Readings.GetValueOrDefault(character.Value) ?? [];

    /// <summary>
    /// Letters cut into syllables (zhengfuxinxi → zheng fu xin xi), longest first; null where they are no pinyin.
    /// The last syllable may be unfinished.
    /// </summary>
    public static IReadOnlyList<string>? Cut(string letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        if (letters.Length is 0 or > 60 || !letters.All(char.IsAsciiLetterLower))
            return null;
        var cuts = new List<string>?[letters.Length + 1];
        cuts[letters.Length] = [];
        for (var start = letters.Length - 1; start >= 0; start--)
        {
            for (var length = Math.Min(Longest, letters.Length - start); length > 0 && cuts[start] is null; length--)
            {
                if (cuts[start + length] is { } rest && Syllables.Contains(letters.Substring(start, length)))
                    cuts[start] = [letters.Substring(start, length), .. rest];
            }
        }

        return cuts[0];
    }

    private static FrozenDictionary<int, string[]> Load()
    {
        var readings = new Dictionary<int, List<string>>();
        foreach (var line in SearchData.Lines("pinyin.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var character in line.AsSpan(space + 1).EnumerateRunes())
            {
                if (!readings.TryGetValue(character.Value, out var list))
                    readings[character.Value] = list = [];
                list.Add(line[..space]);
            }
        }

        return readings.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }
}
