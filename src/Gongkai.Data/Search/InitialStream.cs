using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Gongkai.Data.Search;

/// <summary>
/// The first letters of the readings of each three characters that follow one another (预算编制 → ysb, sbz), letters and digits for
/// themselves; triples with different readings stand at one position. Used again for one document after another.
/// </summary>
internal sealed class InitialStream : TokenStream
{
    /// <summary>Characters in a triple: fewer letters say too little.</summary>
    public const int Size = 3;

    /// <summary>The most triples at one position; rare readings beyond are left out.</summary>
    private const int Most = 8;

    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute step;
    private readonly List<string> here = [];
    private string[] letters = [];
    private int position;
    private int next;
    private int skipped;

    public InitialStream()
    {
        term = AddAttribute<ICharTermAttribute>();
        step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Takes the folded characters that are read next.</summary>
    public InitialStream Of(Rune[] folded)
    {
        letters = [.. folded.Select(Pinyin.InitialsOf)];
        return this;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        (position, next, skipped) = (0, 0, 0);
        here.Clear();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        while (next == here.Count)
        {
            if (position + Size > letters.Length)
                return false;
            Gather(letters.AsSpan(position++, Size));
            next = 0;
            skipped++;
        }

        ClearAttributes();
        term.SetEmpty().Append(here[next]);
        step.PositionIncrement = skipped;
        skipped = 0;
        next++;
        return true;
    }

    private void Gather(ReadOnlySpan<string> triple)
    {
        here.Clear();
        foreach (var first in triple[0])
            foreach (var second in triple[1])
                foreach (var third in triple[2])
                    if (here.Count < Most)
                        here.Add($"{first}{second}{third}");
    }
}
