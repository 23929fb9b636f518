using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>Headings of sections inside of a paragraph, where a page's line breaks were lost: <c>…编制本报告。 一、总体情况 （一）…</c></summary>
internal static class InlineHeadings
{
    private const int Shortest = 40;

    private static readonly Regex Heading = new(
        @"(?<=^|[\s。；;：:])[一二三四五六]、(?:" + string.Join('|', ReportForms.Form2021.Sections.Select(section => Regex.Escape(section.Title))) + @")(?=[\s。（(]|$)",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The passages with such headings as passages of their own; the same passages where there are none.</summary>
    public static IReadOnlyList<Passage> Parted(IReadOnlyList<Passage> passages)
    {
        var parted = new List<Passage>(passages.Count);
        foreach (var passage in passages)
        {
            var rest = 0;
            if (passage.Cells.Count == 0 && passage.Text.Length >= Shortest)
            {
                foreach (Match heading in Heading.Matches(passage.Text))
                {
                    Add(passage, rest, heading.Index);
                    Add(passage, heading.Index, heading.Index + heading.Length);
                    rest = heading.Index + heading.Length;
                }
            }

            if (rest == 0)
                parted.Add(passage);
            else
                Add(passage, rest, passage.Text.Length);
        }

        return parted.Count == passages.Count ? passages : parted;

        void Add(Passage whole, int start, int end)
        {
            if (whole.Text[start..end].Trim() is { Length: > 0 } text)
                parted.Add(new Passage { Text = text, Place = whole.Place, Container = whole.Container });
        }
    }
}
