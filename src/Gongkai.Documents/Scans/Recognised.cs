using System.Globalization;

namespace Gongkai.Documents.Scans;

/// <summary>A word that Tesseract made out, in pixels of its picture.</summary>
internal readonly record struct RecognisedWord(string Text, PixelBox Box);

/// <summary>A line that Tesseract made out.</summary>
/// <param name="Picture">Number of the picture it stands in, from 1.</param>
/// <param name="Words">Its words from left to right; Chinese ones are of one to three characters.</param>
internal sealed record RecognisedLine(int Picture, IReadOnlyList<RecognisedWord> Words)
{
    /// <summary>The line in a picture so many times as large.</summary>
    public RecognisedLine Enlarged(int times) => times == 1 ? this : this with
    {
        Words = [.. Words.Select(word => word with
        {
            Box = new PixelBox(word.Box.Left * times, word.Box.Top * times, word.Box.Right * times, word.Box.Bottom * times),
        })],
    };

    /// <summary>Reads Tesseract's table of what it found: a row a page, block, paragraph, line and word.</summary>
    public static List<RecognisedLine> ReadTsv(string tsv)
    {
        var lines = new List<RecognisedLine>();
        var words = new List<RecognisedWord>();
        var picture = 0;
        foreach (var row in tsv.Split('\n'))
        {
            var fields = row.TrimEnd('\r').Split('\t');
            if (fields.Length < 11 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var level))
                continue;
            if (level < WordLevel)
            {
                EndLine();
                picture = Number(fields[1]);
            }
            else if (fields.Length > 11 && fields[11].Trim() is { Length: > 0 } text)
            {
                var (left, top) = (Number(fields[6]), Number(fields[7]));
                words.Add(new RecognisedWord(text, new PixelBox(left, top, left + Number(fields[8]), top + Number(fields[9]))));
            }
        }

        EndLine();
        return lines;

        void EndLine()
        {
            if (words.Count > 0)
                lines.Add(new RecognisedLine(picture, [.. words]));
            words.Clear();
        }
    }

    private const int WordLevel = 5;

    private static int Number(string field) => int.Parse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
