using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Gongkai.Data.Search;

/// <summary>
/// Cuts text into overlapping pairs of characters (政府信息 → 政府, 府信, 信息): a phrase of such pairs is a substring,
/// so nothing is lost to a dictionary that does not know a word.
/// </summary>
internal sealed class GramTokenizer : Tokenizer
{
    private readonly int size;
    private readonly ICharTermAttribute term;
    private Rune[] runes = [];
    private int position;

    /// <param name="reader">The text.</param>
    /// <param name="size">Characters in a token: 2, or 1 for the field that single characters are looked up in.</param>
    public GramTokenizer(TextReader reader, int size) : base(reader)
    {
        this.size = size;
        term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (position + size > runes.Length)
            return false;
        ClearAttributes();
        for (var index = position; index < position + size; index++)
            Append(runes[index]);
        position++;
        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        runes = FoldedText.Of(m_input.ReadToEnd()).Runes;
        position = 0;
    }

    private void Append(Rune rune)
    {
        Span<char> buffer = stackalloc char[2];
        var length = rune.EncodeToUtf16(buffer);
        for (var index = 0; index < length; index++)
            term.Append(buffer[index]);
    }
}
