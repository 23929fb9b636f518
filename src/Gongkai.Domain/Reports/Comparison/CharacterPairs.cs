namespace Gongkai.Domain.Reports.Comparison;

/// <summary>The pairs of neighbouring characters of a text, by which two texts are held against each other regardless of order.</summary>
internal sealed class CharacterPairs
{
    private readonly Dictionary<(char, char), int> counts = [];
    private readonly int total;

    public CharacterPairs(string text)
    {
        for (var index = 0; index + 1 < text.Length; index++)
        {
            var pair = (text[index], text[index + 1]);
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
            total++;
        }
    }

    /// <summary>The share of pairs that both texts have, from 0 to 1.</summary>
    public double Likeness(CharacterPairs other)
    {
        if (total + other.total == 0)
            return 0;
        var shared = counts.Sum(pair => Math.Min(pair.Value, other.counts.GetValueOrDefault(pair.Key)));
        return 2.0 * shared / (total + other.total);
    }
}
