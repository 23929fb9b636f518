using Gongkai.Domain.Publishing.Assessments;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Accounting;

/// <summary>
/// What the ledger says in words: counts, shares, months, columns, channels. The figures of the tables are those that
/// will be printed, corrections included, so that the prose never contradicts them.
/// </summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Figures">The figures of the tables.</param>
public sealed record LedgerFacts(Ledger Ledger, Figures Figures)
{
    private ProcessingFees? fees;

    /// <summary>Every fact that templates can name, in the order in which screens list them.</summary>
    public static IReadOnlyList<LedgerFact> All { get; } =
    [
        new("年度", "报告年度", facts => facts.Ledger.Year),
        new("上年度", "报告年度的上一年", facts => facts.Ledger.Year - 1),
        new("机关", "机关名称", _ => 1, facts => facts.Ledger.Organization),

        new("公开信息总数", "本年公开发布、年末仍公开的信息条数", facts => facts.Ledger.Items.Count),
        new("栏目数", "本年有信息发布的一级栏目个数", facts => facts.Columns.Count),
        new("栏目分布", "各一级栏目的条数和占比，占比合计100%", facts => facts.Ledger.Items.Count, facts => Listed(facts.Columns, "公开发布信息")),
        new("月份分布", "各月公开的条数", facts => facts.Ledger.Items.Count, facts => string.Join('、', facts.Months.Select(month => $"{month.Name}{month.Count}条"))),
        new("渠道分布", "各公开渠道的条数；一条信息可经几个渠道", facts => facts.Channels.Count, facts => string.Join('、', facts.Channels.Select(channel => $"{channel.Name}{channel.Count}条"))),
        new("图片信息", "附有图片的信息条数", facts => facts.Ledger.Items.Count(item => item.HasPicture)),
        new("视频信息", "附有视频的信息条数", facts => facts.Ledger.Items.Count(item => item.HasVideo)),
        new("解读总数", "本年发布的政策解读件数", facts => facts.Ledger.Interpretations.Count),
        new("解读分布", "各解读形式的件数", facts => facts.Ledger.Interpretations.Count, facts => string.Join('、', facts.InterpretationKinds.Select(kind => $"{kind.Name}{kind.Count}件"))),

        .. Cells(
            ("规章制发", "proactive.regulations@issued"), ("规章废止", "proactive.regulations@repealed"), ("规章现行有效", "proactive.regulations@effective"),
            ("规范性文件制发", "proactive.normative_documents@issued"), ("规范性文件废止", "proactive.normative_documents@repealed"),
            ("规范性文件现行有效", "proactive.normative_documents@effective"),
            ("行政许可", "proactive.licensing@decisions"), ("行政处罚", "proactive.penalty@decisions"), ("行政强制", "proactive.coercion@decisions"),
            ("收费金额", "proactive.fees@amount"),
            ("新收申请", "applications.received"), ("上年结转", "applications.carried_in"), ("办结申请", "applications.total"), ("结转下年", "applications.carried_out"),
            ("自然人申请", "applications.received@natural_person"), ("组织申请", "applications.received@organizations"),
            ("予以公开", "applications.disclosed"), ("部分公开", "applications.partly_disclosed"), ("不予公开", "applications.refused.*"),
            ("无法提供", "applications.unable.*"), ("不予处理", "applications.not_processed.*"), ("其他处理", "applications.other*"),
            ("行政复议", "disputes.reconsideration"), ("行政诉讼", "disputes.litigation*")),

        new("收费通知", "本年发出信息处理费收费通知的申请件数", facts => facts.Fees.Notices),
        new("免收费用", "本年免收信息处理费的申请件数", facts => facts.Fees.Waivers),
        new("信息处理费", "本年实际收取的信息处理费，元", facts => facts.Fees.Paid),

        new("培训次数", "本年举办的培训次数", facts => facts.Ledger.Trainings.Count),
        new("培训人次", "本年培训的参加人次", facts => facts.Ledger.Trainings.Sum(training => training.Attendances.Count)),
        new("培训学时", "本年培训的学时合计", facts => facts.Ledger.Trainings.Sum(training => training.Hours)),
        new("考核部门", "有考核数据的部门个数", facts => facts.Ledger.Assessments.Count(assessment => assessment.Points is not null)),
        new("按时公开", "在第二十六条规定期限内公开的信息条数", facts => facts.Measured(Measure.PublishedInTime).Achieved),
        new("逾期公开", "超过规定期限公开或者到期未公开的信息条数", facts => facts.Measured(Measure.PublishedInTime) is var (achieved, of) ? of - achieved : 0),
        new("未达标栏目", "没有按规定频率更新的栏目个数", facts => facts.Measured(Measure.FreshColumns) is var (achieved, of) ? of - achieved : 0),
        new("上年问题", "上年度报告所列的问题个数；写出台账能说明的改进情况", facts => facts.Improvements.Count, facts => string.Join('；', facts.Improvements) + "。"),
    ];

