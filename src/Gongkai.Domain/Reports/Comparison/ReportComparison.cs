using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Comparison;

/// <summary>
/// Two reports side by side: facts, cells, prose. The reports may be on different forms and for different years;
/// cells are matched by their stable names, sections by their numbers.
/// </summary>
/// <remarks>
/// <code>
/// var comparison = ReportComparison.Of(left, right);
/// comparison.Cells.Where(cell => cell.Change != Change.Same);   // the cells that differ
/// foreach (var section in comparison.Sections)
///     section.Paragraphs;                                       // side by side; LeftRanges and RightRanges mark the words
/// </code>
/// </remarks>
public sealed class ReportComparison
{
    private ReportComparison(AnnualReport left, AnnualReport right)
    {
        Left = left;
        Right = right;
        Facts = [.. FactsOf(left, right)];
        Cells = [.. CellsOf(left.Figures, right.Figures)];
        Sections = [.. SectionsOf(left, right)];
    }

    /// <summary>The left report.</summary>
    public AnnualReport Left { get; }

    /// <summary>The right report.</summary>
    public AnnualReport Right { get; }

    /// <summary>Organization, year, form, title, signature and dates.</summary>
    public IReadOnlyList<FactComparison> Facts { get; }

    /// <summary>Every cell that one of the two forms has: the right form's in its order, then those only the left form has.</summary>
    public IReadOnlyList<CellComparison> Cells { get; }

    /// <summary>The prose before the first section where there is any, then the sections by number.</summary>
    public IReadOnlyList<SectionComparison> Sections { get; }

    /// <summary>Whether anything differs.</summary>
    public bool HasDifferences =>
        Facts.Any(fact => fact.Change != Change.Same)
        || Cells.Any(cell => cell.Change != Change.Same)
        || Sections.Any(section => section.IsChanged);

    /// <summary>Compares two reports.</summary>
    public static ReportComparison Of(AnnualReport left, AnnualReport right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ReportComparison(left, right);
    }

    private static IEnumerable<FactComparison> FactsOf(AnnualReport left, AnnualReport right)
    {
        yield return Fact("机关名称", left.Organization, right.Organization);
        yield return Fact("年度", left.Year?.ToString(), right.Year?.ToString());
        yield return Fact("格式", left.Form.Id, right.Form.Id);
        yield return Fact("标题", left.Title, right.Title);
        yield return Fact("落款", left.Signature, right.Signature);
        yield return Fact("落款日期", left.SignedOn?.ToString("yyyy-MM-dd"), right.SignedOn?.ToString("yyyy-MM-dd"));
        yield return Fact("发布日期", left.PublishedOn?.ToString("yyyy-MM-dd"), right.PublishedOn?.ToString("yyyy-MM-dd"));
    }

    private static FactComparison Fact(string name, string? left, string? right) =>
        new(name, left, right, ChangeOf(left is not null, right is not null, left == right));

    private static IEnumerable<CellComparison> CellsOf(Figures left, Figures right)
    {
        foreach (var cell in right.Form.Cells)
            yield return Compare(cell, left.Form.Find(cell.Path) is { } there ? left[there] : default, right[cell]);
        foreach (var cell in left.Form.Cells.Where(cell => right.Form.Find(cell.Path) is null))
            yield return Compare(cell, left[cell], default);
    }

    private static CellComparison Compare(FormCell cell, Cell left, Cell right)
    {
        var isSame = left.State == right.State && left.Number == right.Number && (left.HasNumber || left.Raw == right.Raw);
        return new CellComparison(
            cell.Path, cell.Label, cell.Table.Section, left, right,
            ChangeOf(left.State != CellState.Absent, right.State != CellState.Absent, isSame));
    }

    private static IEnumerable<SectionComparison> SectionsOf(AnnualReport left, AnnualReport right)
    {
        if (left.Preamble.Count + right.Preamble.Count > 0)
            yield return new SectionComparison(0, null, null, ProseComparison.Of(left.Preamble, right.Preamble));
        var numbers = left.Sections.Concat(right.Sections).Select(section => section.Number).Distinct().Order();
        foreach (var number in numbers)
        {
            var lefts = left.Sections.Where(section => section.Number == number).ToList();
            var rights = right.Sections.Where(section => section.Number == number).ToList();

            // A section printed twice is compared with its counterpart of the same turn.
            for (var turn = 0; turn < Math.Max(lefts.Count, rights.Count); turn++)
            {
                var (one, other) = (lefts.ElementAtOrDefault(turn), rights.ElementAtOrDefault(turn));
                yield return new SectionComparison(
                    number, one?.Title, other?.Title, ProseComparison.Of(one?.Paragraphs ?? [], other?.Paragraphs ?? []));
            }
        }
    }

    private static Change ChangeOf(bool hasLeft, bool hasRight, bool isSame) => (hasLeft, hasRight) switch
    {
        (true, false) => Change.OnlyLeft,
        (false, true) => Change.OnlyRight,
        _ => isSame ? Change.Same : Change.Changed,
    };
}
