using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>
/// The identities of one report that can be judged. A blank cell counts as 0; a blank total beside filled parts
/// counts as the sum of its parts; an identity with a cell that was not found is left out, unless that cell is
/// a total whose parts were found.
/// </summary>
internal sealed class EquationSystem
{
    // No count of things comes near it: a figure beyond is a misread cell and must not overflow a sum.
    private const decimal Most = 1_000_000_000_000_000;

    private readonly Figures figures;
    private readonly Dictionary<int, Identity> implied = [];

    public EquationSystem(Figures figures)
    {
        this.figures = figures;
        ImplyTotals();
        var equations = new List<Equation>();
        foreach (var identity in figures.Form.Identities)
        {
            if (!IsDefinition(identity) && Judge(identity) is { } equation)
                equations.Add(equation);
        }

        Equations = equations;
    }

    /// <summary>The form of the report.</summary>
    public ReportForm Form => figures.Form;

    /// <summary>The identities that can be judged.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    /// <summary>The totals without a number beside filled parts, with the sum of their parts.</summary>
    public IEnumerable<(FormCell Total, decimal Value)> ImpliedTotals =>
        implied.Keys.Order().Select(ordinal => (figures.Form.Cells[ordinal], Value(ordinal)));

    /// <summary>The number a cell counts for.</summary>
    public decimal Value(FormCell cell) => Value(cell.Ordinal);

    /// <summary>The number the cell of that ordinal counts for.</summary>
    public decimal Value(int ordinal) => implied.TryGetValue(ordinal, out var definition)
        ? definition.Right.Sum(Value)
        : Math.Clamp(figures.Cells[ordinal].Number, -Most, Most);

    /// <summary>Whether the cell of that ordinal holds a number.</summary>
    public bool HasNumber(int ordinal) => figures.Cells[ordinal].HasNumber;

    // A total may be the sum of totals that are blank themselves, so this goes on until nothing changes.
    private void ImplyTotals()
    {
        var sums = figures.Form.Identities.Where(identity => identity.Left.Count == 1 && identity.Kind != IdentityKind.Balance).ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var sum in sums)
            {
                var state = figures[sum.Left[0]].State;
                if (state == CellState.Number || implied.ContainsKey(sum.Left[0].Ordinal) || sum.Right.Any(IsUnknown))
                    continue;
                if (state != CellState.Absent && sum.Right.Sum(Value) == 0)
                    continue;
                implied.Add(sum.Left[0].Ordinal, sum);
                changed = true;
            }
        }
        while (changed);
    }

    private bool IsUnknown(FormCell cell) =>
        figures[cell].State == CellState.Absent && !implied.ContainsKey(cell.Ordinal);

    private bool IsDefinition(Identity identity) =>
        implied.TryGetValue(identity.Left[0].Ordinal, out var definition) && ReferenceEquals(definition, identity);

    private Equation? Judge(Identity identity)
    {
        if (identity.Left.Any(IsUnknown) || identity.Right.Any(IsUnknown))
            return null;
        var weights = new Dictionary<int, int>();
        foreach (var cell in identity.Left)
            Weigh(cell, 1, weights);
        foreach (var cell in identity.Right)
            Weigh(cell, -1, weights);
        return new Equation(identity, weights, identity.Left.Sum(Value) - identity.Right.Sum(Value));
    }

    private void Weigh(FormCell cell, int weight, Dictionary<int, int> weights)
    {
        if (implied.TryGetValue(cell.Ordinal, out var definition))
        {
            foreach (var part in definition.Right)
                Weigh(part, weight, weights);
            return;
        }

        var sum = weights.GetValueOrDefault(cell.Ordinal) + weight;
        if (sum == 0)
            weights.Remove(cell.Ordinal);
        else
            weights[cell.Ordinal] = sum;
    }
}
