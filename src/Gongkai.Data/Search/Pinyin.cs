using System.Collections.Frozen;
using System.Text;

namespace Gongkai.Data.Search;

/// <summary>Toneless readings of Chinese characters, and words typed as letters cut into syllables.</summary>
internal static class Pinyin
{
    private static readonly FrozenDictionary<int, string[]> Readings = Load();

    private static readonly FrozenDictionary<int, string> Initials =
        Readings.ToFrozenDictionary(entry => entry.Key, entry => string.Concat(entry.Value.Select(reading => reading[0]).Distinct()));

    private static readonly FrozenSet<string> Syllables = Readings.Values.SelectMany(readings => readings).ToFrozenSet();

    private static readonly int Longest = Syllables.Max(syllable => syllable.Length);

    /// <summary>The readings of a character; empty where it has none.</summary>
    public static IReadOnlyList<string> Of(Rune character) => Readings.GetValueOrDefault(character.Value) ?? [];

    /// <summary>The first letters of the readings of a character, each once; a letter or digit itself; none for anything else.</summary>
    public static string InitialsOf(Rune character) =>
        IsLetterOrDigit(character) ? character.ToString() : Initials.GetValueOrDefault(character.Value) ?? "";

    /// <summary>Whether letters may be the first ones of syllables: none begins with i, u or v.</summary>
    public static bool MayBeInitials(string letters) =>
        letters.Length is >= InitialStream.Size and <= 20 && letters.All(c => char.IsAsciiDigit(c) || (char.IsAsciiLetterLower(c) && c is not ('i' or 'u' or 'v')));

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

    private static bool IsLetterOrDigit(Rune character) => character.IsAscii && char.IsAsciiLetterOrDigit((char)character.Value);

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
