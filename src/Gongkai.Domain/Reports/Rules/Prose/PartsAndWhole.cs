using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Prose against itself: percentages of parts, parts of a whole.</summary>
public sealed class PartsAndWhole : ReportRule
{
    private const string Basis = "条例第四十九条、第五十条：年度报告应当如实反映；同一报告内的数字应当一致";

    // Shares without parts are taken for a full list only when they nearly make one.
    private const decimal NearlyAll = 3;

    private static readonly RuleDescription Percentage = new(
        "prose.percentage", Severity.Error, "占比计算有误", "Wrong percentage", Basis,
        "正文写有“其中某类多少件（条），占百分之几”的，系统用该数除以总数，按印出的小数位数四舍五入后比较。"
        + "只有末位因截尾或进位不同的，仅作提示。请按应为的数更正；如分项件数本身有误，一并更正。");

    private static readonly RuleDescription PercentageSum = new(
        "prose.percentage_sum", Severity.Error, "占比之和不是100%", "Percentages do not sum to 100", Basis,
        "各分项之和等于总数时，各项占比之和在四舍五入的误差内应为100%。请逐项核对占比。只写占比、没有件数的，按警告提示。");

    private static readonly RuleDescription PartsSum = new(
        "prose.parts_sum", Severity.Error, "分项之和与总数不符", "Parts do not sum to the whole", Basis,
        "正文列出总数和各分项的，占比表明分项已列全时，各分项之和应等于总数。"
        + "占比和合计指向同一个数的，系统给出应为的数；否则请逐项与台账核对。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Percentage, PercentageSum, PartsSum];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            if (!paragraph.Text.Contains('%', StringComparison.Ordinal) && !paragraph.Text.Contains("百分之", StringComparison.Ordinal))
                continue;
            foreach (var group in ShareGroup.Of(paragraph))
            {
                if (!group.HasParts)
                    CheckBarePercentages(group, findings);
                else if (ShareDiagnosis.Of(group, TableWholes.Of(subject.Report.Figures)) is { } diagnosis)
                    CheckShares(diagnosis, findings);
            }
        }
    }

    private static void CheckShares(ShareDiagnosis diagnosis, ICollection<Finding> findings)
    {
        var group = diagnosis.Group;
        if (diagnosis.IsStatedWholeWrong)
            findings.Add(WrongWhole(group, diagnosis.Whole));
        if (diagnosis.CorrectedPart is { } corrected)
        {
            findings.Add(WrongPart(group, diagnosis, corrected));
            return;
        }

        foreach (var share in diagnosis.Wrong)
            findings.Add(WrongPercentage(diagnosis, share));
        if (!IsMadeToSumUp(diagnosis))
        {
            foreach (var share in group.Shares.Where(share => IsLastDigitOff(diagnosis, share)))
                findings.Add(LastDigit(diagnosis, share));
        }

        if (group.Shares.Count > 1)
            CheckSums(diagnosis, findings);
    }

    private static void CheckSums(ShareDiagnosis diagnosis, ICollection<Finding> findings)
    {
        var group = diagnosis.Group;
        var sum = group.Shares.Sum(share => group.Percentage(share).Value);
        var tolerance = group.Shares.Sum(share => Tolerance(group, share, diagnosis.Whole));
        if (group.Shares.Any(share => group.Percentage(share).Exactness == Exactness.Approximate))
            return;
        if (diagnosis.IsComplete && Math.Abs(sum - 100) > tolerance)
            findings.Add(WrongSum(group, sum, Severity.Error));
        else if (!diagnosis.IsComplete && diagnosis.Wrong.Count == 0 && diagnosis.Whole == group.Stated?.Value
            && Math.Abs(sum - 100) <= tolerance)
            findings.Add(WrongPartsSum(group, diagnosis.Whole));
    }

    // 7% beside 56.7% stands for 7.0% where the ratio says so.
    private static decimal Tolerance(ShareGroup group, Share share, decimal whole)
    {
        var finest = group.Shares.Min(other => group.Percentage(other).Step);
        var percentage = group.Percentage(share);
        var finer = percentage with { Step = finest };
        return (Rounding.Compare(finer, group.Part(share).Value, whole) == Agreement.Rounded ? finest : percentage.Step) / 2;
    }

    private static void CheckBarePercentages(ShareGroup group, ICollection<Finding> findings)
    {
        var percentages = group.Shares.Select(group.Percentage).ToList();
        var sum = percentages.Sum(percentage => percentage.Value);
        var distance = Math.Abs(sum - 100);
        if (percentages.Count > 2 && distance <= NearlyAll && distance > percentages.Sum(percentage => percentage.Step) / 2
            && percentages.TrueForAll(percentage => percentage.Exactness == Exactness.Exact))
            findings.Add(WrongSum(group, sum, Severity.Warning));
    }

    private static bool IsLastDigitOff(ShareDiagnosis diagnosis, Share share) =>
        Rounding.Compare(diagnosis.Group.Percentage(share), diagnosis.Group.Part(share).Value, diagnosis.Whole) == Agreement.LastDigit;

    // 33.33%, 33.33%, 33.34%: one share was rounded the other way so that all make 100%.
    private static bool IsMadeToSumUp(ShareDiagnosis diagnosis)
    {
        var group = diagnosis.Group;
        return diagnosis.IsComplete && group.Shares.Sum(share => group.Percentage(share).Value) == 100
            && group.Shares.Sum(share => Math.Round(group.Part(share).Value / diagnosis.Whole * 100 / group.Percentage(share).Step, MidpointRounding.AwayFromZero) * group.Percentage(share).Step) != 100;
    }

    private static Finding WrongPercentage(ShareDiagnosis diagnosis, Share share)
    {
        var (group, part) = (diagnosis.Group, diagnosis.Group.Part(share));
        var expected = Rounding.Show(group.Percentage(share), part.Value, diagnosis.Whole);
        return About(group, group.Percentage(share), Percentage.Find(
            $"占比{Printed(group, share)}有误：{group.Paragraph.Printed(part)}占{Figure.Show(diagnosis.Whole)}的{expected}。请更正占比，或核对分项件数。")) with
        {
            Actual = Printed(group, share),
            Expected = expected,
            Suggestion = diagnosis.IsComplete ? expected : null,
        };
    }

    private static Finding LastDigit(ShareDiagnosis diagnosis, Share share)
    {
        var (group, part) = (diagnosis.Group, diagnosis.Group.Part(share));
        var expected = Rounding.Show(group.Percentage(share), part.Value, diagnosis.Whole);
        return About(group, group.Percentage(share), Percentage.Find(
            $"占比{Printed(group, share)}的末位没有四舍五入：{group.Paragraph.Printed(part)}占{Figure.Show(diagnosis.Whole)}的{expected}。建议统一按四舍五入保留小数。")) with
        {
            Severity = Severity.Info,
            Actual = Printed(group, share),
            Expected = expected,
            Suggestion = expected,
        };
    }

    private static Finding WrongPart(ShareGroup group, ShareDiagnosis diagnosis, decimal corrected)
    {
        var share = diagnosis.Wrong[0];
        var part = group.Part(share);
        return About(group, part, PartsSum.Find(
            $"分项{group.Paragraph.Printed(part)}有误：总数为{Figure.Show(diagnosis.Whole)}，其余各项之和为{Figure.Show(group.Sum - part.Value)}，"
            + $"且占比为{Printed(group, share)}，应为{Figure.Show(corrected)}。请核对后更正。")) with
        {
            Actual = Figure.Show(part.Value),
            Expected = Figure.Show(corrected),
            Suggestion = Figure.Show(corrected),
        };
    }

    private static Finding WrongWhole(ShareGroup group, decimal sum)
    {
        var stated = group.Stated!.Value;
        return About(group, stated, PartsSum.Find(
            $"总数{group.Paragraph.Printed(stated)}有误：各分项之和为{Figure.Show(sum)}，各项占比也按{Figure.Show(sum)}计算。请核对后更正总数。")) with
        {
            Actual = Figure.Show(stated.Value),
            Expected = Figure.Show(sum),
            Suggestion = Figure.Show(sum),
        };
    }

    private static Finding WrongPartsSum(ShareGroup group, decimal whole) =>
        About(group, group.Part(group.Shares[0]), PartsSum.Find(
            $"各分项之和为{Figure.Show(group.Sum)}，与总数{Figure.Show(whole)}不符，而各项占比之和为100%。请逐项与台账核对。")) with
        {
            // A little less than the whole may also be a kind too small to name.
            Severity = group.Sum > whole ? Severity.Error : Severity.Warning,
            Actual = Figure.Show(group.Sum),
            Expected = Figure.Show(whole),
        };

    private static Finding WrongSum(ShareGroup group, decimal sum, Severity severity) =>
        About(group, group.Percentage(group.Shares[0]), PercentageSum.Find(
            $"{group.Shares.Count}项占比之和为{Figure.Show(sum)}%，不是100%：{string.Join(" + ", group.Shares.Select(share => Printed(group, share)))}。请逐项核对占比。")) with
        {
            Severity = severity,
            Actual = $"{Figure.Show(sum)}%",
            Expected = "100%",
        };

    private static string Printed(ShareGroup group, Share share) => group.Paragraph.Printed(group.Percentage(share));

    private static Finding About(ShareGroup group, ProseNumber number, Finding finding) => finding.In(group.Paragraph, number);
}
