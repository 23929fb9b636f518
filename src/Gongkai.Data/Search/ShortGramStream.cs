using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Gongkai.Data.Search;

/// <summary>
/// Each single character and each pair of a text, once: what is looked up when somebody looks for less than a triple.
/// Used again for one document after another.
/// </summary>
internal sealed class ShortGramStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly HashSet<(Rune, Rune)> seen = [];
    private Rune[] runes = [];
    private int position;

    public ShortGramStream() => term = AddAttribute<ICharTermAttribute>();

    /// <summary>Takes the folded characters that are cut next.</summary>
    public ShortGramStream Of(Rune[] folded)
    {
        runes = folded;
        return this;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        seen.Clear();
        position = 0;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        // Even steps are the single characters, odd ones the pairs that begin with them.
        while (position < runes.Length * 2 - 1)
        {
            var (at, size) = (position / 2, 1 + position % 2);
            position++;
            if (!seen.Add((runes[at], size == 2 ? runes[at + 1] : default)))
                continue;
            ClearAttributes();
            GramStream.Append(term, runes.AsSpan(at, size));
            return true;
        }

        return false;
    }
}
