using System.Text.RegularExpressions;

namespace Gongkai.Domain.Accounting;

/// <summary>
/// The prose of a report with facts in braces, a paragraph a line; the office edits it. A line may begin with
/// <c>〔有 事实〕</c> or <c>〔无 事实〕</c>, several too: it is printed only where all hold.
/// </summary>
public sealed partial record ReportTemplate
{
    /// <summary>The longest part, in characters.</summary>
    public const int TextLimit = 10_000;

    private ReportTemplate(string preamble, string overview, string problems, string other) =>
        (Preamble, Overview, Problems, Other) = (preamble, overview, problems, other);

    /// <summary>The template of an agency that has none of its own.</summary>
    public static ReportTemplate Default { get; } = new(DefaultPreamble, DefaultOverview, DefaultProblems, DefaultOther);

    /// <summary>What stands before the first section.</summary>
    public string Preamble { get; }

    /// <summary>Section 1, 总体情况.</summary>
    public string Overview { get; }

    /// <summary>Section 5, 存在的主要问题及改进情况.</summary>
    public string Problems { get; }

    /// <summary>Section 6, 其他需要报告的事项.</summary>
    public string Other { get; }

    /// <summary>An agency's own template.</summary>
    /// <returns>The template, or a refusal <c>template.length</c>, <c>template.fact</c> or <c>template.condition</c> that names part and place.</returns>
    public static Result<ReportTemplate> Create(string preamble, string overview, string problems, string other)
    {
        (string Name, string Text)[] parts = [("报告开头", preamble), ("总体情况", overview), ("存在的主要问题及改进情况", problems), ("其他需要报告的事项", other)];
        return parts.Select(part => Fault(part.Name, part.Text)).FirstOrDefault(fault => fault is not null) is { } refusal
            ? refusal
            : new ReportTemplate(preamble, overview, problems, other);
    }

    /// <summary>Writes a part with the facts of a ledger, a paragraph each.</summary>
    public static IReadOnlyList<string> Write(string part, LedgerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(part);
        var paragraphs = new List<string>();
        foreach (var line in part.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var conditions = Conditions().Match(line);
            var holds = Condition().Matches(conditions.Value)
                .All(condition => (LedgerFacts.Find(condition.Groups["fact"].Value)!.Number(facts) != 0) == (condition.Groups["has"].Value == "有"));
            if (holds && Fill(line[conditions.Length..], facts).Trim() is { Length: > 0 } paragraph)
                paragraphs.Add(paragraph);
        }

        return paragraphs;
    }

    /// <summary>Puts the facts into a text.</summary>
    internal static string Fill(string text, LedgerFacts facts) =>
        Named().Replace(text, match => LedgerFacts.Find(match.Groups["fact"].Value)?.In(facts) ?? match.Value);

    private static Refusal? Fault(string part, string text)
    {
        if (text.Length > TextLimit)
            return new Refusal("template.length", $"“{part}”的模板不能超过{TextLimit}个字，现有{text.Length}个字，请精简。");
        foreach (Match match in Named().Matches(text))
        {
            var name = match.Groups["fact"].Value;
            if (LedgerFacts.Find(name) is null)
                return new Refusal("template.fact", $"“{part}”的模板中没有“{{{name}}}”这项数据，请从可用数据中选择，或改为普通文字。");
        }

        foreach (var (line, number) in text.Split('\n').Select((line, index) => (line.Trim(), index + 1)))
        {
            var conditions = Conditions().Match(line).Length;
            if (line.AsSpan(conditions).ContainsAny('〔', '〕') && AnyCondition().IsMatch(line[conditions..]))
                return new Refusal("template.condition", $"“{part}”的模板第{number}行的条件不在行首，请把“〔有 …〕”或者“〔无 …〕”放在行首。");
            if (Condition().Matches(line[..conditions]).FirstOrDefault(match => LedgerFacts.Find(match.Groups["fact"].Value) is null) is { } unknown)
                return new Refusal("template.fact", $"“{part}”的模板第{number}行的条件“{unknown.Value}”没有对应的数据，请从可用数据中选择。");
        }

        return null;
    }

    [GeneratedRegex(@"\{(?<fact>[^{}\n]{1,20})\}")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:〔[有无] *[^〔〕\n]{1,20}〕 *)*")]
    private static partial Regex Conditions();

    [GeneratedRegex("〔(?<has>[有无]) *(?<fact>[^〔〕\n]{1,20})〕")]
    private static partial Regex Condition();

    [GeneratedRegex("〔[有无]")]
    private static partial Regex AnyCondition();
}
