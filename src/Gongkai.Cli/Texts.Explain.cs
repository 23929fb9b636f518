using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Explain => In("说明一条核对规则：查什么、依据是什么、怎样更正", "Explain a rule: what it checks, its source, how to mend");

    public string ExplainRule => In("规则编号或名称，如table.row_total；不写则列出全部规则", "A rule's identifier, such as table.row_total; without it, all are listed");

    public string ExplainOne => In("查看一条规则的说明：gongkai explain 规则编号", "To read about one: gongkai explain RULE");

    public string Title(RuleDescription rule) => In(rule.Title, rule.TitleEn);

    public string Basis(string basis) => In($"依据：{basis}", $"Source: {basis}");

    public string NoSuchRule(string asked, IReadOnlyList<string> near) => In(
        $"没有“{asked}”这条规则。{(near.Count > 0 ? $"是不是：{string.Join('、', near)}？" : "")}全部规则见：gongkai explain",
        $"There is no rule \"{asked}\". {(near.Count > 0 ? $"Did you mean: {string.Join(", ", near)}? " : "")}For all rules see: gongkai explain --lang en");
}
