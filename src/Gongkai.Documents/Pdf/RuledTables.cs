namespace Gongkai.Documents.Pdf;

/// <summary>Finds the ruled tables of a page from its horizontal and vertical lines.</summary>
internal static class RuledTables
{
    /// <summary>The tables from top to bottom.</summary>
    /// <param name="horizontal">Whole horizontal lines, in order of their position.</param>
    /// <param name="vertical">Whole vertical lines, in order of their position.</param>
    /// <param name="tolerance">How far lines that meet may miss each other, in points.</param>
    /// <param name="mostCells">Most cells of a table.</param>
    public static List<RuledTable> Find(List<Ruling> horizontal, List<Ruling> vertical, float tolerance, int mostCells)
    {
        var tables = new List<RuledTable>();
        var groups = new LineGroups(horizontal.Count + vertical.Count);
        var heights = horizontal.ConvertAll(line => line.At);
        for (var v = 0; v < vertical.Count; v++)
        {
            var line = vertical[v];
            var h = heights.BinarySearch(line.From - tolerance);
            for (h = h < 0 ? ~h : h; h < horizontal.Count && horizontal[h].At <= line.To + tolerance; h++)
            {
                if (line.At >= horizontal[h].From - tolerance && line.At <= horizontal[h].To + tolerance)
                    groups.Join(h, horizontal.Count + v);
            }
        }

        foreach (var group in groups.All())
        {
            var across = group.Where(i => i < horizontal.Count).Select(i => horizontal[i]).ToList();
            var down = group.Where(i => i >= horizontal.Count).Select(i => vertical[i - horizontal.Count]).ToList();
            if (across.Count > 0 && down.Count > 0 && Build(across, down, tolerance, mostCells) is { } table)
                tables.Add(table);
        }

        tables.Sort(static (a, b) => b.Ys[0].CompareTo(a.Ys[0]));
        return tables;
    }

    private static RuledTable? Build(List<Ruling> across, List<Ruling> down, float tolerance, int mostCells)
    {
        var xs = Positions(down, across, tolerance);
        var ys = Positions(across, down, tolerance);
        var (columns, rows) = (xs.Length - 1, ys.Length - 1);
        if (columns < 1 || rows < 1 || columns * rows < 2)
            return null;
        if ((long)columns * rows > mostCells)
            throw new UnreadableException("pdf.too_many_cells", $"pdf 中一个表格的单元格超过 {mostCells} 个，不像是年度报告的表格，已停止读取。");
        var right = Separators(down, xs, ys);
        var below = Separators(across, ys, xs);
        Array.Reverse(ys);
        var cells = new List<GridCell>();
        var taken = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (!taken[row, column])
                    cells.Add(Grow(row, column));
            }
        }

        return cells.Count < 2 ? null : Compact(new RuledTable(xs, ys, cells));

        // Separators are counted from the bottom, rows from the top.
        bool PartedLeft(int row, int column) => right[column, rows - 1 - row];
        bool PartedAbove(int row, int column) => below[rows - row, column];

        GridCell Grow(int row, int column)
        {
            var (rowSpan, columnSpan) = (1, 1);
            while (column + columnSpan < columns && !taken[row, column + columnSpan] && !PartedLeft(row, column + columnSpan))
                columnSpan++;
            while (row + rowSpan < rows && Opens(row + rowSpan))
                rowSpan++;
            for (var r = row; r < row + rowSpan; r++)
            {
                for (var c = column; c < column + columnSpan; c++)
                    taken[r, c] = true;
            }

            return new GridCell(row, column, rowSpan, columnSpan);

            bool Opens(int next)
            {
                for (var c = column; c < column + columnSpan; c++)
                {
                    if (taken[next, c] || PartedAbove(next, c) || (c > column && PartedLeft(next, c)))
                        return false;
                }

                return true;
            }
        }
    }

    /// <summary>
    /// Positions of the lines in order, those nearer than the tolerance as one. A table open at its sides ends where the
    /// lines that cross it end.
    /// </summary>
    private static float[] Positions(List<Ruling> lines, List<Ruling> crossing, float tolerance)
    {
        var values = lines.ConvertAll(line => line.At);
        values.Sort();
        var (begin, end) = (crossing.Min(line => line.From), crossing.Max(line => line.To));
        var positions = new List<float>();
        if (begin < values[0] - (2 * tolerance))
            positions.Add(begin);
        var (first, sum, count) = (values[0], 0f, 0);
        foreach (var value in values)
        {
            if (value - first > tolerance)
            {
                positions.Add(sum / count);
                (first, sum, count) = (value, 0, 0);
            }

            (sum, count) = (sum + value, count + 1);
        }

        positions.Add(sum / count);
        if (end > values[^1] + (2 * tolerance))
            positions.Add(end);
        return [.. positions];
    }

    /// <summary>Whether there is a line at each position along each step across: [position, step].</summary>
    private static bool[,] Separators(List<Ruling> lines, float[] positions, float[] steps)
    {
        var covered = new float[positions.Length, steps.Length - 1];
        foreach (var line in lines)
        {
            var position = Nearest(positions, line.At);
            for (var step = Math.Max(0, Nearest(steps, line.From) - 1); step < steps.Length - 1 && steps[step] < line.To; step++)
                covered[position, step] += Math.Max(0, Math.Min(line.To, steps[step + 1]) - Math.Max(line.From, steps[step]));
        }

        var parted = new bool[positions.Length, steps.Length - 1];
        for (var position = 0; position < positions.Length; position++)
        {
            for (var step = 0; step < steps.Length - 1; step++)
                parted[position, step] = covered[position, step] > 0.6f * (steps[step + 1] - steps[step]);
        }

        return parted;
    }

    private static int Nearest(float[] positions, float value)
    {
        var next = Array.BinarySearch(positions, value);
        if (next >= 0)
            return next;
        next = ~next;
        if (next == 0)
            return 0;
        return next == positions.Length || value - positions[next - 1] <= positions[next] - value ? next - 1 : next;
    }

    /// <summary>Leaves out lines at which no cell begins: stubs, or borders of something else that touch the table.</summary>
    private static RuledTable Compact(RuledTable table)
    {
        var rows = Kept(table.Ys.Length, table.Cells.Select(cell => cell.Row));
        var columns = Kept(table.Xs.Length, table.Cells.Select(cell => cell.Column));
        if (rows.Count == table.Ys.Length && columns.Count == table.Xs.Length)
            return table;
        var rowAt = Renumber(rows, table.Ys.Length);
        var columnAt = Renumber(columns, table.Xs.Length);
        return new RuledTable(
            [.. columns.Select(i => table.Xs[i])],
            [.. rows.Select(i => table.Ys[i])],
            [.. table.Cells.Select(cell => new GridCell(
                rowAt[cell.Row],
                columnAt[cell.Column],
                rowAt[cell.Row + cell.RowSpan] - rowAt[cell.Row],
                columnAt[cell.Column + cell.ColumnSpan] - columnAt[cell.Column]))]);
    }

    private static SortedSet<int> Kept(int lines, IEnumerable<int> begins) => [.. begins, lines - 1];

    private static int[] Renumber(SortedSet<int> kept, int count)
    {
        var numbers = new int[count];
        var number = -1;
        for (var i = 0; i < count; i++)
            numbers[i] = kept.Contains(i) ? ++number : number + 1;
        return numbers;
    }
}
