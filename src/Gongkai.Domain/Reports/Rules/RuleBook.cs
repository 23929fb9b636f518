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

    /// <summary>What all rules are, the roll-up's included.</summary>
    public static IReadOnlyList<RuleDescription> Descriptions { get; } =
        [.. All.SelectMany(rule => rule.Describes), RollUp.RollUpRule.Description];

    /// <summary>The description of the rule of that identifier, or null.</summary>
    public static RuleDescription? Find(string id) => Descriptions.FirstOrDefault(description => description.Id == id);

    /// <summary>All findings of a report, rule by rule: the reader's own first.</summary>
    public static IReadOnlyList<Finding> Check(AnnualReport report, AnnualReport? previous = null)
    {
        var findings = new List<Finding>();
        var subject = new ReportUnderCheck(report, previous);
        foreach (var rule in All)
        {
            if (report.Origin != TextOrigin.Recognised || !rule.ReadsEveryCharacter)
                rule.Check(subject, findings);
        }

        return findings;
    }
}
