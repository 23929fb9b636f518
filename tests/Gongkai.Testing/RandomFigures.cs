using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Testing;

/// <summary>Random figures in which every identity of the form holds. Only the form itself says which cells are sums.</summary>
public static class RandomFigures
{
    // An office without any applications, a township, a county department, a city: how often a cell is zero and how large it is else.
    private static readonly Gen<(int Zeros, long Most)> Sizes = Gen.Frequency(
        (2, Gen.Const((100, 1L))),
        (3, Gen.Const((90, 3L))),
        (4, Gen.Const((70, 40L))),
        (3, Gen.Const((30, 2_500L))));

    private static readonly Gen<Cell> Gap = Gen.OneOf(
        Gen.Const(Cell.Blank()),
        Gen.OneOf("/", "—", "无", "-").Select(raw => Cell.NotANumber(raw)),
        Gen.Int[1, 500].Select(number => Cell.Of(-number)),
        Gen.Int[1, 500].Select(number => Cell.Of(number + 0.5m)));

    /// <summary>Figures without blank cells that contradict nothing.</summary>
    public static Gen<Figures> Correct(ReportForm form) => Sizes.SelectMany(size =>
        Gen.Select(
            Gen.Select(Gen.Int[0, 99], Gen.Long[1, size.Most], (dice, number) => dice < size.Zeros ? 0 : number)
                .Array[form.Cells.Count],
            Gen.Int[0, 100].Array[form.Cells.Count],
            (numbers, shares) => Fill(form, numbers, shares)));

    /// <summary>Correct figures some of whose cells are blank, missing, no number, negative or fractional instead.</summary>
    public static Gen<Figures> WithGaps(ReportForm form) =>
        Gen.Select(Correct(form), Gen.Select(Gen.Int[0, form.Cells.Count - 1], Gap).Array[0, 12], (figures, gaps) =>
        {
            foreach (var (ordinal, cell) in gaps)
            {
                if (form.Cells[ordinal].Kind != ValueKind.Text)
                    figures[form.Cells[ordinal]] = cell;
            }

            return figures;
        });

    private static Figures Fill(ReportForm form, long[] numbers, int[] shares)
    {
        var figures = new Figures(form);
        foreach (var cell in form.Cells)
            figures[cell] = Free(cell, numbers[cell.Ordinal], shares[cell.Ordinal]);

        foreach (var identity in form.Identities.Where(identity => identity.Kind == IdentityKind.ColumnSum))
            figures[identity.Left[0]] = Cell.Of(Sum(figures, identity.Right));
        foreach (var identity in form.Identities.Where(identity => identity.Kind == IdentityKind.Balance))
            Split(figures, identity.Left, Sum(figures, identity.Right), shares);
        foreach (var identity in form.Identities.Where(identity => identity.Kind == IdentityKind.RowTotal))
            figures[identity.Left[0]] = Cell.Of(Sum(figures, identity.Right));
        return figures;
    }

    private static Cell Free(FormCell cell, long number, int share) => cell.Kind switch
    {
        ValueKind.Count => Cell.Of(number),
        ValueKind.SignedCount => Cell.Of(share % 2 == 0 ? number : -number),
        ValueKind.Amount => Cell.Of(number + (number == 0 ? 0 : share % 100 / 100m)),
        ValueKind.Text => Cell.OfText(number + (share % 2 == 0 ? "元" : "万元")),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Kind, "No random value for this kind."),
    };

    private static decimal Sum(Figures figures, IEnumerable<FormCell> cells) => cells.Sum(cell => figures[cell].Number);

    private static void Split(Figures figures, IReadOnlyList<FormCell> cells, decimal whole, int[] shares)
    {
        for (var index = cells.Count - 1; index > 0; index--)
        {
            var part = decimal.Truncate(whole * shares[cells[index].Ordinal] / 100);
            figures[cells[index]] = Cell.Of(part);
            whole -= part;
        }

        figures[cells[0]] = Cell.Of(whole);
    }
}
