using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Gongkai.Data.Search;

/// <summary>
/// Cuts texts into overlapping triples of characters (政府信息 → 政府信, 府信息): a phrase of such triples is a substring, so
/// nothing is lost to a dictionary that does not know a word. Used again for one document after another.
/// </summary>
internal sealed class GramStream : TokenStream
{
    /// <summary>Characters in a triple.</summary>
    public const int Size = 3;

    /// <summary>Stands between two texts of one field. It folds to nothing, so nobody can look for it.</summary>
    public static readonly Rune Break = new('\u0001');

    private readonly ICharTermAttribute term;
    private Rune[] runes = [];
    private int position;

    public GramStream() => term = AddAttribute<ICharTermAttribute>();

    /// <summary>Takes the folded characters that are cut next.</summary>
    public GramStream Of(Rune[] folded)
    {
        runes = folded;
        return this;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        position = 0;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (position + Size > runes.Length)
            return false;
        ClearAttributes();
        Append(term, runes.AsSpan(position, Size));
        position++;
        return true;
    }

    /// <summary>Adds characters to a token.</summary>
    public static void Append(ICharTermAttribute term, ReadOnlySpan<Rune> runes)
    {
        Span<char> buffer = stackalloc char[Size * 2];
        var length = 0;
        foreach (var rune in runes)
            length += rune.EncodeToUtf16(buffer[length..]);
        foreach (var c in buffer[..length])
            term.Append(c);
    }
}
