using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Accounting;

/// <summary>
/// A fact that a template can name in braces (<c>{新收申请}</c>), or ask for in a condition (<c>〔有 新收申请〕</c>).
/// </summary>
/// <param name="Name">The name in templates.</param>
/// <param name="Meaning">What it counts, for whoever edits a template.</param>
/// <param name="Number">What is counted; a condition asks whether it is 0.</param>
/// <param name="Words">How it is written where it is more than a number; null for the number.</param>
public sealed record LedgerFact(string Name, string Meaning, Func<LedgerFacts, decimal> Number, Func<LedgerFacts, string>? Words = null)
{
    /// <summary>The fact as a report prints it.</summary>
    public string In(LedgerFacts facts) => Words is null ? Figure.Show(Number(facts)) : Words(facts);
}
