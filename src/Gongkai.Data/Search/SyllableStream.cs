using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Gongkai.Data.Search;

/// <summary>
/// A token for each reading of each character; the readings of one character stand at the same position. Used again for
/// one document after another.
/// </summary>
internal sealed class SyllableStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute step;
    private Rune[] runes = [];
    private int position;
    private int reading;

    public SyllableStream()
    {
        term = AddAttribute<ICharTermAttribute>();
        step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Takes the folded characters that are read next.</summary>
    public SyllableStream Of(Rune[] folded)
    {
        runes = folded;
        return this;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        (position, reading) = (0, 0);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        var skipped = 0;
        while (position < runes.Length)
        {
            var readings = Pinyin.Of(runes[position]);
            if (reading < readings.Count)
            {
                ClearAttributes();
                term.SetEmpty().Append(readings[reading]);
                step.PositionIncrement = reading == 0 ? skipped + 1 : 0;
                reading++;
                return true;
            }

            skipped += reading == 0 ? 1 : 0;
            reading = 0;
            position++;
        }

        return false;
    }
}
