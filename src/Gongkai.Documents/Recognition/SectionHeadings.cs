using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>A passage that may be the heading of a section.</summary>
/// <param name="Passage">Index of the passage.</param>
/// <param name="Section">The form's section it looks like, from 1.</param>
/// <param name="Likeness">How much, from 0 to 1.</param>
/// <param name="Title">The title as printed, without number.</param>
/// <param name="Rest">Text after the title in the same paragraph; empty where there is none.</param>
internal sealed record SectionHeading(int Passage, int Section, double Likeness, string Title, string Rest);

/// <summary>
/// Finds the headings of the six sections. A page may list them before or after the report as well (contents,
/// side bars), so the statutory tables decide which occurrence is meant.
/// </summary>
internal static class SectionHeadings
{
    private const int LongestHeading = 48;

    private static readonly (int Section, string Title, string Key)[] Titles =
        [.. ReportForms.Form2021.Sections.Select(section => (section.Number, section.Title, PrintedText.Key(section.Title)))];

    /// <summary>Whether a line by itself looks like the heading of a section.</summary>
    public static bool IsHeading(string line) =>
        Candidate(new Passage { Text = PrintedText.OneLine(line), Place = default }, 0) is not null;

    /// <summary>The section whose heading a passage surely is; null where it is none.</summary>
    public static int? SectionOf(Passage passage) => Candidate(passage, 0) is { Likeness: >= 1 } heading ? heading.Section : null;

    /// <summary>The chosen headings in the order of the document.</summary>
    /// <param name="passages">The document.</param>
    /// <param name="tables">First and last passage of the tables of sections 2, 3 and 4 by section number, where they were found.</param>
    public static IReadOnlyList<SectionHeading> Choose(IReadOnlyList<Passage> passages, IReadOnlyDictionary<int, (int First, int Last)> tables)
    {
        var candidates = new List<SectionHeading>();
        for (var index = 0; index < passages.Count; index++)
        {
            if (Candidate(passages[index], index) is { } heading)
                candidates.Add(heading);
        }

        RemoveContents(candidates);
        var chosen = new SortedDictionary<int, SectionHeading>();
        for (var section = 2; section <= 4; section++)
        {
            if (tables.TryGetValue(section, out var table))
            {
                var floor = tables.Where(other => other.Key < section).Select(other => other.Value.Last).DefaultIfEmpty(-1).Max();
                Keep(chosen, candidates.LastOrDefault(heading => heading.Section == section && heading.Passage <= table.First && heading.Passage > floor));
            }
        }

        var lastTable = tables.Count == 0 ? -1 : tables.Values.Max(table => table.Last);
        if (tables.Count > 0)
        {
            for (var section = 5; section <= 6; section++)
            {
                var after = Math.Max(lastTable, chosen.TryGetValue(section - 1, out var before) ? before.Passage : -1);
                Keep(chosen, candidates.FirstOrDefault(heading => heading.Section == section && heading.Passage > after));
            }
        }

        for (var section = 6; section >= 1; section--)
        {
            if (chosen.ContainsKey(section))
                continue;
            var ceiling = chosen.Where(other => other.Key > section).Select(other => other.Value.Passage).DefaultIfEmpty(int.MaxValue).Min();
            var floor = tables.Count > 0 && section > 4 ? lastTable : -1;
            Keep(chosen, candidates.LastOrDefault(heading => heading.Section == section && heading.Passage < ceiling && heading.Passage > floor));
        }

        AddOutOfOrder(chosen, candidates, tables);
        return [.. chosen.Values.OrderBy(heading => heading.Passage)];
    }

    // Headings that follow one another without anything between them are a table of contents.
    private static void RemoveContents(List<SectionHeading> candidates)
    {
        for (var start = 0; start < candidates.Count;)
        {
            var end = start + 1;
            while (end < candidates.Count && candidates[end].Passage == candidates[end - 1].Passage + 1 && candidates[end].Section > candidates[end - 1].Section)
                end++;
            if (end - start >= 3)
                candidates.RemoveRange(start, end - start);
            else
                start = end;
        }
    }

    // A section printed in the wrong place still is that section; the rules say that the order is wrong.
    private static void AddOutOfOrder(
        SortedDictionary<int, SectionHeading> chosen, List<SectionHeading> candidates, IReadOnlyDictionary<int, (int First, int Last)> tables)
    {
        foreach (var (section, _, _) in Titles)
        {
            if (!chosen.ContainsKey(section) && !tables.ContainsKey(section))
                Keep(chosen, candidates.LastOrDefault(heading => heading.Section == section && heading.Likeness >= 0.95));
        }
    }

