namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>The search for the fewest corrections that settle one group of failing identities.</summary>
internal sealed class GroupSearch
{
    // Up to this many errors every combination is tried. Beyond it only errors that do not share an identity are
    // looked for: with more of them in one row or column a short explanation is no proof any more.
    private const int MostEntangled = 3;

    private const int MostErrors = 12;

    // A report full of errors must not take longer than a correct page of prose.
    private const int MostSteps = 20_000;

    // So many explanations are none; there is no need to count them.
    private const int MostSolutions = 64;

    private readonly EquationSystem system;
    private readonly List<Equation> equations;
    private readonly decimal[] differences;
    private readonly Suspect[] suspects;
    private readonly List<int>[] suspectsOf;
    private readonly int mostSettled;
    private readonly List<(int Suspect, decimal Change)> chosen = [];
    private readonly List<(int Ordinal, decimal Change)[]> solutions = [];
    private int steps;

    public GroupSearch(EquationSystem system, List<Equation> equations, Dictionary<int, List<Equation>> suspectEquations)
    {
        this.system = system;
        this.equations = equations;
        differences = [.. equations.Select(equation => equation.Difference)];
        var positions = new Dictionary<Equation, int>(ReferenceEqualityComparer.Instance);
        for (var position = 0; position < equations.Count; position++)
            positions.Add(equations[position], position);

        suspects =
        [
            .. equations.SelectMany(equation => equation.Weights.Keys).Where(suspectEquations.ContainsKey).Distinct().Order()
                .Select(ordinal => new Suspect(
                    ordinal,
                    [.. suspectEquations[ordinal].Select(equation => (positions[equation], equation.Weights[ordinal]))])),
        ];
        suspectsOf = [.. equations.Select(_ => new List<int>())];
        for (var index = 0; index < suspects.Length; index++)
        {
            foreach (var (equation, _) in suspects[index].Terms)
                suspectsOf[equation].Add(index);
        }

        mostSettled = suspects.Length == 0 ? 0 : suspects.Max(suspect => suspect.Terms.Length);
    }

    /// <summary>The only shortest explanation, or nothing.</summary>
    public IReadOnlyList<(int Ordinal, decimal Change)> Unique()
    {
        if (mostSettled == 0)
            return [];
        var least = (equations.Count + mostSettled - 1) / mostSettled;
        for (var errors = least; errors <= Math.Min(MostErrors, equations.Count) && solutions.Count == 0; errors++)
        {
            Search(errors, strict: errors > MostEntangled);
            if (steps > MostSteps || solutions.Count > MostSolutions)
                return [];
        }

        if (solutions.Count == 1)
            return solutions[0];

        // Several cells may be wrong, but only one of them was left empty: that one was forgotten.
        var forgotten = solutions.Where(solution =>
            Array.TrueForAll(solution, change => !system.HasNumber(change.Ordinal))).ToList();
        return forgotten.Count == 1 ? forgotten[0] : [];
    }

    private void Search(int errors, bool strict)
    {
        var target = MostConstrained(out var open);
        if (target < 0)
        {
            Keep();
            return;
        }

        if (errors == 0 || open > errors * mostSettled)
            return;
        foreach (var index in suspectsOf[target])
        {
            if (chosen.Exists(choice => choice.Suspect == index))
                continue;
            var suspect = suspects[index];
            var tried = new List<decimal>(suspect.Terms.Length);
            foreach (var (equation, weight) in suspect.Terms)
            {
                var change = -differences[equation] / weight;
                if (change == 0 || tried.Contains(change) || !IsPossible(suspect, change, strict))
                    continue;
                tried.Add(change);
                if (++steps > MostSteps || solutions.Count > MostSolutions)
                    return;
                Apply(suspect, change);
                chosen.Add((index, change));
                Search(errors - 1, strict);
                chosen.RemoveAt(chosen.Count - 1);
                Apply(suspect, -change);
            }
        }
    }

    private bool IsPossible(Suspect suspect, decimal change, bool strict)
    {
        var corrected = system.Value(suspect.Ordinal) + change;
        if (corrected < 0 || corrected != decimal.Truncate(corrected))
            return false;
        return !strict || Array.TrueForAll(suspect.Terms, term => differences[term.Equation] + (term.Weight * change) == 0);
    }

    private void Apply(Suspect suspect, decimal change)
    {
        foreach (var (equation, weight) in suspect.Terms)
            differences[equation] += weight * change;
    }

    // The failing identity with the fewest suspects: -1 where none fails.
    private int MostConstrained(out int open)
    {
        var target = -1;
        open = 0;
        for (var equation = 0; equation < differences.Length; equation++)
        {
            if (differences[equation] == 0)
                continue;
            open++;
            if (target < 0 || suspectsOf[equation].Count < suspectsOf[target].Count)
                target = equation;
        }

        return target;
    }

    // The same cells found in another order are the same explanation.
    private void Keep()
    {
        (int Ordinal, decimal Change)[] solution =
            [.. chosen.Select(choice => (suspects[choice.Suspect].Ordinal, choice.Change)).OrderBy(change => change.Ordinal)];
        if (!solutions.Exists(known => known.AsSpan().SequenceEqual(solution)))
            solutions.Add(solution);
    }

    /// <summary>A cell that may be wrong.</summary>
    /// <param name="Ordinal">The cell.</param>
    /// <param name="Terms">The failing identities it stands in, by position in the group, with its weight there.</param>
    private sealed record Suspect(int Ordinal, (int Equation, int Weight)[] Terms);
}
