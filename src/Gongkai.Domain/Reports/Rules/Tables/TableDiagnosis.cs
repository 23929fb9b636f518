using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>What is wrong with the arithmetic of a report's tables, and where.</summary>
public sealed class TableDiagnosis
{
    private static readonly TableDiagnosis Sound = new();

    private TableDiagnosis()
    {
    }

    /// <summary>Totals that hold no number although their parts do, with the sum of the parts.</summary>
    public IReadOnlyList<(FormCell Total, decimal Value)> ImpliedTotals { get; private init; } = [];

    /// <summary>Cells that alone explain the identities that fail.</summary>
    public IReadOnlyList<CellCorrection> Corrections { get; private init; } = [];

    /// <summary>The other identities that fail.</summary>
    public IReadOnlyList<BrokenIdentity> Unexplained { get; private init; } = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => ReferenceEquals(this, Sound);

    /// <summary>Checks every identity of the form. A report without a fault costs additions only and allocates nothing.</summary>
    public static TableDiagnosis Of(Figures figures)
    {
        if (figures.Form.IdentityIndex.AllHold(figures.Counts) && figures.FractionCount == 0)
            return Sound;

        var system = new EquationSystem(figures);
        var corrections = ErrorSearch.Locate(system);
        var explained = corrections.SelectMany(correction => correction.Failing).ToHashSet();
        var unexplained = system.Equations
            .Where(equation => equation.Difference != 0 && !explained.Contains(equation.Identity))
            .Select(equation => new BrokenIdentity(
                equation.Identity, equation.Identity.Left.Sum(system.Value), equation.Identity.Right.Sum(system.Value)))
            .ToList();
        return new TableDiagnosis
        {
            ImpliedTotals = [.. system.ImpliedTotals],
            Corrections = corrections,
            Unexplained = unexplained,
        };
    }

    /// <summary>The correction of that cell, or null.</summary>
    public CellCorrection? CorrectionOf(FormCell cell) => Corrections.FirstOrDefault(correction => correction.Cell == cell);
}
