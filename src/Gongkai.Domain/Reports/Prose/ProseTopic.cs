using System.Buffers;
using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>What the sub-heading that a paragraph stands under speaks of.</summary>
public enum ProseTopic
{
    /// <summary>Nothing of the tables, or no sub-heading stands above.</summary>
    Other,

    /// <summary>Applications: （二）依申请公开情况.</summary>
    Applications,

    /// <summary>Disputes: （四）行政复议和行政诉讼情况.</summary>
    Disputes,
}

/// <summary>Finds sub-headings: alone in their paragraph, or the first words of one.</summary>
internal static partial class SubHeading
{
    private const int LongestAlone = 18;

    private static readonly SearchValues<char> Numbers = SearchValues.Create("（一二三四五六七八九十0123456789");

    /// <summary>What the paragraph's own sub-heading speaks of; null where it has none.</summary>
    /// <param name="text">A paragraph without blanks, as <see cref="ProseParagraph.Text"/> has it.</param>
    public static ProseTopic? Read(string text)
    {
        if (text.Length == 0 || (text.Length > LongestAlone && !Numbers.Contains(text[0])) || Words().Match(text) is not { Success: true } match)
            return null;
        var words = match.Groups["words"].ValueSpan;
        if (words.Contains("复议", StringComparison.Ordinal) || words.Contains("诉讼", StringComparison.Ordinal))
            return ProseTopic.Disputes;
        return words.Contains("申请", StringComparison.Ordinal) && !words.Contains("主动", StringComparison.Ordinal)
            ? ProseTopic.Applications
            : ProseTopic.Other;
    }

    // （二）依申请公开情况。 二、申请答复情况 2.依申请公开方面： and without a number 依申请公开情况 alone.
    [GeneratedRegex(@"^(?:(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．])(?<words>[^。，；：！？\d]{2,24})(?:[。：！]|$)|(?<words>[^。，；：！？\d]{2,16}(?:情况|方面))(?:：|$))")]
    private static partial Regex Words();
}
