namespace Gongkai.Domain.Reports.Rules;

/// <summary>A check of one report. All rules are listed in <see cref="RuleBook"/> and run everywhere the same.</summary>
public abstract class ReportRule
{
    /// <summary>The rules this check can report.</summary>
    public abstract IReadOnlyList<RuleDescription> Describes { get; }

    /// <summary>Whether one misread character would raise a finding: such a rule is not asked about recognised text.</summary>
    public virtual bool ReadsEveryCharacter => false;

    /// <summary>Adds a finding for each thing that is wrong.</summary>
    /// <param name="subject">The report, with last year's where it is known.</param>
    /// <param name="findings">Receives the findings.</param>
    public abstract void Check(ReportUnderCheck subject, ICollection<Finding> findings);
}
