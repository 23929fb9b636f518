using System.Globalization;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

/// <summary>Draws a printed table in html. Each figure refers to all its headings, so that a screen reader can say them.</summary>
public static class HtmlTable
{
    // Narrower than this a table scrolls sideways instead of breaking numbers.
    private const int RemPerColumn = 6;
    private const int WidestRem = 46;

    /// <summary>Writes the table inside a box that scrolls sideways on a narrow screen.</summary>
    /// <param name="figures">What stands in the cells.</param>
    /// <param name="layout">The table, of the same form.</param>
    /// <param name="headingId">The id of the heading that names it; null where only its caption does.</param>
    /// <param name="writer">Receives the html.</param>
    /// <param name="marks">What is said about single cells; null for a plain table.</param>
    /// <param name="isSized">Whether widths are written into the elements; a page that allows no styles in its elements leaves them to its style sheet.</param>
    public static void Write(Figures figures, TableLayout layout, string? headingId, TextWriter writer, HtmlTableMarks? marks = null, bool isSized = true)
    {
        var captionId = $"{marks?.IdPrefix}{layout.Table.Key}-caption";
        writer.WriteLine($"<div class=\"wide\" role=\"region\" aria-labelledby=\"{headingId ?? captionId}\" tabindex=\"0\">");
        writer.WriteLine(isSized
            ? string.Create(CultureInfo.InvariantCulture, $"<table style=\"min-width:{Math.Min(WidestRem, RemPerColumn * layout.ColumnWidths.Count)}rem\">")
            : "<table>");
        writer.WriteLine($"<caption{(headingId is null ? $" id=\"{captionId}\"" : "")}>{HtmlWriter.Escaped(layout.Table.Name)}</caption>");
        if (isSized)
            WriteColumns(layout, writer);
        var body = "";
        for (var index = 0; index < layout.Rows.Count; index++)
        {
            var row = layout.Rows[index];
            var wanted = index < layout.RepeatedRows ? "thead" : "tbody";
            if (body != wanted || row.Cells.Any(cell => cell is LayoutLabel { Role: LabelRole.Block }))
            {
                if (body.Length > 0)
                    writer.WriteLine($"</{body}>");
                writer.WriteLine($"<{wanted}>");
                body = wanted;
            }

            writer.Write("<tr>");
            foreach (var cell in row.Cells)
                WriteCell(figures, layout, cell, writer, marks);
            writer.WriteLine("</tr>");
        }

        writer.WriteLine($"</{body}>");
        writer.WriteLine("</table>");
        writer.WriteLine("</div>");
    }

    /// <summary>What a label is the heading of, in html.</summary>
    private static string ScopeOf(LabelRole role) => role switch
    {
        LabelRole.Block or LabelRole.RowGroup => "rowgroup",
        LabelRole.ColumnGroup => "colgroup",
        LabelRole.Row => "row",
        _ => "col",
    };

    private static void WriteColumns(TableLayout layout, TextWriter writer)
    {
        var whole = (double)layout.ColumnWidths.Sum();
        writer.Write("<colgroup>");
        foreach (var width in layout.ColumnWidths)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{width / whole:P2}\">").Replace(" ", "", StringComparison.Ordinal));
        writer.WriteLine("</colgroup>");
    }

    private static void WriteCell(Figures figures, TableLayout layout, LayoutCell cell, TextWriter writer, HtmlTableMarks? marks)
    {
        var prefix = marks?.IdPrefix;
        switch (cell)
        {
            case LayoutLabel { Role: LabelRole.Corner } corner:
                writer.Write($"<td{Spans(corner)} class=\"corner\">{HtmlWriter.Escaped(corner.Text)}</td>");
                break;
            case LayoutLabel label:
                writer.Write($"<th id=\"{prefix}{Id(layout, label)}\"{Spans(label)} scope=\"{ScopeOf(label.Role)}\">{HtmlWriter.Escaped(label.Text)}</th>");
                break;
            case LayoutValue value:
                var mark = marks?.Of(value.Figure);
                writer.Write($"<td{Spans(value)} headers=\"{string.Join(' ', value.Headings.Select(heading => prefix + Id(layout, heading)))}\"");
                if (mark is { Class.Length: > 0 })
                    writer.Write($" class=\"{mark.Class}\"");
                if (mark?.Id is { } id)
                    writer.Write($" id=\"{id}\"");
                var text = HtmlWriter.Escaped(PrintedReport.TextOf(figures[value.Figure]));
                writer.Write($">{(text.Length > 0 && mark?.Link is { } link ? $"<a href=\"{HtmlWriter.Escaped(link)}\">{text}</a>" : text)}{mark?.After}</td>");
                break;
        }
    }

    private static string Spans(LayoutCell cell) =>
        (cell.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"") : "")
            + (cell.RowSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"") : "");

    private static string Id(TableLayout layout, LayoutLabel label) =>
        string.Create(CultureInfo.InvariantCulture, $"{layout.Table.Key}-{label.Number}");
}

/// <summary>What is said about single cells of a table.</summary>
/// <param name="IdPrefix">Begins every id in the table, so that several reports can stand on one page.</param>
/// <param name="Of">What is said about a cell; null for nothing.</param>
public sealed record HtmlTableMarks(string IdPrefix, Func<FormCell, HtmlCellMark?> Of);

/// <summary>What is said about one cell.</summary>
/// <param name="Class">The cell's class; empty for none.</param>
/// <param name="After">Html after its figure.</param>
/// <param name="Link">Where its figure leads; null for nowhere.</param>
/// <param name="Id">By which a link leads to the cell; null for none.</param>
public sealed record HtmlCellMark(string Class, string After, string? Link = null, string? Id = null);
