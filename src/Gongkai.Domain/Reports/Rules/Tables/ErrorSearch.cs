namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>
/// Finds the fewest cells whose correction makes every failing identity hold. A row and a column that fail by the
/// same amount name their crossing; independent errors are told apart. Where two explanations are equally short,
/// none is given.
/// </summary>
internal static class ErrorSearch
{
    public static IReadOnlyList<CellCorrection> Locate(EquationSystem system)
    {
        var failing = system.Equations.Where(equation => equation.Difference != 0).ToList();
        var suspects = Suspects(system, failing);
        var corrections = new List<CellCorrection>();
        foreach (var group in Groups(failing, suspects))
        {
            foreach (var (suspect, change) in new GroupSearch(system, group, suspects).Unique())
            {
                corrections.Add(new CellCorrection(
                    system.Form.Cells[suspect], system.Value(suspect) + change, [.. suspects[suspect].Select(equation => equation.Identity)]));
            }
        }

        return [.. corrections.OrderBy(correction => correction.Cell.Ordinal)];
    }

    // A cell whose other identities all hold cannot be wrong by itself: only cells all of whose identities fail are suspects.
    private static Dictionary<int, List<Equation>> Suspects(EquationSystem system, List<Equation> failing)
    {
        var cleared = system.Equations
            .Where(equation => equation.Difference == 0)
            .SelectMany(equation => equation.Weights.Keys)
            .ToHashSet();
        var suspects = new Dictionary<int, List<Equation>>();
        foreach (var equation in failing)
        {
            foreach (var ordinal in equation.Weights.Keys.Where(ordinal => !cleared.Contains(ordinal)))
            {
                if (!suspects.TryGetValue(ordinal, out var equations))
                    suspects.Add(ordinal, equations = []);
                equations.Add(equation);
            }
        }

        return suspects;
    }

    // Identities that share no suspect have nothing to do with each other.
    private static List<List<Equation>> Groups(List<Equation> failing, Dictionary<int, List<Equation>> suspects)
    {
        var open = failing.ToHashSet();
        var groups = new List<List<Equation>>();
        foreach (var first in failing)
        {
            if (!open.Remove(first))
                continue;
            var group = new List<Equation> { first };
            for (var next = 0; next < group.Count; next++)
            {
                foreach (var neighbour in group[next].Weights.Keys
                    .Where(suspects.ContainsKey).SelectMany(ordinal => suspects[ordinal]))
                {
                    if (open.Remove(neighbour))
                        group.Add(neighbour);
                }
            }

            groups.Add(group);
        }

        return groups;
    }
}
