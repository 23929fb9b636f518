using Gongkai.Domain.Reports.Prose;
using Gongkai.Domain.Reports.Rules.Tables;

namespace Gongkai.Domain.Reports.Rules;

/// <summary>What a rule may look at.</summary>
/// <param name="Report">The report that is checked.</param>
/// <param name="Previous">The same agency's report for the year before, or null.</param>
public sealed record ReportUnderCheck(AnnualReport Report, AnnualReport? Previous = null)
{
    private TableDiagnosis? arithmetic;

    private ReportProse? prose;

    private IReadOnlyList<Statement>? statements;

    /// <summary>What is wrong with the arithmetic of the tables; found out once, for all rules that ask.</summary>
    public TableDiagnosis Arithmetic => arithmetic ??= TableDiagnosis.Of(Report.Figures);

    /// <summary>The prose with its numbers; read once, for all rules that ask.</summary>
    public ReportProse Prose => prose ??= ReportProse.Of(Report);

    /// <summary>The figures of the tables that the prose states; found once, for all rules that ask.</summary>
    public IReadOnlyList<Statement> Statements => statements ??= Prose.Statements(Report);
}
