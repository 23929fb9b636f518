using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Recognition;

/// <summary>Gathers the prose of the sections: what the statutory tables did not take.</summary>
internal sealed class SectionProse(
    IReadOnlyList<Passage> passages, IReadOnlyList<SectionHeading> headings, int end, IReadOnlyList<Paragraph> tableStrays)
{
    private const int FirstTableSection = 2;
    private const int LastTableSection = 4;

    private readonly List<Paragraph> strays = [.. tableStrays];

    /// <summary>Lone numbers and marks between the tables; complete once <see cref="Sections"/> was called.</summary>
    public IReadOnlyList<Paragraph> Strays => strays;

    /// <summary>The prose between the title and the first section.</summary>
    public IReadOnlyList<Paragraph> Preamble(int start, int firstSection) =>
        Paragraphs(start, firstSection, false).FindAll(paragraph => !PageFurniture.IsArticleInformation(paragraph.Text));

    /// <summary>The sections in the order found.</summary>
    public IReadOnlyList<ReportSection> Sections()
    {
        var sections = new List<ReportSection>();
        for (var index = 0; index < headings.Count; index++)
        {
            var heading = headings[index];
            var next = index + 1 < headings.Count ? headings[index + 1].Passage : Math.Max(end, heading.Passage + 1);
            var place = passages[heading.Passage].Place;
            var paragraphs = new List<Paragraph>();
            if (heading.Rest.Length > 0)
                paragraphs.Add(new Paragraph(heading.Rest, place));
            paragraphs.AddRange(Paragraphs(heading.Passage + 1, next, heading.Section is >= FirstTableSection and <= LastTableSection));
            sections.Add(new ReportSection(heading.Section, heading.Title, paragraphs, place));
        }

        return sections;
    }

    private List<Paragraph> Paragraphs(int start, int stop, bool amongTables)
    {
        var paragraphs = new List<Paragraph>();
        for (var index = start; index < stop; index++)
        {
            var passage = passages[index];
            if (passage.Taken || passage.IsPicture)
                continue;
            if (passage.Cells.Count > 1)
            {
                paragraphs.AddRange(passage.Cells.Where(cell => cell.Text.Length > 20 && cell.Text.AsSpan().IndexOfAny('。', '，') >= 0)
                    .Select(cell => new Paragraph(PrintedText.OneLine(cell.Text), cell.Place)));
            }
            else if (amongTables && passage.Text.Length <= 12 && CellParser.IsValue(passage.Text))
            {
                strays.Add(new Paragraph(passage.Text, passage.Place));
            }
            else if (passage.Text.Length > 0)
            {
                paragraphs.Add(new Paragraph(passage.Text, passage.Place));
            }
        }

        return paragraphs;
    }
}
