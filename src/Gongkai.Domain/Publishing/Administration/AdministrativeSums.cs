namespace Gongkai.Domain.Publishing.Administration;

/// <summary>The second half of table 2 for a year: sums, and the figures behind them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Figures">The figures of the year, by kind, department and period.</param>
/// <param name="Overlaps">Pairs that count the same days twice: to be settled before the sums are right.</param>
public sealed record AdministrativeSums(
    int Year, IReadOnlyList<AdministrativeFigure> Figures, IReadOnlyList<(AdministrativeFigure One, AdministrativeFigure Other)> Overlaps)
{
    /// <summary>Decisions of a kind in the year (本年处理决定数量).</summary>
    public long Decisions(FigureKind kind) => Behind(kind).Sum(figure => figure.Decisions);

    /// <summary>Fees in the year in 万元, as table 2 prints them (本年收费金额).</summary>
    public decimal FeesInTenThousands() => Behind(FigureKind.Fee).Sum(figure => figure.Amount) / 10_000m;

    /// <summary>The figures behind a sum.</summary>
    public IEnumerable<AdministrativeFigure> Behind(FigureKind kind) => Figures.Where(figure => figure.Kind == kind);

    /// <summary>Adds up the figures of one agency.</summary>
    public static AdministrativeSums Of(IEnumerable<AdministrativeFigure> figures, int year)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var ofYear = figures.Where(figure => figure.From.Year == year && !figure.IsVoid)
            .OrderBy(figure => figure.Kind).ThenBy(figure => figure.Department.Order).ThenBy(figure => figure.From).ToList();
        var overlaps = ofYear.SelectMany((one, i) => ofYear.Skip(i + 1).Where(one.Overlaps).Select(other => (one, other)));
        return new AdministrativeSums(year, ofYear, [.. overlaps]);
    }
}
