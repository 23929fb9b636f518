using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Web.Collection;

/// <summary>The statutory tables as a page shows them (<c>_ReportTables</c>).</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Marked">Cells that something is wrong with.</param>
/// <param name="Link">What a figure leads to; null for nothing.</param>
internal sealed record ShownTables(Figures Figures, IReadOnlySet<FormCell> Marked, Func<FormCell, string?>? Link = null);