    private static void Keep(SortedDictionary<int, SectionHeading> chosen, SectionHeading? heading)
    {
        if (heading is not null)
            chosen.TryAdd(heading.Section, heading);
    }

    private static SectionHeading? Candidate(Passage passage, int index)
    {
        var text = passage.Text;
        if (text.Length < 2 || passage.IsPicture)
            return null;
        var (numeral, start) = Numeral(text);
        if (numeral is null && text.Length > LongestHeading)
            return null;

        var best = default((int Section, double Likeness, int End));
        foreach (var (section, title, titleKey) in Titles)
        {
            var end = MatchPrefix(text, start, titleKey);
            var likeness = end > 0 ? 1.0 : text.Length <= LongestHeading ? LabelLikeness.Of(PrintedText.Key(text.AsSpan(start)), titleKey) : 0;
            if (numeral == section)
                likeness += 0.3;
            else if (numeral is not null)
                likeness -= 0.05;
            if (likeness > best.Likeness)
                best = (section, likeness, end);
        }

        if (best.End == 0 && (numeral is null ? IsStatement(text) : numeral != best.Section && text.EndsWith('。')))
            return null;
        if (numeral is null ? best.Likeness < 0.85 : best.Likeness < 0.6)
        {
            return numeral is { } number and <= 6 && text.Length <= 30 && text.AsSpan().IndexOfAny('。', '，', '；') < 0
                && !text.Any(char.IsDigit) && FormLabels.Find(passage.Key) is null && FormLabels.Find(SpacedWord.Of(text)[^1].Key) is null
                ? new SectionHeading(index, number, 0.4, Clean(text[start..]), "")
                : null;
        }

        if (best.End > 0 && best.End < text.Length)
        {
            var rest = text[best.End..].TrimStart('。', '：', ':', '.', ' ', '　', '，', '（', '）', '(', ')');
            if (rest.Length > 0 && numeral is null)
                return null;
            if (rest.Length > 8 || rest.Contains('。') || (rest.Length > 0 && text[best.End] is '：' or ':' or '。' or ' '))
                return new SectionHeading(index, best.Section, best.Likeness, Clean(text[start..best.End]), rest);
        }

        return new SectionHeading(index, best.Section, best.Likeness, Clean(text[start..]), "");
    }

    // 没有其他需要报告的事项。 answers the section's title in its words; it is no heading.
    private static bool IsStatement(string text) =>
        text.EndsWith('。') || text.StartsWith('无') || text.StartsWith("没有", StringComparison.Ordinal)
            || text.StartsWith("暂无", StringComparison.Ordinal) || text.StartsWith('未');

    private static string Clean(string title) => title.Trim(' ', '。', '：', ':', '\u3000', '|');

    /// <summary>The section number at the head (一、, 1., 第一部分) and where the title begins.</summary>
    private static (int? Number, int Start) Numeral(string text)
    {
        var index = 0;
        if (text[0] == '第' && text.Length > 4)
            index = 1;
        var number = "一二三四五六七八九".IndexOf(text[index], StringComparison.Ordinal) + 1;
        if (number == 0 && char.IsAsciiDigit(PrintedText.Fold(text[index])))
            number = PrintedText.Fold(text[index]) - '0';
        if (number == 0 || index + 1 >= text.Length)
            return (null, 0);
        index++;
        if (text[0] == '第')
        {
            if (!text.AsSpan(index).StartsWith("部分"))
                return (null, 0);
            index += 2;
        }
        else if (text[index] is not ('、' or '.' or '．' or ',' or '，' or ' ' or '：' or ':' or '。' or '﹑' or '\u3000'))
        {
            return (null, 0);
        }

        while (index < text.Length && text[index] is '、' or '.' or '．' or ',' or '，' or ' ' or '：' or ':' or '。' or '﹑' or '\u3000')
            index++;
        return index < text.Length ? (number, index) : (null, 0);
    }

    /// <summary>Where the title ends in the text, layout and punctuation aside; 0 where the text does not begin with it.</summary>
    private static int MatchPrefix(string text, int start, string key)
    {
        var matched = 0;
        for (var index = start; index < text.Length; index++)
        {
            var c = PrintedText.Fold(text[index]);
            if (matched < key.Length && c == key[matched])
            {
                if (++matched == key.Length)
                    return index + 1;
            }
            else if (PrintedText.Key([c]).Length > 0)
            {
                return 0;
            }
        }

        return 0;
    }
}
