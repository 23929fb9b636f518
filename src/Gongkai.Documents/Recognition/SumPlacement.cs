using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Places values in a row of cells from which the empty ones have vanished: only placements under which every
/// total is the sum of its parts are possible, and of these only a single one, or the one that is clearly nearest to
/// where the values are printed.
/// </summary>
internal static class SumPlacement
{
    private const int MostPlacements = 20_000;

    /// <summary>In characters: of two placements nearer to one another none is the clearly nearer one.</summary>
    private const double Clear = 1.5;

    /// <summary>One value for each cell, empty ones filled in; null where none or several placements are possible.</summary>
    /// <param name="values">The values in order.</param>
    /// <param name="form">The form, whose identities say what is possible.</param>
    /// <param name="cells">The cells.</param>
    public static PrintedValue[]? Place(IReadOnlyList<PrintedValue> values, ReportForm form, FormCell[] cells) =>
        Place(values, form, cells, null, out _);

    /// <summary>The same where it is known how far each value is printed from each cell's column, in characters.</summary>
    /// <param name="values">The values in order.</param>
    /// <param name="form">The form, whose identities say what is possible.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="distance">How far a value is printed from the column of the cell at that position; null where nothing is known of it.</param>
    /// <param name="isPossible">Whether there is any placement under which the totals are the sums of their parts.</param>
    public static PrintedValue[]? Place(
        IReadOnlyList<PrintedValue> values, ReportForm form, FormCell[] cells, Func<PrintedValue, int, double>? distance, out bool isPossible)
    {
        isPossible = false;
        if (values.Count == 0 || values.Count >= cells.Length)
            return null;
        var numbers = new decimal[values.Count];
        for (var index = 0; index < values.Count; index++)
        {
            var cell = CellParser.Parse(values[index].Text, ValueKind.Count, values[index].Place);
            if (!cell.HasNumber)
                return null;
            numbers[index] = cell.Number;
        }

        var ordinals = cells.Select((cell, position) => (cell, position)).ToDictionary(pair => pair.cell, pair => pair.position);
        var identities = form.Identities
            .Where(identity => identity.Left.Concat(identity.Right).All(ordinals.ContainsKey))
            .Select(identity => (Left: identity.Left.Select(cell => ordinals[cell]).ToArray(), Right: identity.Right.Select(cell => ordinals[cell]).ToArray()))
            .ToArray();
        var search = new Search(numbers, identities, cells.Length)
        {
            Distance = distance is null ? null : (value, column) => distance(values[value], column),
        };
        search.From(0, 0);
        isPossible = search.IsPossible;
        if (search.Found is not { } positions)
            return null;

        var placed = new PrintedValue[cells.Length];
        Array.Fill(placed, new PrintedValue("", values[0].Place));
        for (var index = 0; index < positions.Length; index++)
            placed[positions[index]] = values[index];
        return placed;
    }

    /// <summary>Whether the last value is the sum of the others.</summary>
    public static bool IsSum(List<PrintedValue> values)
    {
        var parsed = values.ConvertAll(value => CellParser.Parse(value.Text, ValueKind.Count, value.Place));
        return parsed[^1].HasNumber && parsed[..^1].Where(cell => cell.HasNumber).Sum(cell => cell.Number) == parsed[^1].Number;
    }

    private sealed class Search(decimal[] numbers, (int[] Left, int[] Right)[] identities, int slots)
    {
        private readonly int[] positions = new int[numbers.Length];
        private int tried;
        private int[]? best;
        private double least = double.MaxValue;
        private double second = double.MaxValue;

        /// <summary>How far a value is printed from a column; null where nothing is known of it.</summary>
        public Func<int, int, double>? Distance { get; init; }

        public bool IsPossible => best is not null;

        public int[]? Found => tried <= MostPlacements && second - least >= Clear ? best : null;

        public void From(int value, int slot)
        {
            if (tried > MostPlacements)
                return;
            if (value == numbers.Length)
            {
                tried++;
                if (Holds())
                    Remember();
                return;
            }

            for (var position = slot; position <= slots - (numbers.Length - value); position++)
            {
                positions[value] = position;
                From(value + 1, position + 1);
            }
        }

        private void Remember()
        {
            var distance = 0.0;
            for (var value = 0; Distance is not null && value < positions.Length; value++)
                distance += Distance(value, positions[value]);
            if (distance < least)
                (least, second, best) = (distance, least, [.. positions]);
            else
                second = Math.Min(second, distance);
        }

        private bool Holds()
        {
            Span<decimal> line = stackalloc decimal[slots];
            for (var value = 0; value < numbers.Length; value++)
                line[positions[value]] = numbers[value];
            foreach (var (left, right) in identities)
            {
                decimal difference = 0;
                foreach (var position in left)
                    difference += line[position];
                foreach (var position in right)
                    difference -= line[position];
                if (difference != 0)
                    return false;
            }

            return true;
        }
    }
}
