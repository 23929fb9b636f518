using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Changes against last year: by the numbers of the sentence itself, and by last year's report.</summary>
public sealed partial class Changes : ReportRule
{
    private static readonly RuleDescription Change = new(
        "prose.change", Severity.Error, "增减数与正文自身不符", "Change does not agree with its own numbers",
        "条例第四十九条、第五十条：年度报告应当如实反映；同一报告内的数字应当一致",
        "同一句话写明本年数、上年数（或增减数）和增减百分比的，应满足：增减数＝本年数－上年数，百分比＝增减数÷上年数。"
        + "只写增减数和百分比、没有任何整数的上年数能得出该百分比的，按警告提示。请核对后更正。");

    private static readonly RuleDescription YearOnYear = new(
        "prose.year_on_year", Severity.Error, "同比与上年报告不符", "Comparison contradicts last year's report",
        "条例第四十九条：年度报告按年度编制；上一年度报告已公布的数字为准",
        "正文所比较的数在表格中填有，且提供了上年报告的，系统用两年表格的数字重新计算同比增减数和百分比。请对照上年报告更正；上年数有更正的，应予说明。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Change, YearOnYear];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            if (paragraph.Numbers.Count == 0)
                continue;
            foreach (var comparison in ComparisonReading.Read(paragraph, subject.Report.Year))
            {
                if (Past(comparison, subject) is { Count: > 0 } pasts)
                    CheckAgainstTable(comparison, pasts, findings);
                else if (comparison.IsExact)
                    CheckItself(comparison, findings);
            }
        }
    }

    // Last year's figures of what is compared, by every reading that agrees with this year's table.
    private static List<decimal> Past(ComparedNumber comparison, ReportUnderCheck subject)
    {
        if (subject.Previous is not { } previous || !comparison.IsWithLastYear || !comparison.IsExact || subject.Report.Year - previous.Year is not 1)
            return [];
        var pasts = new List<decimal>();
        foreach (var statement in subject.Statements.Where(statement =>
            statement.Paragraph == comparison.Paragraph && statement.Number.Start == comparison.Present.Start && !statement.IsQualified))
        {
            foreach (var reading in statement.Readings)
            {
                if (statement.Value(reading, subject.Report.Figures) is { } value && statement.Number.Admits(value)
                    && statement.Value(reading, previous.Figures) is { } past)
                    pasts.Add(past);
            }
        }

        return pasts;
    }

    private static void CheckAgainstTable(ComparedNumber comparison, List<decimal> pasts, ICollection<Finding> findings)
    {
        var past = pasts[0];
        if (comparison.Past is { } printed && !pasts.Exists(printed.Admits))
            findings.Add(Contradiction(comparison, printed, $"上年数{Printed(comparison, printed)}", Figure.Show(past), past));
        if (comparison.Difference is { } difference && !pasts.Exists(comparison.DifferenceAgrees))
            findings.Add(Contradiction(comparison, difference, $"{Word(comparison)}{Printed(comparison, difference)}", Shown(comparison.Present.Value - past), past));
        if (comparison.Rate is { } rate && pasts.TrueForAll(other => other > 0) && !pasts.Exists(comparison.RateAgrees))
            findings.Add(Contradiction(comparison, rate, $"{Word(comparison)}{Printed(comparison, rate)}", ShownRate(comparison, rate, past), past));
        if (comparison is { Past: null, Difference: null, Rate: null } && !pasts.Contains(comparison.Present.Value))
            findings.Add(Contradiction(comparison, comparison.Present, "“与上年持平”", Shown(comparison.Present.Value - past), past));
    }

    private static void CheckItself(ComparedNumber comparison, ICollection<Finding> findings)
    {
        if (comparison is { Past: { } past, Difference: { } difference } && !comparison.DifferenceAgrees(past.Value))
        {
            findings.Add(Inconsistent(comparison, difference, Shown(comparison.Present.Value - past.Value), past.Value));
        }
        else if (comparison.Rate is { } rate && comparison.PastByText is > 0 and var basis && !comparison.RateAgrees(basis))
        {
            findings.Add(Inconsistent(comparison, rate, ShownRate(comparison, rate, basis), basis));
        }
        else if (NearestPast(comparison) is { } nearest && Rounding.Compare(comparison.Rate!.Value, comparison.Present.Value, nearest) == Agreement.None)
        {
            findings.Add(Impossible(comparison, comparison.Rate.Value, nearest));
        }
    }

    // 比上年增加12件，增长20.5%: last year's whole number that comes nearest; null where the number is no difference.
    private static decimal? NearestPast(ComparedNumber comparison)
    {
        if (comparison is not
            {
                Past: null, Difference: null, Direction: not 0, Present: { Kind: NumberKind.Count, Value: > 0 } difference,
                Rate: { Kind: NumberKind.Percentage, Exactness: Exactness.Exact, Value: > 0 } rate
            })
            return null;
        var clause = comparison.Paragraph.Text.AsSpan(comparison.Paragraph.ClauseStart(difference.Start)..difference.Start);
        if (!(comparison.Direction > 0 ? Increased() : Decreased()).IsMatch(clause))
            return null;
        var past = difference.Value * 100 / rate.Value;
        var (below, above) = (Math.Max(1, Math.Floor(past)), Math.Ceiling(past));
        return Math.Abs((difference.Value * 100 / below) - rate.Value) < Math.Abs((difference.Value * 100 / above) - rate.Value) ? below : above;
    }

    private static Finding Inconsistent(ComparedNumber comparison, ProseNumber number, string expected, decimal past) => Change.Find(
        $"“{Word(comparison)}{Printed(comparison, number)}”有误：本年为{Figure.Show(comparison.Present.Value)}，上年为{Figure.Show(past)}，应为{expected}。请核对本年数、上年数和增减数。")
        .In(comparison.Paragraph, number) with
    {
        Actual = Printed(comparison, number),
        Expected = expected,
    };

    private static Finding Impossible(ComparedNumber comparison, ProseNumber rate, decimal nearest)
    {
        var expected = Rounding.Show(rate, comparison.Present.Value, nearest);
        return Change.Find(
            $"“{Word(comparison)}{Printed(comparison, comparison.Present)}”与“{Printed(comparison, rate)}”不符：上年数为整数，最接近的上年数{Figure.Show(nearest)}得{expected}。请核对增减数和百分比。")
            .In(comparison.Paragraph, rate) with
        {
            Severity = Severity.Warning,
            Actual = Printed(comparison, rate),
            Expected = expected,
        };
    }

    private static Finding Contradiction(ComparedNumber comparison, ProseNumber number, string what, string expected, decimal past) => YearOnYear.Find(
        $"{what}与上年报告不符：本年为{Figure.Show(comparison.Present.Value)}，上年报告的表格为{Figure.Show(past)}，应为{expected}。请对照上年报告更正。")
        .In(comparison.Paragraph, number) with
    {
        Actual = Printed(comparison, number),
        Expected = expected,
    };

    private static string Printed(ComparedNumber comparison, ProseNumber number) => comparison.Paragraph.Printed(number);

    private static string Word(ComparedNumber comparison) => comparison.Direction < 0 ? "减少" : "增加";

    private static string Shown(decimal difference) => difference switch
    {
        > 0 => $"增加{Figure.Show(difference)}",
        < 0 => $"减少{Figure.Show(-difference)}",
        _ => "持平",
    };

    private static string ShownRate(ComparedNumber comparison, ProseNumber rate, decimal past)
    {
        var difference = comparison.Present.Value - past;
        var sign = Math.Sign(difference) == comparison.Direction ? "" : difference < 0 ? "下降" : "增长";
        return sign + Rounding.Show(rate, Math.Abs(difference), past);
    }

    [GeneratedRegex("(?:增加|增长|净增|增多)了?$")]
    private static partial Regex Increased();

    [GeneratedRegex("(?:减少|下降|净减|减)了?$")]
    private static partial Regex Decreased();
}
