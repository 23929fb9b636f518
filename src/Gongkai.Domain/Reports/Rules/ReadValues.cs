using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules.Tables;

namespace Gongkai.Domain.Reports.Rules;

/// <summary>
/// What the cells of a report count for beside another report's: a blank cell counts as 0, a total left blank beside
/// filled parts as the sum of its parts, as in the arithmetic of the tables.
/// </summary>
internal sealed class ReadValues
{
    // No count of things comes near it: a figure beyond is a misread cell and must not overflow a sum.
    private const decimal Most = 1_000_000_000_000_000;

    private readonly Figures figures;
    private readonly TableDiagnosis arithmetic;

    public ReadValues(Figures figures, TableDiagnosis? arithmetic = null)
    {
        this.figures = figures;
        this.arithmetic = arithmetic ?? TableDiagnosis.Of(figures);
    }

    /// <summary>What stands in the cell of that name; absent where the report's form has no such cell.</summary>
    public Cell Content(FormCell cell) => figures.Form.Find(cell.Path) is { } there ? figures[there] : default;

    /// <summary>What the cell of that name counts for; null where there is no number and no blank to be read as 0.</summary>
    public decimal? Of(FormCell cell)
    {
        if (figures.Form.Find(cell.Path) is not { } there)
            return null;
        var content = figures[there];
        if (content.HasNumber)
            return Math.Clamp(content.Number, -Most, Most);
        foreach (var (total, value) in arithmetic.ImpliedTotals)
        {
            if (total == there)
                return value;
        }

        return content.State == CellState.Blank ? 0 : null;
    }
}
