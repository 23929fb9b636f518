using System.Globalization;

namespace Gongkai.Documents.Writing;

/// <summary>Places in a sheet as spreadsheet programs show them.</summary>
internal static class SheetPlaces
{
    /// <summary>The letters of a column (<c>AB</c>).</summary>
    /// <param name="column">The column, from 0; empty below.</param>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>A cell (<c>AB12</c>).</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="row">The row, from 1.</param>
    public static string Cell(int column, long row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");
}
