namespace Gongkai.Domain.Reports.Rules;

/// <summary>What a rule is, for people: shown by <c>gongkai explain</c>, in SARIF and in the handbook.</summary>
/// <param name="Id">Stable identifier (<c>table.row_total</c>).</param>
/// <param name="Severity">The weight of its findings; a finding may weigh less where the rule says so.</param>
/// <param name="Title">Short name in Chinese.</param>
/// <param name="TitleEn">Short name in English.</param>
/// <param name="Basis">The article, notice or printed note it comes from, in Chinese.</param>
/// <param name="Explanation">What it checks, why, and how to mend a finding, in Chinese.</param>
public sealed record RuleDescription(
    string Id, Severity Severity, string Title, string TitleEn, string Basis, string Explanation)
{
    /// <summary>A finding of this rule with the rule's own severity.</summary>
    public Finding Find(string message) => new(Id, Severity, message);
}
