using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Places values in a row of cells from which the empty ones have vanished: only placements under which every
/// total is the sum of its parts are possible, and only a single possible one is taken.
/// </summary>
internal static class SumPlacement
{
    private const int MostPlacements = 20_000;

    /// <summary>One value for each cell, empty ones filled in; null where none or several placements are possible.</summary>
    public static PrintedValue[]? Place(IReadOnlyList<PrintedValue> values, ReportForm form, FormCell[] cells)
    {
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
        var search = new Search(numbers, cells.Length, identities);
        search.From(0, 0);
        if (search.Found is not { } positions || search.Ambiguous)
            return null;

        var placed = new PrintedValue[cells.Length];
        Array.Fill(placed, new PrintedValue("", values[0].Place));
        for (var index = 0; index < positions.Length; index++)
            placed[positions[index]] = values[index];
        return placed;
    }

    private sealed class Search(decimal[] numbers, int slots, (int[] Left, int[] Right)[] identities)
    {
        private readonly int[] positions = new int[numbers.Length];
        private int tried;

        public int[]? Found { get; private set; }

        public bool Ambiguous { get; private set; }

        public void From(int value, int slot)
        {
            if (Ambiguous || tried > MostPlacements)
                return;
            if (value == numbers.Length)
            {
                tried++;
                if (!Holds())
                    return;
                Ambiguous = Found is not null || tried > MostPlacements;
                Found = [.. positions];
                return;
            }

            for (var position = slot; position <= slots - (numbers.Length - value); position++)
            {
                positions[value] = position;
                From(value + 1, position + 1);
            }
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
