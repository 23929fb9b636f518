namespace Gongkai.Domain.Reports;

/// <summary>What was found where the form has a cell.</summary>
public enum CellState : byte
{
    /// <summary>The source has no such cell: its table or row was not found.</summary>
    Absent,

    /// <summary>The cell is there and empty.</summary>
    Blank,

    /// <summary>The cell holds a number.</summary>
    Number,

    /// <summary>The cell should hold a number and holds something else ("/", "—", "无").</summary>
    NotANumber,

    /// <summary>The cell holds text where the form asks for text.</summary>
    Text,
}

/// <summary>The content of one cell of a report. Number, blank and not-a-number are told apart.</summary>
/// <param name="State">What was found.</param>
/// <param name="Number">The number, in the unit of the form (件, or 万元 for an amount); 0 unless <paramref name="State"/> is <see cref="CellState.Number"/>.</param>
/// <param name="Raw">The characters as printed, where they say more than the number does; null otherwise.</param>
/// <param name="Place">Where the cell was read.</param>
public readonly record struct Cell(CellState State, decimal Number = 0, string? Raw = null, Place Place = default)
{
    /// <summary>A cell that holds a number.</summary>
    public static Cell Of(decimal number, Place place = default) => new(CellState.Number, number, null, place);

    /// <summary>An empty cell.</summary>
    public static Cell Blank(Place place = default) => new(CellState.Blank, 0, null, place);

    /// <summary>A cell that holds something else than a number.</summary>
    public static Cell NotANumber(string raw, Place place = default) => new(CellState.NotANumber, 0, raw, place);

    /// <summary>A cell that holds text where the form asks for text.</summary>
    public static Cell OfText(string text, Place place = default) => new(CellState.Text, 0, text, place);

    /// <summary>Whether the cell holds a number.</summary>
    public bool HasNumber => State == CellState.Number;

    /// <summary>The number, or null where the cell holds none.</summary>
    public decimal? Value => HasNumber ? Number : null;

    /// <summary>The content as a message shows it: the number or the characters printed, empty for an empty cell.</summary>
    public string Shown => HasNumber ? Figure.Show(Number) : Raw ?? "";
}
