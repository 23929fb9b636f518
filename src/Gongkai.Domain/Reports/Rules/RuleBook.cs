namespace Gongkai.Domain.Reports.Rules;

/// <summary>Every rule there is, in the order their findings are shown.</summary>
public static class RuleBook
{
    /// <summary>The checks of a single report (with last year's where known).</summary>
    public static IReadOnlyList<ReportRule> All { get; } =
    [
        new ReadingRule(),
        new Tables.CellForm(),
        new Tables.TableNumbers(),
        new Tables.TableArithmetic(),
        new Years.CarriedOver(),
        new Years.DocumentsInForce(),
        new Years.PendingDisputes(),
        new Form.FormEdition(),
        new Form.SectionOrder(),
        new Form.StatisticPeriod(),
        new Form.ReportDates(),
        new Form.FeeStatement(),
        new Form.Citations(),
        new Form.Leftovers(),
        new Form.StrayMarks(),
        new Prose.PartsAndWhole(),
        new Prose.LoneShares(),
        new Prose.Kinds(),
        new Prose.Lists(),
        new Prose.Periods(),
        new Prose.Applicants(),
        new Prose.Channels(),
        new Prose.ProcessingFees(),
        new Prose.Changes(),
        new Prose.Growth(),
        new Prose.ProseAgainstTables(),
    ];

    /// <summary>A check of the program itself broke off.</summary>
    public static RuleDescription Incomplete { get; } = new(
        "check.incomplete", Severity.Warning, "有规则未能核对", "A rule could not be carried out",
        "",
        "程序在执行某些规则时出错，这些规则没有核对完，其余规则照常核对。这不是报告的错误。请把文件和提示的内容交给系统的维护人员，并人工核对所列规则涉及的内容。");

    /// <summary>What all rules are, the roll-up's included.</summary>
    public static IReadOnlyList<RuleDescription> Descriptions { get; } =
        [.. All.SelectMany(rule => rule.Describes), RollUp.RollUpRule.Description, Incomplete];

    /// <summary>The description of the rule of that identifier, or null.</summary>
    public static RuleDescription? Find(string id) => Descriptions.FirstOrDefault(description => description.Id == id);

    /// <summary>All findings of a report, rule by rule: the reader's own first.</summary>
    public static IReadOnlyList<Finding> Check(AnnualReport report, AnnualReport? previous = null) => Check(All, report, previous);

    /// <summary>The findings of some rules. One that breaks off is told as <see cref="Incomplete"/>: it must not end a batch of thousands.</summary>
    internal static IReadOnlyList<Finding> Check(IReadOnlyList<ReportRule> rules, AnnualReport report, AnnualReport? previous)
    {
        var findings = new List<Finding>();
        var subject = new ReportUnderCheck(report, previous);
        foreach (var rule in rules)
        {
            if (report.Origin == TextOrigin.Recognised && rule.ReadsEveryCharacter)
                continue;
            try
            {
                rule.Check(subject, findings);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                findings.Add(Incomplete.Find(
                    $"程序出错（{exception.GetType().Name}），下列规则没有核对完：{string.Join("、", rule.Describes.Select(description => description.Id))}。请把文件交给系统的维护人员，并人工核对这些内容。"));
            }
        }

        return findings;
    }
}