    /// <summary>The processing fees of the year.</summary>
    public ProcessingFees Fees => fees ??= ProcessingFees.In(Ledger.Applications, Ledger.From, Ledger.Through);

    /// <summary>The problems of last year's report, with what the ledger says of each this year.</summary>
    public IReadOnlyList<ProblemReview> Problems => ProblemReview.Of(this);

    private IReadOnlyList<string> Improvements => [.. Problems.Where(problem => problem.Answer is not null).Select((problem, index) =>
        $"{Ordinal(index)}针对“{problem.Problem}”，{problem.Answer}")];

    private IReadOnlyList<(string Name, long Count)> Columns => Counted(Ledger.Items.GroupBy(item => item.Column).OrderByDescending(items => items.Count())
        .ThenBy(items => items.Key, StringComparer.Ordinal).Select(items => ($"“{items.Key}”栏目", items.LongCount())));

    private IReadOnlyList<(string Name, long Count)> Months => Counted(Ledger.Items.GroupBy(item => item.PublishedOn.Month).OrderBy(items => items.Key)
        .Select(items => ($"{items.Key}月", items.LongCount())));

    private IReadOnlyList<(string Name, long Count)> Channels => Counted(PublicationChannelNames.All
        .Select(channel => ($"经{channel.Name}", Ledger.Items.LongCount(item => item.Channels.HasFlag(channel.Channel)))));

    private IReadOnlyList<(string Name, long Count)> InterpretationKinds => Counted(Ledger.Interpretations.GroupBy(kind => kind).OrderBy(kinds => kinds.Key)
        .Select(kinds => (kinds.Key.Chinese(), kinds.LongCount())));

    /// <summary>The fact of a name; null where there is none.</summary>
    public static LedgerFact? Find(string name) => All.FirstOrDefault(fact => fact.Name == name);

    /// <summary>一是, 二是, … for the parts of a sentence.</summary>
    internal static string Ordinal(int index) => index < 10 ? $"{"一二三四五六七八九十"[index]}是" : "此外，";

    private static IEnumerable<LedgerFact> Cells(params (string Name, string Sum)[] sums) => sums.Select(sum => new LedgerFact(
        sum.Name, $"表格中的“{sum.Name}”数", facts => CellSum.Of(sum.Sum).In(facts.Figures) ?? 0));

    private static IReadOnlyList<(string Name, long Count)> Counted(IEnumerable<(string Name, long Count)> counts) => [.. counts.Where(entry => entry.Count > 0)];

    // Shares are said once for all of what is counted; a single kind needs none.
    private static string Listed(IReadOnlyList<(string Name, long Count)> counts, string verb)
    {
        if (counts.Count < 2)
            return string.Concat(counts.Select(entry => $"{entry.Name}{verb}{entry.Count}条"));
        var shares = Shares.Of([.. counts.Select(entry => entry.Count)]);
        return string.Join('；', counts.Select((entry, index) => $"{entry.Name}{entry.Count}条，占信息总量的{shares[index]:0.0}%"));
    }

    private (long Achieved, long Of) Measured(Measure measure)
    {
        var facts = Ledger.Assessments.SelectMany(assessment => assessment.Facts).Where(fact => fact.Measure == measure).ToList();
        return (facts.Sum(fact => fact.Achieved), facts.Sum(fact => fact.Of));
    }
}
