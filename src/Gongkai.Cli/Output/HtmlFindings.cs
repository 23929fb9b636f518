using System.Globalization;
using System.Text;
using Gongkai.Cli.Input;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Cli.Output;

/// <summary>What was found in one report, as a section of the web page.</summary>
/// <param name="page">Receives the html.</param>
/// <param name="texts">The language of everything but the findings themselves.</param>
/// <param name="id">Begins every id of this report.</param>
internal sealed class HtmlFindings(TextWriter page, Texts texts, string id)
{
    private readonly Dictionary<FormCell, List<int>> numbers = [];
    private readonly Dictionary<FormCell, Severity> heaviest = [];

    public static string Class(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public void Write(CheckedFile file)
    {
        var title = file.Report is { } titled ? texts.ReportTitle(titled.Organization, titled.Year) : file.File.Source;
        page.WriteLine($"<section aria-labelledby=\"{id}\">");
        page.WriteLine($"<h2 id=\"{id}\">{HtmlWriter.Escaped(title)}</h2>");
        if (file.Error is { } error)
        {
            page.WriteLine($"<p class=\"error\"><strong>{texts.CannotRead}</strong>{texts.Colon}{HtmlWriter.Escaped(error.Message)} <code>{HtmlWriter.Escaped(error.Code)}</code></p>");
        }
        else if (file.Report is { } report)
        {
            page.WriteLine($"<p class=\"source\">{HtmlWriter.Escaped(file.File.Source)} · {texts.Form(report.Form.Id, report.Form.Notice)}"
                + $" · {texts.Counts(file.Count(Severity.Error), file.Count(Severity.Warning), file.Count(Severity.Info))}</p>");
            WriteFindings(file.Findings);
            WriteTables(report);
        }

        page.WriteLine("</section>");
    }

    private void WriteFindings(IReadOnlyList<Finding> findings)
    {
        page.WriteLine("<ol>");
        var number = 0;
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
        {
            number++;
            foreach (var cell in finding.Cells)
                Remember(cell, number, finding.Severity);
            page.WriteLine($"<li id=\"{id}-{number}\">");
            page.WriteLine($"<p><strong class=\"{Class(finding.Severity)}\">{texts.Severity(finding.Severity)}</strong> "
                + $"{HtmlWriter.Escaped(FindingPlace.WithoutExcerpt(finding, texts))} <code>{HtmlWriter.Escaped(finding.Rule)}</code></p>");
            page.WriteLine($"<p>{HtmlWriter.Escaped(finding.Message)}</p>");
            if (finding.Excerpt is { Length: > 0 } excerpt)
                page.WriteLine($"<blockquote>{Marked(excerpt, finding.Actual)}</blockquote>");
            if (finding.Suggestion is { } suggestion)
                page.WriteLine($"<p class=\"suggestion\">{HtmlWriter.Escaped(texts.Suggestion(suggestion))}</p>");
            page.WriteLine("</li>");
        }

        page.WriteLine("</ol>");
    }

    private void Remember(FormCell cell, int number, Severity severity)
    {
        if (!numbers.TryGetValue(cell, out var known))
            numbers[cell] = known = [];
        known.Add(number);
        if (!heaviest.TryGetValue(cell, out var before) || severity > before)
            heaviest[cell] = severity;
    }

    // The tables in which a cell is named, as the report prints them; a table that was not found is nowhere to be shown.
    private void WriteTables(AnnualReport report)
    {
        var marks = new HtmlTableMarks($"{id}-", Mark);
        foreach (var layout in TableLayout.Of(report.Form))
        {
            if (numbers.Keys.Any(cell => cell.Table == layout.Table) && report.Figures.Has(layout.Table))
                HtmlTable.Write(report.Figures, layout, id, page, marks);
        }
    }

    private HtmlCellMark? Mark(FormCell cell)
    {
        if (!numbers.TryGetValue(cell, out var known))
            return null;
        var links = new StringBuilder();
        foreach (var number in known)
        {
            links.Append(CultureInfo.InvariantCulture,
                $" <a class=\"note\" href=\"#{id}-{number}\" aria-label=\"{texts.FindingNumber(number)}\">{number}</a>");
        }

        return new HtmlCellMark(Class(heaviest[cell]), links.ToString());
    }

    private static string Marked(string excerpt, string? actual)
    {
        var start = string.IsNullOrEmpty(actual) ? -1 : excerpt.IndexOf(actual, StringComparison.Ordinal);
        return start < 0
            ? HtmlWriter.Escaped(excerpt)
            : $"{HtmlWriter.Escaped(excerpt[..start])}<mark>{HtmlWriter.Escaped(actual!)}</mark>{HtmlWriter.Escaped(excerpt[(start + actual!.Length)..])}";
    }
}
