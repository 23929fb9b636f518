using System.Buffers;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Applications divided by the way they came in: 收到申请28件，其中网上申请20件、信函申请8件.</summary>
public sealed class Channels : ReportRule
{
    private static readonly RuleDescription ChannelsSum = new(
        "prose.channels_sum", Severity.Error, "各申请方式之和与总数不符", "Channels do not sum to the applications",
        "条例第四十九条、第五十条：年度报告应当如实反映；同一报告内的数字应当一致",
        "正文写明收到申请总数，又在同一句中，或者紧接着用“从申请方式看”一句，按网上、信函、当面等方式列出各多少件的，各方式之和应等于总数。"
        + "之和小于总数的，可能另有未列出的方式，按警告提示。请与台账核对后更正。");

    // Words that say that only some of the ways are named.
    private static readonly SearchValues<char> PartOnly = SearchValues.Create("等主要另还余");

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？");

    // 网上公开8件, 网上申请中予以公开8件: of what came in by a way, or of something else that has ways.
    private const WordKinds Others = WordKinds.Outcome | WordKinds.Applicant | WordKinds.Answer | WordKinds.CarriedIn | WordKinds.CarriedOut
        | WordKinds.Publish | WordKinds.Document | WordKinds.Act | WordKinds.Reconsideration | WordKinds.Litigation;

    private static readonly string[] Ways = ["方式", "渠道", "途径", "形式"];

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [ChannelsSum];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var organization = new OwnName(subject.Report.Organization);
        foreach (var whole in subject.Statements)
        {
            if (!whole.IsAnchor || !whole.Number.IsExact || whole.Number.Value == 0)
                continue;
            var end = ListEnd(whole);
            var parts = PartsOf(whole, end, organization);
            var sum = parts.Sum(part => part.Value);
            if (parts.Count < 2 || sum == whole.Number.Value)
                continue;
            if (sum > whole.Number.Value || IsWholeList(whole, end, parts[^1]))
                findings.Add(WrongSum(whole, parts, sum));
        }
    }

    // The end of the sentence, or of the next where that one says that it divides by the way (从申请方式看，…).
    private static int ListEnd(Statement whole)
    {
        var paragraph = whole.Paragraph;
        var end = paragraph.SentenceEnd(whole.Number.End);
        var opening = end + 1 < paragraph.Text.Length ? paragraph.Text[(end + 1)..paragraph.ClauseEnd(end + 1)] : "";
        return opening.Contains("申请", StringComparison.Ordinal) && Array.Exists(Ways, way => opening.Contains(way, StringComparison.Ordinal))
            ? paragraph.SentenceEnd(end + 1)
            : end;
    }

    // The counts behind the whole, each with no other words than those of a channel, up to the first that has others. Shares stand between them.
    private static List<ProseNumber> PartsOf(Statement whole, int end, OwnName organization)
    {
        var paragraph = whole.Paragraph;
        var parts = new List<ProseNumber>();
        for (var index = 0; index < paragraph.Numbers.Count; index++)
        {
            var number = paragraph.Numbers[index];
            if (number.Start < whole.Number.End || number.Kind == NumberKind.Percentage)
                continue;
            var phrase = new Phrase();
            phrase.Add(paragraph.PhraseBefore(index), organization);
            var isChannel = number.Start < end && number.Kind == NumberKind.Count && number.Unit == whole.Number.Unit && number.IsExact
                && phrase.Says(WordKinds.Channel) && !phrase.HasUnknown && !phrase.Says(Others);
            if (!isChannel || (parts.Count == 0 && paragraph.Text.AsSpan(whole.Number.End..number.Start).Contains('；')))
                break;
            parts.Add(number);
        }

        return parts;
    }

    // Nothing more is counted behind the last, and nothing says that only some are named.
    private static bool IsWholeList(Statement whole, int end, ProseNumber last)
    {
        var paragraph = whole.Paragraph;
        var list = paragraph.Text.AsSpan(whole.Number.End..end);
        return (list.Contains("其中", StringComparison.Ordinal) || list.ContainsAny(SentenceEnds)) && !list.ContainsAny(PartOnly)
            && !paragraph.Numbers.Any(number => number.Start >= last.End && number.Start < end && number.Kind != NumberKind.Percentage);
    }

    private static Finding WrongSum(Statement whole, List<ProseNumber> parts, decimal sum)
    {
        var paragraph = whole.Paragraph;
        return ChannelsSum.Find(
            $"各申请方式之和为{Figure.Show(sum)}（{string.Join(" + ", parts.Select(part => Figure.Show(part.Value)))}），与总数{paragraph.Printed(whole.Number)}不符。请与台账核对后更正。")
            .In(paragraph, parts[0]) with
        {
            Severity = sum > whole.Number.Value ? Severity.Error : Severity.Warning,
            Actual = Figure.Show(sum),
            Expected = Figure.Show(whole.Number.Value),
        };
    }
}
