namespace Gongkai.Domain.Reports.Prose;

/// <summary>The prose of a report as the rules read it.</summary>
public sealed class ReportProse
{
    /// <summary>
    /// Characters that are read as one paragraph, more than any report has in one. What is longer is read in pieces, whole sentences
    /// where it has any: the rules compare the numbers of a paragraph with each other, which takes the square of its length.
    /// </summary>
    private const int MostAtOnce = 8_000;

    private static readonly ReportProse None = new([]);

    private ReportProse(IReadOnlyList<ProseParagraph> paragraphs) => Paragraphs = paragraphs;

    /// <summary>The paragraphs in their order, those before the first section included.</summary>
    public IReadOnlyList<ProseParagraph> Paragraphs { get; }

    /// <summary>Reads the prose of a report.</summary>
    public static ReportProse Of(AnnualReport report)
    {
        if (report.Preamble.Count == 0 && report.Sections.Count == 0)
            return None;
        var paragraphs = new List<ProseParagraph>();
        foreach (var paragraph in report.Preamble.SelectMany(InPieces))
            paragraphs.Add(new ProseParagraph(paragraph, null));
        foreach (var section in report.Sections)
        {
            var topic = ProseTopic.Other;
            foreach (var paragraph in section.Paragraphs.SelectMany(InPieces))
            {
                var read = new ProseParagraph(paragraph, section.Number, topic);
                topic = read.Topic;
                paragraphs.Add(read);
            }
        }

        return new ReportProse(paragraphs);
    }

    /// <summary>The figures of the tables that the prose states, paragraph by paragraph.</summary>
    public IReadOnlyList<Statement> Statements(AnnualReport report)
    {
        if (Paragraphs.Count == 0)
            return [];
        var organization = new OwnName(report.Organization);
        return [.. Paragraphs.SelectMany(paragraph =>
            StatementReading.Read(paragraph, organization, report.Year, report.Figures)
                .Concat(NilReading.Read(paragraph, organization, report.Year)))];
    }

    private static IEnumerable<Paragraph> InPieces(Paragraph paragraph)
    {
        var start = 0;
        while (paragraph.Text.Length - start > MostAtOnce)
        {
            var sentence = paragraph.Text.LastIndexOf('。', start + MostAtOnce - 1, MostAtOnce) + 1;
            var end = sentence > start ? sentence : start + MostAtOnce;
            yield return paragraph with { Text = paragraph.Text[start..end] };
            start = end;
        }

        yield return start == 0 ? paragraph : paragraph with { Text = paragraph.Text[start..] };
    }
}
