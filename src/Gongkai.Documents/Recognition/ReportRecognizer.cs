using System.Text.RegularExpressions;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>Understands a document as an annual report: title, sections, statutory figures, prose and foot.</summary>
public static partial class ReportRecognizer
{
    /// <summary>Lines that a file of pictures may have besides: a title, a caption.</summary>
    private const int FewLines = 5;

    private const int FirstParagraphs = 8;

    /// <summary>Makes a report of a document.</summary>
    /// <param name="document">What the file holds.</param>
    /// <param name="source">The file as named by the user.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="UnreadableException">The document is no annual report on disclosure.</exception>
    public static AnnualReport Recognize(SourceDocument document, string source, CancellationToken cancellation = default)
    {
        document = TraditionalScript.Simplified(document);
        var passages = Unfolding.Of(document);
        cancellation.ThrowIfCancellationRequested();
        var regions = TableRegions.Find(passages);
        var (ofFirst, following) = FollowingReports.Part(passages, regions.ReceivedRows);
        if (following is not null)
        {
            passages = ofFirst;
            regions = TableRegions.Find(passages);
        }

        var headings = SectionHeadings.Choose(passages, regions.BySection);
        if (!headings.Any(heading => heading.Section == 1) && InlineHeadings.Parted(passages) is var parted && parted != passages)
        {
            passages = parted;
            regions = TableRegions.Find(passages);
            headings = SectionHeadings.Choose(passages, regions.BySection);
        }

        var firstSection = FirstSection(headings, regions, passages.Count);
        var title = Title(document, passages, firstSection);
        if (title is null && regions.BySection.Count == 0 && headings.Count < 3)
        {
            throw new UnreadableException("report.not_found",
                passages.Any(passage => passage.IsPicture) && passages.Count(passage => !passage.IsPicture) < FewLines
                    ? "文件中只有图片，没有可读取的年度报告文字。请改用可复制文字的版本，或转换为pdf后用文字识别读取。"
                    : "文件中没有找到政府信息公开工作年度报告：既没有标题，也没有法定表格。请确认文件内容。");
        }

        var closing = passages.Count == 0
            ? new ReportClosing(0, 0, null, null)
            : ClosingRecognition.Find(passages, Math.Max(headings.Count == 0 ? 0 : headings[^1].Passage, LastTablePassage(regions)));
        cancellation.ThrowIfCancellationRequested();

        var form = regions.Form(title?.Year ?? PeriodYear(passages, 0, firstSection));
        var figures = new FigureRecognition(form, passages);
        foreach (var table in form.Tables)
        {
            if (TableSpan(table, regions, headings, closing.TextEnd) is var (start, end))
                figures.Read(table, start, end);
        }

        var prose = new SectionProse(passages, headings, closing.TextEnd, figures.Strays);
        var preamble = prose.Preamble(PreambleStart(passages, firstSection), firstSection);
        var sections = prose.Sections();
        var organization = AgencyRecognition.Find(title, document, passages, firstSection, closing) ?? TitleRecognition.OfFileName(source)?.Organization;
        var year = title?.Year ?? PeriodYear(passages, 0, passages.Count) ?? YearSpokenOf(passages, firstSection)
            ?? closing.SignedOn?.Year - 1 ?? TitleRecognition.OfFileName(source)?.Year;
        return new AnnualReport(figures.Figures)
        {
            Source = source,
            Title = title?.Text,
            Organization = organization,
            Year = year,
            Signature = closing.Signature,
            SignedOn = closing.SignedOn,
            PublishedOn = PublishedOn(passages, firstSection) ?? document.PublishedOn,
            Origin = document.Origin,
            Preamble = preamble,
            Sections = sections,
            Strays = prose.Strays,
            ReadingFindings = [.. following is null ? [] : new[] { following }, .. figures.Findings, .. DoubledTables.Find(passages, regions.ReceivedRows, figures.Figures), .. ReadingFindings.Of(document, passages, headings, figures.Figures)],
        };
    }

    private static int FirstSection(IReadOnlyList<SectionHeading> headings, TableRegions regions, int count)
    {
        if (headings.Count > 0 && headings[0].Section == 1)
            return headings[0].Passage;
        var first = headings.Count > 0 ? headings[0].Passage : count;
        return regions.BySection.Count > 0 ? Math.Min(first, regions.BySection.Values.Min(table => table.First)) : first;
    }

    private static int LastTablePassage(TableRegions regions) =>
        regions.BySection.Count == 0 ? 0 : regions.BySection.Values.Max(table => table.Last);

