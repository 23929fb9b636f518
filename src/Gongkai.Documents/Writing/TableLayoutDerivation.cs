using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

/// <summary>Builds the grid of a printed table from its definition.</summary>
internal sealed class TableLayoutDerivation
{
    // Widths of the columns that hold labels, in the unit in which a column of figures is 2 wide.
    private const int GroupWidth = 2;
    private const int RowLabelWidth = 7;
    private const int FigureWidth = 2;

    private readonly FormTable table;
    private readonly Dictionary<(string Row, int Position), FormCell> figures;
    private readonly List<List<LayoutCell>> rows = [];
    private int labels;

    private TableLayoutDerivation(ReportForm form, FormTable table)
    {
        this.table = table;
        figures = form.Cells.Where(cell => cell.Table == table).ToDictionary(cell => (cell.Row.Key, cell.ColumnPosition));
    }

    public static TableLayout Derive(ReportForm form, FormTable table)
    {
        var grid = new TableLayoutDerivation(form, table);
        return table.Direction == RowDirection.Down ? grid.Down() : grid.Across();
    }

    private TableLayout Down()
    {
        var labelColumns = table.Rows.Max(row => row.Groups.Count) + 1;
        var edges = Edges();
        var columns = labelColumns + edges.Length - 1;
        foreach (var block in table.Blocks)
            AddBlock(block, labelColumns, edges, columns);

        int[] figureWidths = [.. edges.Zip(edges.Skip(1), (left, right) => right - left)];
        int[] labelWidths = labelColumns == 1
            ? [figureWidths.Sum() / table.Blocks.Max(block => block.Columns.Count)]
            : [.. Enumerable.Repeat(GroupWidth, labelColumns - 1), RowLabelWidth];
        if (labelColumns > 1)
            figureWidths = [.. figureWidths.Select(width => width * FigureWidth)];
        return Layout([.. labelWidths, .. figureWidths], labelColumns);
    }

    // Where the columns of the blocks begin and end. Blocks of three columns and of one share a grid of three;
    // blocks of three and of two need four, because their inner edges differ.
    private int[] Edges()
    {
        var units = table.Blocks.Select(block => block.Columns.Count).Distinct().Aggregate(1, LeastCommonMultiple);
        return [.. table.Blocks
            .SelectMany(block => Enumerable.Range(0, block.Columns.Count + 1).Select(position => position * units / block.Columns.Count))
            .Distinct().Order()];
    }

    private void AddBlock(FormBlock block, int labelColumns, int[] edges, int columns)
    {
        var headings = new List<LayoutLabel>();
        if (block.Heading is not null)
            headings.Add(Add(NewRow(), block.Heading, LabelRole.Block, 0, 1, columns));

        var top = rows.Count;
        var grouped = block.Columns.Any(column => column.Group is not null);
        var depth = (block.ColumnsHeading is null ? 0 : 1) + (grouped ? 2 : 1);
        for (var level = 0; level < depth; level++)
            NewRow();
        if (block.Corner is not null)
            Add(top, block.Corner, LabelRole.Corner, 0, depth, labelColumns);
        if (block.ColumnsHeading is not null)
            headings.Add(Add(top, block.ColumnsHeading, LabelRole.ColumnGroup, labelColumns, 1, columns - labelColumns));

        var first = top + depth - (grouped ? 2 : 1);
        var starts = Starts(block, edges, labelColumns);
        var byColumn = new List<LayoutLabel>[block.Columns.Count];
        LayoutLabel? group = null;
        for (var position = 0; position < block.Columns.Count; position++)
        {
            var column = block.Columns[position];
            byColumn[position] = [.. headings];
            var levelsAbove = 0;
            if (column.Group is not null)
            {
                if (group is null || position == 0 || block.Columns[position - 1].Group != column.Group)
                {
                    var end = position;
                    while (end < block.Columns.Count && block.Columns[end].Group == column.Group)
                        end++;
                    group = Add(first, column.Group, LabelRole.ColumnGroup, starts[position], 1, starts[end] - starts[position]);
                }

                byColumn[position].Add(group);
                levelsAbove = 1;
            }

            byColumn[position].Add(Add(
                first + levelsAbove, column.Label, LabelRole.Column, starts[position],
                top + depth - first - levelsAbove, starts[position + 1] - starts[position]));
        }

        AddRows(block, labelColumns, starts, byColumn);
    }

