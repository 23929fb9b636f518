namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>A paragraph without white space and with narrow digits, as patterns of dates and citations expect it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Section">The section it stands in; null before the first.</param>
/// <param name="Place">Where it was read.</param>
internal sealed record CloseText(string Text, int? Section, Place Place)
{
    /// <summary>The paragraphs of a report, those before the first section included.</summary>
    public static IEnumerable<CloseText> Of(AnnualReport report) =>
        report.Preamble.Select(paragraph => Close(paragraph, null)).Concat(report.Sections.SelectMany(
            section => section.Paragraphs.Select(paragraph => Close(paragraph, section.Number))));

    /// <summary>The sentence up to a position.</summary>
    public string SentenceBefore(int position) => Text[(Text.AsSpan(0, position).LastIndexOfAny("。！？") + 1)..position];

    /// <summary>The words around something found.</summary>
    public string Excerpt(int start, int length) => Excerpts.Around(Text, start, length);

    private static CloseText Close(Paragraph paragraph, int? section) =>
        new(string.Concat(paragraph.Text.Where(c => !char.IsWhiteSpace(c)).Select(Narrow)), section, paragraph.Place);

    private static char Narrow(char c) => c is >= '０' and <= '９' ? (char)('0' + (c - '０')) : c;
}
