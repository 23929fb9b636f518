using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Analysis;

/// <summary>A share by which agencies are compared, in per cent.</summary>
/// <param name="Key">Names it in addresses.</param>
/// <param name="Name">Its name (公开率).</param>
/// <param name="Meaning">What is divided by what.</param>
/// <param name="Part">What is counted, as a <see cref="CellSum"/> without subtraction.</param>
/// <param name="Whole">What it is a share of, likewise.</param>
public sealed record Indicator(string Key, string Name, string Meaning, CellSum Part, CellSum Whole)
{
    /// <summary>公开率.</summary>
    public static Indicator Disclosure { get; } = new(
        "disclosure", "公开率", "予以公开和部分公开的件数占办结件数的比例", CellSum.Of("applications.disclosed + applications.partly_disclosed"), CellSum.Of("applications.total"));

    /// <summary>不予公开率.</summary>
    public static Indicator Refusal { get; } = new(
        "refusal", "不予公开率", "不予公开的件数占办结件数的比例", CellSum.Of("applications.refused.*"), CellSum.Of("applications.total"));

    /// <summary>复议诉讼纠错率: the share of disputes lost of those that ended.</summary>
    public static Indicator Lost { get; } = new(
        "lost", "复议诉讼纠错率", "行政复议和行政诉讼结果纠正的件数占已审结件数的比例",
        CellSum.Of("disputes.reconsideration@corrected + disputes.litigation*@corrected"),
        CellSum.Of("disputes.reconsideration@upheld + disputes.litigation*@upheld + disputes.reconsideration@corrected + disputes.litigation*@corrected + disputes.reconsideration@other + disputes.litigation*@other"));

    /// <summary>All, in the order of screens.</summary>
    public static IReadOnlyList<Indicator> All { get; } = [Disclosure, Refusal, Lost];

    /// <summary>The share in a report; null where there is nothing that it could be a share of.</summary>
    public decimal? In(Figures figures) => Share(Part.In(figures) ?? 0, Whole.In(figures) ?? 0);

    /// <summary>Per cent with one decimal, halves upward; null of nothing.</summary>
    public static decimal? Share(decimal part, decimal whole) =>
        whole <= 0 ? null : decimal.Round(part * 100 / whole, 1, MidpointRounding.AwayFromZero);

    internal (FormCell[] Part, FormCell[] Whole) Cells(ReportForm form) => ([.. Part.Cells(form)], [.. Whole.Cells(form)]);
}
