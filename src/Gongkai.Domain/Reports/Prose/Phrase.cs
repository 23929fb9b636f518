namespace Gongkai.Domain.Reports.Prose;

/// <summary>The words that belong to a number, taken together.</summary>
internal sealed class Phrase
{
    private readonly List<Word> named = [];

    /// <summary>What the words say together.</summary>
    public WordKinds Kinds { get; private set; }

    /// <summary>Whether there are no words at all.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Whether a word stands here that is not in the vocabulary, so that the number may count a part only.</summary>
    public bool HasUnknown => (Kinds & WordKinds.Unknown) != 0;

    /// <summary>Whether any of the kinds is said.</summary>
    public bool Says(WordKinds kinds) => (Kinds & kinds) != 0;

    /// <summary>The rows or columns named by the words of a kind, in their order.</summary>
    public IEnumerable<string> Keys(WordKinds kind) => named.Where(word => (word.Kinds & kind) != 0).Select(word => word.Key);

    /// <summary>Adds the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="organization">The agency's own name, which says nothing where it stands.</param>
    public void Add(ReadOnlySpan<char> text, OwnName organization)
    {
        while (!text.IsEmpty)
        {
            IsEmpty = false;
            var word = default(Word);
            var length = organization.Read(text);
            if (length == 0)
                length = ReadReason(text);
            if (length == 0)
                length = Vocabulary.Read(text, out word);
            Kinds |= length == 0 ? WordKinds.Unknown : word.Kinds;
            if (word.Key is { Length: > 0 })
                named.Add(word);
            text = text[Math.Max(1, length)..];
        }
    }

    // 因本机关不掌握等原因: an example of the reasons, not the row.
    private static int ReadReason(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('因' or '由'))
            return 0;
        var end = text.IndexOf("等原因", StringComparison.Ordinal);
        return end < 0 ? 0 : end + 3;
    }
}
