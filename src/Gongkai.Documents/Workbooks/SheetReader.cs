using System.Globalization;
using System.Text;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Workbooks;

/// <summary>A cell of a sheet with text, or an empty one with a frame.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">What is printed in it; empty for an empty cell.</param>
/// <param name="IsFramed">Whether it has a line on any side.</param>
internal readonly record struct SheetCell(int Column, string Text, bool IsFramed);

/// <summary>A row of a sheet with text in it.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Cells">Its cells, left to right, no two in the same column.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);

/// <summary>Merged cells.</summary>
/// <param name="Top">First row, from 0.</param>
/// <param name="Left">First column, from 0.</param>
/// <param name="Bottom">Last row.</param>
/// <param name="Right">Last column.</param>
internal readonly record struct MergedCells(int Top, int Left, int Bottom, int Right);

/// <summary>What a sheet holds.</summary>
/// <param name="Rows">The rows with text, top to bottom.</param>
/// <param name="Merged">Its merged cells, top to bottom, left to right.</param>
internal sealed record SheetContent(IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedCells> Merged);

/// <summary>Reads the part of one sheet.</summary>
/// <param name="part">The part.</param>
/// <param name="values">What is stored in cells, as text.</param>
/// <param name="styles">The looks of cells.</param>
/// <param name="budget">Bounds text and cells.</param>
/// <param name="readsHidden">Whether hidden rows and columns are read too: what a filter hides is no less in the file.</param>
internal sealed class SheetReader(PartReader part, CellValues values, CellStyles styles, ContentBudget budget, bool readsHidden = false)
{
    /// <summary>How many columns a sheet can have.</summary>
    public const int ColumnCount = 16_384;

    private const int RowCount = 1_048_576;

    private readonly StringBuilder text = new();
    private readonly bool[] hidden = new bool[ColumnCount];
    private readonly List<SheetRow> rows = [];
    private readonly List<MergedCells> merged = [];
    private int columnEntries;

    /// <summary>The sheet's rows and merged cells.</summary>
    public SheetContent Read()
    {
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            switch (part.LocalName)
            {
                case "cols":
                    ReadColumns();
                    break;
                case "sheetData":
                    ReadRows();
                    break;
                case "mergeCells":
                    ReadMerged();
                    break;
                default:
                    part.Skip();
                    break;
            }
        }

        return new SheetContent(
            [.. rows.OrderBy(row => row.Number).DistinctBy(row => row.Number)],
            [.. merged.OrderBy(range => range.Top).ThenBy(range => range.Left)]);
    }

    private void ReadColumns()
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (!readsHidden && part.Plain("hidden") is "1" or "true" && Whole("min") is { } first and > 0 and <= ColumnCount && Whole("max") is { } last && last >= first
                && ++columnEntries <= ColumnCount)
                Array.Fill(hidden, true, first - 1, Math.Min(last, ColumnCount) - first + 1);
        }
    }

    private void ReadRows()
    {
        var number = 0;
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            number = Whole("r") ?? number + 1;
            if (part.LocalName != "row" || (!readsHidden && part.Plain("hidden") is "1" or "true") || number is < 1 or > RowCount)
                part.Skip();
            else
                ReadRow(number - 1);
        }
    }

    private void ReadRow(int number)
    {
        var cells = new List<SheetCell>();
        var column = -1;
        var (sorted, filled) = (true, false);
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            var last = column;
            column = part.Plain("r") is { } reference ? Column(reference) : column + 1;
            if (part.LocalName != "c" || column is < 0 or >= ColumnCount || hidden[column])
            {
                part.Skip();
                continue;
            }

            sorted &= column > last;
            var cell = ReadCell(column);
            filled |= cell.Text.Length > 0;
            if (cell.Text.Length > 0 || (cell.IsFramed && cells.Count < ColumnCount))
                cells.Add(cell);
        }

        // Frames without text are paper: they may be drawn down to the last row of the sheet.
        if (!filled)
            return;
        for (var count = 0; count < cells.Count; count++)
            budget.SpendCell();
        rows.Add(new SheetRow(number, sorted ? cells : [.. cells.OrderBy(cell => cell.Column).DistinctBy(cell => cell.Column)]));
    }

    private SheetCell ReadCell(int column)
    {
        var style = Whole("s") ?? 0;
        var type = part.Plain("t");
        var (stored, formula, inline) = ("", (string?)null, "");
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            switch (part.LocalName)
            {
                case "v":
                    stored = ReadText();
                    break;
                case "f":
                    formula = ReadText();
                    break;
                case "is":
                    inline = SharedStrings.ReadText(part, text.Clear(), budget);
                    break;
                default:
                    part.Skip();
                    break;
            }
        }

        var printed = type == "inlineStr" ? inline
            : stored.Length > 0 ? values.Text(type, stored, style)
            // Some programs write formulas without calculating them: what cannot be known must be seen.
            : formula is not null && type != "str" ? "=" + formula : "";
        if (type == "s")
            budget.SpendCharacters(printed.Length);
        return new SheetCell(column, printed, styles.IsFramed(style));
    }

    private string ReadText()
    {
        budget.SpendCharacters(part.AppendText(text.Clear(), budget.Characters));
        return text.ToString();
    }

    private void ReadMerged()
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (part.Plain("ref") is not { } reference || reference.Split(':') is not [var from, var to])
                continue;
            budget.SpendCell();
            var range = new MergedCells(Row(from), Column(from), Row(to), Column(to));
            if (range is { Top: >= 0, Left: >= 0 } && range.Bottom >= range.Top && range.Right >= range.Left)
                merged.Add(range);
        }
    }

    private int? Whole(string attribute) =>
        int.TryParse(part.Plain(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The column of a reference (<c>AB12</c>), from 0; -1 where it is none.</summary>
    private static int Column(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c))
                break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > ColumnCount)
                return -1;
        }

        return column - 1;
    }

    private static int Row(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row <= RowCount ? row - 1 : -1;
}