    private static (int Start, int End)? TableSpan(
        FormTable table, TableRegions regions, IReadOnlyList<SectionHeading> headings, int reportEnd)
    {
        var seen = regions.BySection.TryGetValue(table.Section, out var span);
        var heading = headings.FirstOrDefault(candidate => candidate.Section == table.Section);
        if (!seen && heading is null)
            return null;
        var start = heading is not null && (!seen || heading.Passage < span.First) ? heading.Passage + 1 : span.First;
        var next = headings.Where(candidate => candidate.Passage > start && (!seen || candidate.Passage > span.First))
            .Select(candidate => candidate.Passage).DefaultIfEmpty(reportEnd).Min();
        foreach (var other in regions.BySection)
        {
            if (other.Key > table.Section && other.Value.First > start)
                next = Math.Min(next, other.Value.First);
        }

        // Without a heading after it the table ends with its own last label and the line of figures below.
        return (start, Math.Max(start, Math.Min(next, Math.Max(reportEnd, seen ? span.Last + 1 : 0))));
    }

    private static ReportTitle? Title(SourceDocument document, IReadOnlyList<Passage> passages, int firstSection)
    {
        var printed = TitleRecognition.Find(passages, firstSection);
        if (printed is { Organization: not null, Year: not null } || document.Title is null)
            return printed;
        var stated = TitleRecognition.Parse(PrintedText.OneLine(document.Title));
        return printed is null
            ? stated
            : printed with { Organization = printed.Organization ?? stated?.Organization, Year = printed.Year ?? stated?.Year };
    }

    private static int PreambleStart(IReadOnlyList<Passage> passages, int firstSection)
    {
        for (var index = firstSection - 1; index >= 0; index--)
        {
            var text = passages[index].Text;
            if ((TitleRecognition.Parse(text) is not null && text.AsSpan().IndexOfAny('。', '，') < 0)
                || (index > 0 && TitleRecognition.AreBrokenTitle(passages[index - 1].Text, text)))
                return index + 1;
        }

        return 0;
    }

    private static int? PeriodYear(IReadOnlyList<Passage> passages, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (passages[index].Text.Length > 12 && Period().Match(PrintedText.Folded(passages[index].Text)) is { Success: true } period)
                return int.Parse(period.Groups["y"].ValueSpan);
        }

        return null;
    }

    // The year that the first paragraphs name most.
    private static int? YearSpokenOf(IReadOnlyList<Passage> passages, int firstSection) => passages.Take(firstSection + FirstParagraphs)
        .SelectMany(passage => Spoken().Matches(PrintedText.Folded(passage.Text))).Select(year => int.Parse(year.ValueSpan))
        .GroupBy(year => year).OrderByDescending(years => years.Count()).ThenByDescending(years => years.Key).FirstOrDefault()?.Key;

    private static DateOnly? PublishedOn(IReadOnlyList<Passage> passages, int firstSection)
    {
        for (var index = 0; index < firstSection; index++)
        {
            if (PublishedOn(passages[index].Text) is { } date)
                return date;
            foreach (var cell in passages[index].Cells)
            {
                if (PublishedOn(cell.Text) is { } inCell)
                    return inCell;
            }
        }

        return null;
    }

    // "发布日期：2024-01-22", or a day at the head of the line below the title ("2024-01-22 09:30 来源：…").
    private static DateOnly? PublishedOn(string text)
    {
        if (Published().Match(text) is { Success: true } published)
            return ChineseDates.Find(text[published.Index..]);
        return PageFurniture.IsArticleInformation(text) && !ChineseDates.IsDateLine(text) ? ChineseDates.Find(text) : null;
    }

    [GeneratedRegex(@"(?<y>20\d\d) ?年 ?1 ?月 ?1 ?日.{0,6}(?:至|到|—|-|~|－).{0,8}12 ?月 ?31 ?日|(?<y>20\d\d)[.\-/]0?1[.\-/]0?1.{0,4}12[.\-/]31")]
    private static partial Regex Period();

    // Not that of a day: 2024年1月26日 is when it was published.
    [GeneratedRegex(@"(?<!\d)20\d\d(?=年(?! ?\d{1,2} ?月 ?\d)|年 ?12 ?月 ?31 ?日)")]
    private static partial Regex Spoken();

    [GeneratedRegex("(?:发布|公布|公开|发文|成文)(?:日期|时间)[：: ]")]
    private static partial Regex Published();
}
