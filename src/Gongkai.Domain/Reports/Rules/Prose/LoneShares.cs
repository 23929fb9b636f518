using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>A share by itself: 予以公开7件，占办结总数的53.8%; 公开信息320条，通过网站公开280条，占87.5%. Lists of shares have a rule of their own.</summary>
public sealed partial class LoneShares : ReportRule
{
    private static readonly RuleDescription LoneShare = new(
        "prose.lone_share", Severity.Error, "单项占比与总数不符", "Lone share does not agree with its whole",
        "条例第四十九条、第五十条：年度报告应当如实反映；同一报告内的数字应当一致",
        "正文写明某项占办结（答复、申请、收到）总数百分之几，而该项件数与表三一致的，系统用表三的总数重新计算；"
        + "写明总数后紧接着写“通过某渠道公开多少条，占百分之几”的，用该总数计算，按警告提示。报告中有任何一个数能解释该占比的，不报。请更正占比，或核对件数。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [LoneShare];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            if (!paragraph.Text.Contains('占', StringComparison.Ordinal))
                continue;
            foreach (var group in ShareGroup.Of(paragraph))
            {
                if (!group.HasParts || ShareDiagnosis.Of(group, TableWholes.Of(subject.Report.Figures)) is not null)
                    continue;
                foreach (var share in group.Shares)
                    Check(subject, group, share, findings);
            }
        }
    }

    private static void Check(ReportUnderCheck subject, ShareGroup group, Share share, ICollection<Finding> findings)
    {
        var (part, percentage) = (group.Part(share), group.Percentage(share));
        if (!part.IsExact || part.Value == 0)
            return;
        var (whole, severity) = OfApplications(subject, group, share) is { } applications
            ? (applications, Severity.Error)
            : (group.Shares.Count == 1 ? RightBefore(group.Paragraph, share) : null, Severity.Warning);
        if (whole is { } meant && meant >= part.Value && !Wholes(subject, group, part).Any(other => Explains(part, percentage, other)))
            findings.Add(Wrong(group, part, percentage, meant) with { Severity = severity });
    }

    // 占办结总数的: the base is the table's where the part is.
    private static decimal? OfApplications(ReportUnderCheck subject, ShareGroup group, Share share)
    {
        var figures = subject.Report.Figures;
        if (Base().Match(group.Paragraph.Between(share.Part, share.Percentage).ToString()) is not { Success: true } named
            || !subject.Statements.Any(statement => statement.Paragraph == group.Paragraph && statement.Number.Start == group.Part(share).Start
                && !statement.IsQualified && statement.Agreeing(figures) is not null))
            return null;
        return (named.Groups["answered"].Success ? Readings.HandledOnly[0] : Readings.Received).In(figures);
    }

    // The number right before the part in its sentence, where the words between say that the part is one of them.
    private static decimal? RightBefore(ProseParagraph paragraph, Share share)
    {
        if (share.Part == 0)
            return null;
        var (whole, part) = (paragraph.Numbers[share.Part - 1], paragraph.Numbers[share.Part]);
        return whole.Kind == NumberKind.Count && whole.Unit == part.Unit && whole.IsExact && paragraph.Depth(whole.Start) == paragraph.Depth(part.Start)
            && PartOf().IsMatch(paragraph.Between(share.Part - 1, share.Part)) && BareShare().IsMatch(paragraph.Between(share.Part, share.Percentage))
            ? whole.Value
            : null;
    }

    // Whatever the share may be of: any number of the report in its unit, what stands in its sentence taken together, the table's totals.
    private static IEnumerable<decimal> Wholes(ReportUnderCheck subject, ShareGroup group, ProseNumber part)
    {
        var before = group.Paragraph.Numbers.Where(number => number.Unit == part.Unit && number.Start <= part.Start && number.Start >= group.Paragraph.SentenceStart(part.Start)).ToList();
        return subject.Prose.Paragraphs.SelectMany(paragraph => paragraph.Numbers).Where(number => number.Kind == part.Kind && number.Unit == part.Unit)
            .Select(number => number.Value)
            .Append(group.Sum)
            .Append(before.Sum(number => number.Value))
            .Append(before.TakeLast(2).Sum(number => number.Value))
            .Concat(Readings.Any.Select(reading => reading.In(subject.Report.Figures) ?? 0));
    }

    private static bool Explains(ProseNumber part, ProseNumber percentage, decimal whole) =>
        part.Value <= whole && Rounding.Compare(percentage, part.Value, whole) != Agreement.None;

    private static Finding Wrong(ShareGroup group, ProseNumber part, ProseNumber percentage, decimal whole)
    {
        var expected = Rounding.Show(percentage, part.Value, whole);
        return LoneShare.Find(
            $"占比{group.Paragraph.Printed(percentage)}有误：{group.Paragraph.Printed(part)}占{Figure.Show(whole)}的{expected}。请更正占比，或核对件数。")
            .In(group.Paragraph, percentage) with
        {
            Actual = group.Paragraph.Printed(percentage),
            Expected = expected,
        };
    }

    [GeneratedRegex("占(?:全年|本年度?|全部)?(?:政府信息公开|依申请公开)?(?:(?<answered>办结|办理|答复|处理)|受理|收到|新收|接收|申请)的?(?:政府信息公开|依申请公开)?(?:申请)?(?:答复|办结|办理)?(?:总数量|总件数|总数|总量|件数|数量|量|数)的?(?:比例|比重)?为?约?$")]
    private static partial Regex Base();

    [GeneratedRegex("^，(?:其中，?)?(?:通过|经由|利用|依托|借助)[^，。；：、（）]+$")]
    private static partial Regex PartOf();

    [GeneratedRegex("^，占(?:比|全部|总数的?|总量的?|信息总数的?|信息总量的?|公开总数的?|公开总量的?|发布总数的?|发布总量的?|公开信息总数的?|公开信息总量的?)?为?$")]
    private static partial Regex BareShare();
}
