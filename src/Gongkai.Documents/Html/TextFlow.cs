using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.Html;

/// <summary>Gathers the text of a paragraph as a browser would show it.</summary>
internal sealed class TextFlow
{
    /// <summary>Letters that may stand beside the links of a line that only leads elsewhere (上一篇：, 您当前的位置：).</summary>
    private const int LettersBesideLinks = 8;

    private char[] buffer = new char[256];
    private int length;
    private bool gap;
    private bool gapHasLineEnd;
    private int letters;
    private int linked;

    /// <summary>Whether line ends and spaces count.</summary>
    public bool IsPreformatted { get; set; }

    /// <summary>Whether what comes now stands in a link.</summary>
    public bool IsInLink { get; set; }

    /// <summary>Whether nothing that can be seen was added since the last <see cref="Take"/>.</summary>
    public bool IsBlank => letters == 0;

    /// <summary>Whether the text mostly is made of links.</summary>
    public bool IsLinks => linked > 0 && letters - linked <= Math.Min(LettersBesideLinks, linked);

    /// <summary>Adds text of the source.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (IsPreformatted)
                {
                    Put(c);
                    continue;
                }

                gap = true;
                gapHasLineEnd |= c is '\n' or '\r';
                continue;
            }

            if (gap)
                CloseGap(c);
            Put(c);
            if (char.IsLetterOrDigit(c))
            {
                letters++;
                if (IsInLink)
                    linked++;
            }
            else if (letters == 0 && !char.IsWhiteSpace(c) && !PrintedText.IsInvisible(c))
            {
                // "/" and "—" are all that some cells show.
                letters++;
            }
        }
    }

    /// <summary>Adds a line break (br).</summary>
    public void BreakLine()
    {
        gap = gapHasLineEnd = false;
        if (IsPreformatted || length > 0)
            Put('\n');
    }

    /// <summary>The text so far without space around it, and begins the next.</summary>
    public string Take()
    {
        var text = IsPreformatted ? new string(buffer, 0, length) : new string(buffer.AsSpan(0, length).Trim());
        length = letters = linked = 0;
        gap = gapHasLineEnd = false;
        return text;
    }

    // A line end in the source is a space, but not between ideographs: there editors only broke a long line.
    private void CloseGap(char next)
    {
        if (length > 0 && buffer[length - 1] != '\n'
            && !(gapHasLineEnd && PrintedText.IsIdeograph(buffer[length - 1]) && PrintedText.IsIdeograph(next)))
            Put(' ');
        gap = gapHasLineEnd = false;
    }

    private void Put(char c)
    {
        if (length == buffer.Length)
            Array.Resize(ref buffer, length * 2);
        buffer[length++] = c;
    }
}
