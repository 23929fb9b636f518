using System.Text.RegularExpressions;
using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Accounting;

/// <summary>A problem that last year's report named, with what the ledger says of it this year.</summary>
/// <param name="Problem">The problem in last year's words.</param>
/// <param name="Answer">What the ledger says; null where it holds nothing on it, and the office writes itself.</param>
public sealed partial record ProblemReview(string Problem, string? Answer)
{
    // Words of a problem, the fact that must be there, and what is then said.
    private static readonly (string[] Words, string Fact, string Answer)[] Topics =
    [
        (["解读"], "解读总数", "{年度}年发布政策解读{解读总数}件，其中{解读分布}"),
        (["培训", "意识", "业务能力", "业务水平", "素质", "认识"], "培训次数", "{年度}年举办培训{培训次数}次，参加{培训人次}人次"),
        (["及时", "时效", "更新"], "按时公开", "{年度}年在规定期限内公开信息{按时公开}条，逾期{逾期公开}条"),
        (["形式", "渠道", "载体", "方式"], "渠道分布", "{年度}年发布的信息{渠道分布}"),
        (["内容", "广度", "深度", "质量"], "公开信息总数", "{年度}年在{栏目数}个栏目公开发布信息{公开信息总数}条"),
        (["依申请", "答复", "办理"], "办结申请", "{年度}年办结政府信息公开申请{办结申请}件"),
    ];

    /// <summary>The problems in section 5 of last year's report, in order; empty where there is no such report.</summary>
    public static IReadOnlyList<ProblemReview> Of(LedgerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Ledger.Previous is not { } previous || previous.Section(5) is not { } section)
            return [];
        return [.. Listed(section).Select(problem => new ProblemReview(problem, Answered(problem, facts)))];
    }

    /// <summary>The problems that a section lists (一是…；二是…), without what is to be done about them.</summary>
    internal static IEnumerable<string> Listed(ReportSection section)
    {
        var text = section.Text;
        var end = Remedies().Match(text);
        var problems = end.Success ? text[..end.Index] : text;
        var marks = Marks().Matches(problems);
        for (var index = 0; index < marks.Count; index++)
        {
            var start = marks[index].Index + marks[index].Length;
            var next = index + 1 < marks.Count ? marks[index + 1].Index : problems.Length;
            var problem = problems[start..next].Split(['；', ';', '。', '\n'], 2)[0].Trim(' ', '，', '、', '：');
            if (problem.Length > 0)
                yield return problem;
        }
    }

    private static string? Answered(string problem, LedgerFacts facts) => Topics
        .Where(topic => Array.Exists(topic.Words, word => problem.Contains(word, StringComparison.Ordinal)) && LedgerFacts.Find(topic.Fact)!.Number(facts) > 0)
        .Select(topic => ReportTemplate.Fill(topic.Answer, facts)).FirstOrDefault();

    [GeneratedRegex("下一步|下步|今后|针对(?:上述|以上|存在)|改进(?:措施|情况|方向)|[0-9]{4}年(?:将|，我)")]
    private static partial Regex Remedies();

    [GeneratedRegex("[一二三四五六七八九十]是|（[一二三四五六七八九十]）|(?<=^|\n|。)[1-9][.、．]", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
