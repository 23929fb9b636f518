namespace Gongkai.Documents.Attachments;

/// <summary>A passage and what is to stand in its place, character by character.</summary>
/// <param name="Excerpt">The passage.</param>
/// <param name="Mask">The mask, of the same length.</param>
internal sealed record PassageMask(string Excerpt, string Mask)
{
    /// <summary>Whether it is masked inside longer numbers and codes too.</summary>
    public bool IsWithinWords { get; init; }

    /// <summary>Whether the passage stands in a text, and not as part of a longer number or code.</summary>
    public bool StandsIn(string text) => Places(text).Any();

    /// <summary>Sets the characters of the mask in every place of the passage.</summary>
    /// <param name="text">The text.</param>
    /// <param name="set">Sets one character at a place.</param>
    public void Apply(string text, Action<int, char> set)
    {
        foreach (var place in Places(text).ToList())
        {
            for (var i = 0; i < Excerpt.Length; i++)
            {
                if (Mask[i] != Excerpt[i])
                    set(place + i, Mask[i]);
            }
        }
    }

    private IEnumerable<int> Places(string text)
    {
        for (var at = text.IndexOf(Excerpt, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Excerpt, at + 1, StringComparison.Ordinal))
        {
            var end = at + Excerpt.Length;
            if (IsWithinWords || (!(at > 0 && Joins(text[at - 1], Excerpt[0])) && !(end < text.Length && Joins(Excerpt[^1], text[end]))))
                yield return at;
        }
    }

    private static bool Joins(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);
}
