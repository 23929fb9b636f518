using System.Globalization;
using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

/// <summary>Random prose that states random tables stays silent; one number changed does not.</summary>
public sealed class ProseMutationTest(ITestOutputHelper output)
{
    // How numbers are mistyped: one more, digits swapped, a zero too many, another number.
    private static readonly Gen<Func<decimal, decimal>> Slips = Gen.OneOf(
        Gen.Const<Func<decimal, decimal>>(number => number + 3),
        Gen.Const<Func<decimal, decimal>>(number => (number * 10) + 4),
        Gen.Int[0, 3_000].Select<int, Func<decimal, decimal>>(other => _ => other),
        Gen.Const<Func<decimal, decimal>>(number => number > 3 ? number - 3 : number + 2));

    [Fact]
    public void Prose_that_agrees_with_its_tables_and_itself_raises_nothing() =>
        RandomStatedReports.All.Sample(
            report =>
            {
                var findings = Check(report.Figures, report.Paragraphs, report.Before);
                Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{finding.Excerpt}\n{finding.Message}")));
            },
            iter: 1_000);

    [Fact]
    public void Nearly_every_number_changed_in_the_prose_is_found_where_it_stands()
    {
        int changed = 0, found = 0, located = 0;
        Gen.Select(RandomStatedReports.All, Gen.Int[0, 10_000], Slips).Sample(
            (report, pick, slip) =>
            {
                var paragraphs = report.Paragraphs.ToArray();
                var at = pick % paragraphs.Length;
                var numbers = RandomStatedReports.Numbers(paragraphs[at]);
                var number = numbers[pick / paragraphs.Length % numbers.Count];
                var right = number.Groups[1].Value;
                var wrong = slip(decimal.Parse(right, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
                if (wrong == right)
                    return;
                paragraphs[at] = paragraphs[at] with
                {
                    Marked = paragraphs[at].Marked.Remove(number.Index, number.Length).Insert(number.Index, wrong),
                };
                var findings = Check(report.Figures, paragraphs, report.Before);
                Interlocked.Increment(ref changed);
                if (findings.Count > 0)
                    Interlocked.Increment(ref found);
                if (findings.Exists(finding => finding.Excerpt!.Contains(wrong, StringComparison.Ordinal)))
                    Interlocked.Increment(ref located);
                else if (findings.Count == 0)
                    output.WriteLine($"{right} → {wrong}: {paragraphs[at].Marked}");
            },
            iter: 2_000);

        output.WriteLine($"{changed} numbers changed, {found} found, {located} located.");
        Assert.True(changed > 1_500, $"Only {changed} changed.");
        Assert.True(found >= 0.97 * changed, $"{found} of {changed} found.");
        Assert.True(located >= 0.95 * changed, $"{located} of {changed} located.");
    }

    private static List<Finding> Check(Figures figures, IEnumerable<MarkedParagraph> paragraphs, AnnualReport before) =>
        [.. RuleBook.Check(RandomStatedReports.Report(figures, paragraphs), before)
            .Where(finding => finding.Rule.StartsWith("prose.", StringComparison.Ordinal) && finding.Severity >= Severity.Warning)];
}
