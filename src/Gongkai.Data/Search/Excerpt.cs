using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Data.Search;

/// <summary>A piece of text, highlighted or not.</summary>
/// <param name="Text">The characters.</param>
/// <param name="IsMatch">Whether they were looked for.</param>
public readonly record struct ExcerptPart(string Text, bool IsMatch);

/// <summary>Cuts the part of a text in which the words stand.</summary>
public static partial class Excerpt
{
    private const string Chinese = @"\p{IsCJKUnifiedIdeographs}\p{IsCJKSymbolsandPunctuation}，。；：！？（）";

    /// <summary>The text around the first match, with all matches in it marked; its beginning where nothing matches, the whole where it fits.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="phrases">Folded words, as <see cref="SearchResults.Phrases"/> holds them.</param>
    /// <param name="length">About how many characters to show.</param>
    public static IReadOnlyList<ExcerptPart> Of(string text, IReadOnlyList<string> phrases, int length = 160)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var folded = FoldedText.Of(text);
        var words = phrases.Select(phrase => phrase.EnumerateRunes().ToArray()).Where(word => word.Length > 0).ToList();
        var first = words.Select(word => folded.IndexOf(word)).Where(index => index >= 0).DefaultIfEmpty(0).Min();
        var start = Math.Clamp(first - (length / 4), 0, Math.Max(0, folded.Length - length));
        var end = Math.Min(folded.Length, start + length);
        var parts = new List<ExcerptPart>();
        if (start > 0)
            parts.Add(new ExcerptPart("…", false));
        var goesOn = end < folded.Length;

        // From here on only the part that is shown, with what a match at its end may reach: files can be long. Folding leaves white space out, so that
        // places in the folded text stay what they are.
        var reach = Math.Min(folded.Length, end + words.Select(word => word.Length).Prepend(1).Max());
        folded = FoldedText.Of(BreakInChinese().Replace(text[folded.OriginOf(start)..folded.OriginOf(reach)], ""));
        end -= start;
        for (var position = 0; position < end;)
        {
            var (at, size) = Next(folded, words, position);
            if (at < 0 || at >= end)
            {
                Add(folded.OriginOf(position), folded.OriginOf(end), false);
                break;
            }

            Add(folded.OriginOf(position), folded.OriginOf(at), false);
            Add(folded.OriginOf(at), folded.EndOf(at + size - 1), true);
            position = at + size;
            if (position < folded.Length && folded.OriginOf(position) > folded.EndOf(at + size - 1))
                Add(folded.EndOf(at + size - 1), folded.OriginOf(position), false);
        }

        if (goesOn)
            parts.Add(new ExcerptPart("…", false));
        return parts;

        void Add(int from, int to, bool isMatch)
        {
            if (to > from)
                parts.Add(new ExcerptPart(folded.Original[from..to], isMatch));
        }
    }

    /// <summary>Space where a paragraph ends: Chinese goes on without one.</summary>
    [GeneratedRegex($@"(?<=[{Chinese}])\s+(?=[{Chinese}])", RegexOptions.CultureInvariant)]
    private static partial Regex BreakInChinese();

    private static (int At, int Size) Next(FoldedText text, List<Rune[]> words, int from)
    {
        var next = (At: -1, Size: 0);
        foreach (var word in words)
        {
            var at = text.IndexOf(word, from);
            if (at >= 0 && (next.At < 0 || at < next.At || (at == next.At && word.Length > next.Size)))
                next = (at, word.Length);
        }

        return next;
    }
}
