using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Applications compared with last year's by a percentage alone: 申请数量同比增长20%. Both reports' tables tell.</summary>
public sealed partial class Growth : ReportRule
{
    private static readonly CellSum[] Readings =
        [CellSum.Of("applications.received"), CellSum.Of("applications.received + applications.carried_in"), CellSum.Of("applications.total")];

    private static readonly RuleDescription Rate = new(
        "prose.growth", Severity.Error, "申请量同比与两年表格不符", "Growth contradicts both years' tables",
        "条例第四十九条：年度报告按年度编制；上一年度报告已公布的数字为准",
        "正文只写申请数量同比增减百分之几、没有写件数的，系统用两年报告表三的数字重新计算。请对照上年报告更正；上年数有更正的，应予说明。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rate];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        if (subject.Previous is not { } previous || subject.Report.Year - previous.Year is not 1)
            return;
        var organization = new OwnName(subject.Report.Organization);
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            foreach (Match match in Words().Matches(paragraph.Text))
            {
                if (paragraph.Numbers.FirstOrDefault(number => number.Start == match.Groups["rate"].Index) is not { Kind: NumberKind.Percentage, Exactness: Exactness.Exact } rate
                    || ComparisonReading.Read(paragraph, subject.Report.Year).Any(comparison => comparison.Rate?.Start == rate.Start)
                    || StatementContext.IsScoped(paragraph, match.Index, organization) || StatementContext.IsOtherYear(paragraph, match.Index, subject.Report.Year))
                    continue;
                Compare(paragraph, rate, match.Groups["rise"].Success ? 1 : -1, subject.Report.Figures, previous.Figures, findings);
            }
        }
    }

    private static void Compare(ProseParagraph paragraph, ProseNumber rate, int direction, Figures now, Figures before, ICollection<Finding> findings)
    {
        var pairs = Readings.Select(reading => (Now: reading.In(now), Before: reading.In(before))).Where(pair => pair is { Now: not null, Before: > 0 }).ToList();
        if (pairs.Count < Readings.Length || pairs.Exists(pair => Agrees(rate, direction, pair.Now!.Value, pair.Before!.Value)))
            return;
        var (present, past) = (pairs[0].Now!.Value, pairs[0].Before!.Value);
        var expected = present == past ? "持平" : (present > past ? "增长" : "下降") + Rounding.Show(rate, Math.Abs(present - past), past);
        findings.Add(Rate.Find(
            $"申请数量同比{(direction > 0 ? "增长" : "下降")}{paragraph.Printed(rate)}与两年表格不符：本年收到{Figure.Show(present)}件，上年{Figure.Show(past)}件，应为{expected}。请对照上年报告更正。")
            .In(paragraph, rate) with
        {
            Actual = paragraph.Printed(rate),
            Expected = expected,
        });
    }

    private static bool Agrees(ProseNumber rate, int direction, decimal present, decimal past) =>
        (Math.Sign(present - past) == direction || (present == past && rate.Value == 0))
            && Rounding.Compare(rate, Math.Abs(present - past), past) != Agreement.None;

    // The words begin their clause: 网上申请量 counts a part only.
    [GeneratedRegex("(?<=^|[，。；：、年]|全[省市县区]|我[局委办镇])(?:政府信息公开|信息公开|依申请公开)?(?:的)?申请(?:总量|数量|总数|件数|量|数)(?:同比|比上年度?|较上年度?|与上年相比|同比上年)(?:有所)?(?:(?<rise>增长|上升|增加)|下降|减少|降低)了?(?<rate>[0-9][0-9.]*)%")]
    private static partial Regex Words();
}
