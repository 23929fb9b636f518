using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Testing;

/// <summary>Figures written down in a test.</summary>
public static class FiguresByHand
{
    /// <summary>A form filled with zeros.</summary>
    public static Figures Zeros(this ReportForm form)
    {
        var figures = new Figures(form);
        foreach (var cell in form.Cells)
            figures[cell] = cell.Kind == ValueKind.Text ? Cell.OfText("0元") : Cell.Of(0);
        return figures;
    }

    /// <summary>Sets a cell to a number.</summary>
    public static Figures With(this Figures figures, string path, decimal number) => figures.With(path, Cell.Of(number));

    /// <summary>Sets a cell.</summary>
    public static Figures With(this Figures figures, string path, Cell cell)
    {
        figures[path] = cell;
        return figures;
    }

    /// <summary>Sets a whole row, left to right; null leaves a cell blank.</summary>
    public static Figures WithRow(this Figures figures, string table, string row, params decimal?[] numbers)
    {
        foreach (var (cell, number) in figures.Form.Row(table, row).Zip(numbers))
            figures[cell] = number is { } value ? Cell.Of(value) : Cell.Blank();
        return figures;
    }
}
