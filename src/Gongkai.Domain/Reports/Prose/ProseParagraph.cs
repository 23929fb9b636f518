using System.Buffers;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>A paragraph of the report as the prose rules read it: blanks removed, widths of characters unified, numbers found.</summary>
public sealed class ProseParagraph
{
    private const int MostBefore = 36;

    private const int MostBehind = 24;

    private static readonly SearchValues<char> Uneven = SearchValues.Create(" \t\r\n\u00a0\u3000\u200b\ufeff０１２３４５６７８９％．﹪,;:()?!");

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；！？、：（）");

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；！？：（）");

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？");

    private readonly string printed;

    // Where each character of the text stands in the printed paragraph; null where nothing was changed.
    private readonly int[]? origins;

    /// <summary>Reads a paragraph.</summary>
    /// <param name="paragraph">The paragraph as the report holds it.</param>
    /// <param name="section">The section it stands in; null before the first.</param>
    /// <param name="above">What the sub-heading above it speaks of, unless it has one itself.</param>
    public ProseParagraph(Paragraph paragraph, int? section, ProseTopic above = ProseTopic.Other)
    {
        printed = paragraph.Text;
        (Text, origins) = Even(printed);
        Section = section;
        Topic = SubHeading.Read(Text) ?? above;
        Place = paragraph.Place;
        Numbers = NumberScanner.Read(Text);
    }

    /// <summary>The text without blanks, digits and punctuation in one width.</summary>
    public string Text { get; }

    /// <summary>The section it stands in; null before the first.</summary>
    public int? Section { get; }

    /// <summary>What the sub-heading it stands under speaks of.</summary>
    public ProseTopic Topic { get; }

    /// <summary>Where it was read.</summary>
    public Place Place { get; }

    /// <summary>Its numbers in their order.</summary>
    public IReadOnlyList<ProseNumber> Numbers { get; }

    /// <summary>The words that belong to a number: back to the mark or the number before.</summary>
    public ReadOnlySpan<char> PhraseBefore(int number)
    {
        var start = PhraseStart(number);
        return Text.AsSpan(start, Numbers[number].Start - start);
    }

    /// <summary>The words behind a number up to the next mark or number.</summary>
    public ReadOnlySpan<char> PhraseBehind(int number)
    {
        var start = Numbers[number].End;
        var end = number + 1 < Numbers.Count ? Numbers[number + 1].Start : Text.Length;
        var phrase = Text.AsSpan(start, Math.Max(0, end - start));
        var mark = phrase.IndexOfAny(Breaks);
        return mark < 0 ? phrase : phrase[..mark];
    }

    /// <summary>The text between two numbers, the former's unit and the latter's digits excluded.</summary>
    public ReadOnlySpan<char> Between(int former, int latter) =>
        Text.AsSpan(Numbers[former].End, Math.Max(0, Numbers[latter].Start - Numbers[former].End));

    /// <summary>Index of the first character of the clause that the position stands in.</summary>
    public int ClauseStart(int position) => Text.AsSpan(0, position).LastIndexOfAny(ClauseEnds) + 1;

    /// <summary>Index behind the last character of the clause that the position stands in.</summary>
    public int ClauseEnd(int position)
    {
        var end = Text.AsSpan(position).IndexOfAny(ClauseEnds);
        return end < 0 ? Text.Length : position + end;
    }

    /// <summary>Index of the first character of the sentence that the position stands in.</summary>
    public int SentenceStart(int position) => Text.AsSpan(0, position).LastIndexOfAny(SentenceEnds) + 1;

    /// <summary>Index behind the last character of the sentence that the position stands in.</summary>
    public int SentenceEnd(int position)
    {
        var end = Text.AsSpan(position).IndexOfAny(SentenceEnds);
        return end < 0 ? Text.Length : position + end;
    }

    /// <summary>How many brackets are open at a position.</summary>
    public int Depth(int position)
    {
        var depth = 0;
        foreach (var character in Text.AsSpan(0, position))
            depth += character switch { '（' => 1, '）' when depth > 0 => -1, _ => 0 };
        return depth;
    }

    /// <summary>The number as printed, unit included.</summary>
    public string Printed(ProseNumber number) => Printed(number.Start, number.End);

    /// <summary>A part of the text as printed.</summary>
    public string Printed(int start, int end)
    {
        if (start >= end)
            return "";
        return origins is null ? Text[start..end] : printed[origins[start]..(origins[end - 1] + 1)];
    }

    /// <summary>The words around a number, within its sentence.</summary>
    public string Excerpt(ProseNumber number)
    {
        var start = Math.Max(SentenceStart(number.Start), number.Start - MostBefore);
        var end = Math.Min(SentenceEnd(number.End), number.End + MostBehind);
        return Excerpt(start, end);
    }

    /// <summary>A part of the text as printed, with the whole of the numbers that it begins and ends in.</summary>
    public string Excerpt(int start, int end)
    {
        while (start > 0 && start < end && IsOfNumber(Text[start]) && IsOfNumber(Text[start - 1]))
            start--;
        while (end < Text.Length && end > start && IsOfNumber(Text[end - 1]) && IsOfNumber(Text[end]))
            end++;
        return Printed(start, end);
    }

    private int PhraseStart(int number)
    {
        var start = number == 0 ? 0 : Math.Min(Numbers[number - 1].End, Numbers[number].Start);
        return start + Text.AsSpan(start, Numbers[number].Start - start).LastIndexOfAny(Breaks) + 1;
    }

    private static (string Text, int[]? Origins) Even(string text)
    {
        if (text.AsSpan().IndexOfAny(Uneven) < 0)
            return (text, null);
        var even = new char[text.Length];
        var origins = new int[text.Length];
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsWhiteSpace(character) || character is '\u200b' or '\ufeff')
            {
                // Kept between digits: two numbers, or one torn apart, never one number.
                if (length > 0 && index + 1 < text.Length && IsDigit(even[length - 1]) && IsDigit(text[index + 1]))
                    (even[length], origins[length++]) = (' ', index);
                continue;
            }

            var isInNumber = length > 0 && IsDigit(even[length - 1]);
            (even[length], origins[length++]) = (Even(character, isInNumber, index + 1 < text.Length && IsDigit(text[index + 1])), index);
        }

        return (new string(even, 0, length), origins);
    }

    private static char Even(char character, bool isBehindDigit, bool isBeforeDigit) => character switch
    {
        >= '０' and <= '９' => (char)('0' + (character - '０')),
        '％' or '﹪' => '%',
        '．' when isBehindDigit => '.',
        ',' when !isBehindDigit || !isBeforeDigit => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '?' => '？',
        '!' => '！',
        _ => character,
    };

    private static bool IsOfNumber(char character) => char.IsAsciiDigit(character) || character is '.' or '%';

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９' or '.';
}
