using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// A second report behind the first in one file: two years bound together, the reports of several bureaus. Only the first is read, and the
/// user is told where the next begins: read as one, the prose of the second would contradict the tables of the first.
/// </summary>
internal static class FollowingReports
{
    private const int Opening = 1;
    private const int Disputes = 4;
    private const int LinesOfTitle = 3;

    /// <summary>The passages of the first report, and the finding where another follows it.</summary>
    /// <param name="passages">The document.</param>
    /// <param name="received">Passages with the label of the first row of the table of applications.</param>
    public static (IReadOnlyList<Passage> First, Finding? Following) Part(IReadOnlyList<Passage> passages, IReadOnlyList<int> received)
    {
        // Its own table, its own first section and its own title, another than the first: page heads and lists of links have not all of these.
        foreach (var row in received.Skip(1))
        {
            var opening = LastBefore(passages, received[0], row, section => section == Opening);
            var ended = opening is { } begin ? LastBefore(passages, received[0], begin, section => section >= Disputes) : null;
            if (opening is not { } first || ended is not { } last)
                continue;
            var between = passages.Skip(last + 1).Take(first - last - 1).ToList();
            if (TitleRecognition.Find(between, between.Count) is not { Year: not null } title || IsSame(title, TitleRecognition.Find(passages, received[0])))
                continue;
            var start = last + 1 + StartOf(title, between);
            return ([.. passages.Take(start)], ReadingRule.FollowingReport.Find(
                $"文件中不止一份报告：从这里起是另一份（{title.Text}），没有读取。请把每份报告分成单独的文件。") with
            {
                Place = passages[start].Place,
            });
        }

        return (passages, null);
    }

    private static bool IsSame(ReportTitle title, ReportTitle? first) =>
        first is not null && first.Year == title.Year && (first.Organization is null || title.Organization is null || first.Organization == title.Organization);

    private static int? LastBefore(IReadOnlyList<Passage> passages, int after, int before, Func<int, bool> isWanted)
    {
        for (var index = before - 1; index > after; index--)
        {
            if (SectionHeadings.SectionOf(passages[index]) is { } section && isWanted(section))
                return index;
        }

        return null;
    }

    // The last line that begins the title, for the title of the first may stand above as the head of a page.
    private static int StartOf(ReportTitle title, List<Passage> passages)
    {
        var start = passages.Count - 1;
        while (start > 0 && TitleRecognition.Parse(passages[start].Text)?.Year != title.Year
            && !(start + 1 < passages.Count && TitleRecognition.AreBrokenTitle(passages[start].Text, passages[start + 1].Text)))
            start--;
        for (var lines = 0; lines < LinesOfTitle && start > 0 && TitleRecognition.LooksLikeAgency(passages[start - 1].Text); lines++)
            start--;
        return start;
    }
}
