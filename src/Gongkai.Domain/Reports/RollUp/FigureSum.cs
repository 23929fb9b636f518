using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Domain.Reports.RollUp;

/// <summary>
/// Adds figures cell by cell. A blank cell counts as 0, a blank total beside filled parts as the sum of its parts;
/// a cell without a number counts as 0 and is named.
/// </summary>
internal sealed class FigureSum(ReportForm form)
{
    private readonly decimal[] sums = new decimal[form.Cells.Count];
    private readonly bool[] isKnown = new bool[form.Cells.Count];
    private readonly List<UnreadableCell> unreadable = [];

    /// <summary>The cells that could not be read.</summary>
    public IReadOnlyList<UnreadableCell> Unreadable => unreadable;

    /// <summary>Adds a unit's figures.</summary>
    public void Add(RollUpPart part)
    {
        var values = new ReadValues(part.Report.Figures);
        foreach (var cell in form.Cells)
        {
            if (cell.Kind == ValueKind.Text)
                continue;
            if (values.Of(cell) is { } value)
            {
                isKnown[cell.Ordinal] = true;
                sums[cell.Ordinal] += value;
            }
            else
            {
                unreadable.Add(new UnreadableCell(part.Unit, cell, values.Content(cell)));
            }
        }
    }

    /// <summary>The sum. A cell that no unit has stays absent, as do cells of text.</summary>
    public Figures ToFigures()
    {
        var figures = new Figures(form);
        foreach (var cell in form.Cells)
        {
            if (isKnown[cell.Ordinal])
                figures[cell] = Cell.Of(sums[cell.Ordinal]);
        }

        return figures;
    }
}