    private void AddRows(FormBlock block, int labelColumns, int[] starts, List<LayoutLabel>[] byColumn)
    {
        var open = new List<LayoutLabel>();
        for (var index = 0; index < block.Rows.Count; index++)
        {
            var row = block.Rows[index];
            var line = NewRow();
            var shared = index == 0 ? 0 : SharedGroups(block.Rows[index - 1], row);
            open.RemoveRange(shared, open.Count - shared);
            for (var level = shared; level < row.Groups.Count; level++)
            {
                var last = index;
                while (last + 1 < block.Rows.Count && SharedGroups(block.Rows[last + 1], row) > level)
                    last++;
                open.Add(Add(line, row.Groups[level], LabelRole.RowGroup, level, last - index + 1, 1));
            }

            var label = Add(line, row.Label, LabelRole.Row, row.Groups.Count, 1, labelColumns - row.Groups.Count);
            for (var position = 0; position < block.Columns.Count; position++)
            {
                rows[line].Add(new LayoutValue(
                    figures[(row.Key, position)], [.. byColumn[position], .. open, label], line,
                    starts[position], starts[position + 1] - starts[position]));
            }
        }
    }

    private TableLayout Across()
    {
        var block = table.Blocks.Single();
        var width = block.Columns.Count;
        var depth = block.Rows.Max(row => row.Groups.Count) + 2;
        for (var level = 0; level <= depth; level++)
            NewRow();

        var open = new List<LayoutLabel>();
        for (var index = 0; index < block.Rows.Count; index++)
        {
            var row = block.Rows[index];
            var shared = index == 0 ? 0 : SharedGroups(block.Rows[index - 1], row);
            open.RemoveRange(shared, open.Count - shared);
            for (var level = shared; level < row.Groups.Count; level++)
            {
                var last = index;
                while (last + 1 < block.Rows.Count && SharedGroups(block.Rows[last + 1], row) > level)
                    last++;
                open.Add(Add(level, row.Groups[level], LabelRole.ColumnGroup, index * width, 1, (last - index + 1) * width));
            }

            var below = row.Groups.Count + 1;
            var label = Add(below - 1, row.Label, LabelRole.ColumnGroup, index * width, 1, width);
            for (var position = 0; position < width; position++)
            {
                var column = (index * width) + position;
                var heading = Add(below, block.Columns[position].Label, LabelRole.Column, column, depth - below, 1);
                rows[depth].Add(new LayoutValue(figures[(row.Key, position)], [.. open, label, heading], depth, column, 1));
            }
        }

        return Layout([.. Enumerable.Repeat(1, block.Rows.Count * width)], 0);
    }

    private TableLayout Layout(int[] widths, int labelColumns) => new(
        table, widths,
        [.. rows.Select(row => new LayoutRow(
            [.. row.OrderBy(cell => cell.Column)],
            !row.Any(cell => cell is LayoutValue)))],
        labelColumns);

    private int NewRow()
    {
        rows.Add([]);
        return rows.Count - 1;
    }

    private LayoutLabel Add(int row, string text, LabelRole role, int column, int rowSpan, int columnSpan)
    {
        var label = new LayoutLabel(labels++, text, role, row, column, rowSpan, columnSpan);
        rows[row].Add(label);
        return label;
    }

    // First grid column of each column of the block, and the end of the last.
    private static int[] Starts(FormBlock block, int[] edges, int labelColumns) =>
        [.. Enumerable.Range(0, block.Columns.Count + 1)
            .Select(position => labelColumns + Array.IndexOf(edges, position * edges[^1] / block.Columns.Count))];

    private static int SharedGroups(FormRow one, FormRow other)
    {
        var shared = 0;
        while (shared < one.Groups.Count && shared < other.Groups.Count && one.Groups[shared] == other.Groups[shared])
            shared++;
        return shared;
    }

    private static int LeastCommonMultiple(int a, int b)
    {
        var (x, y) = (a, b);
        while (y != 0)
            (x, y) = (y, x % y);
        return a / x * b;
    }
}
