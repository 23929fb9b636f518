using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

/// <summary>The passages of <see cref="Passages"/>: silence on the right ones, one error found and located in each wrong one.</summary>
public sealed class PassageTest(ITestOutputHelper output)
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Passages.All.Count)];

    [Theory, MemberData(nameof(Numbers))]
    public void A_right_passage_raises_nothing(int number)
    {
        var passage = Passages.All[number];

        var findings = Check(passage, passage.Right);

        Assert.True(findings.Count == 0, $"{passage.Right}\n{Show(findings)}");
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Each_error_planted_in_a_passage_is_found_where_it_stands(int number)
    {
        var passage = Passages.All[number];
        foreach (var (text, error) in passage.Wrong())
        {
            var findings = Check(passage, text);

            Assert.True(findings.Exists(finding => IsAt(finding, error)), $"{text}\n“{error}” not found:\n{Show(findings)}");
        }
    }

    [Fact]
    public void The_passages_cover_right_and_wrong_alike()
    {
        int right = 0, silent = 0, wrong = 0, found = 0, blamedElse = 0;
        foreach (var passage in Passages.All)
        {
            right++;
            silent += Check(passage, passage.Right).Count == 0 ? 1 : 0;
            foreach (var (text, error) in passage.Wrong())
            {
                var findings = Check(passage, text);
                wrong++;
                found += findings.Exists(finding => IsAt(finding, error)) ? 1 : 0;
                blamedElse += findings.Exists(finding => finding.Suggestion is not null && !IsAt(finding, error)) ? 1 : 0;
            }
        }

        output.WriteLine($"{right} right passages, {silent} silent; {wrong} planted errors, {found} found and located, {blamedElse} with a suggestion elsewhere.");
        Assert.True(right >= 60 && wrong >= 60, $"{right} right, {wrong} wrong.");
        Assert.Equal(0, blamedElse);
    }

    // Rules that compared each number with all others took minutes for such a paragraph.
    [Fact]
    public void A_paragraph_longer_than_any_is_read_to_its_end()
    {
        var passage = new Passage(string.Concat(Enumerable.Repeat("受理1件。", 20_000)) + "公开信息共200条，其中通知{50|60}条，占25%；公告150条，占75%。");
        var (text, error) = passage.Wrong().Single();

        Assert.Contains(Check(passage, text), finding => IsAt(finding, error));
        Assert.DoesNotContain(Check(passage, passage.Right), finding => finding.Excerpt?.Contains("通知50条", StringComparison.Ordinal) == true);
    }

    private static List<Finding> Check(Passage passage, string text)
    {
        var report = SampleAgencies.Report(passage.Agency, passage.Section, text.Split('\n'));
        return [.. RuleBook.Check(report, SampleAgencies.Before(passage.Agency))
            .Where(finding => finding.Rule.StartsWith("prose.", StringComparison.Ordinal))];
    }

    // The words around the finding hold the error, and it says what is wrong and what would be right.
    private static bool IsAt(Finding finding, string error) =>
        finding.Excerpt is { } excerpt && excerpt.Contains(error, StringComparison.Ordinal)
        && finding.Place.Line == 7 && finding.Section is not null
        && finding.Actual is { Length: > 0 } && finding.Expected is { Length: > 0 } && finding.Severity >= Severity.Warning;

    private static string Show(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Rule} {finding.Severity} {finding.Message} [{finding.Actual} → {finding.Expected}]"));
}
