using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Web.Accounting;

/// <summary>The statutory tables as a page shows them (<c>_ReportTables</c>).</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Marked">Cells that something is wrong with; null for none.</param>
/// <param name="Link">What a figure leads to; null for nothing.</param>
internal sealed record ShownTables(Figures Figures, IReadOnlySet<FormCell>? Marked = null, Func<FormCell, string?>? Link = null);
