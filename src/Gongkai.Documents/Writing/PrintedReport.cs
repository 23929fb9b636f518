using System.Globalization;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>A piece of a printed report.</summary>
internal abstract record PrintedBlock;

/// <summary>The title.</summary>
internal sealed record PrintedTitle(string Text) : PrintedBlock;

/// <summary>The date of publication below the title.</summary>
internal sealed record PrintedPublication(string Label, DateOnly Date) : PrintedBlock;

/// <summary>The heading of a section, with its numeral.</summary>
internal sealed record PrintedHeading(int Section, string Text) : PrintedBlock;

/// <summary>A paragraph of prose.</summary>
internal sealed record PrintedParagraph(string Text) : PrintedBlock;

/// <summary>A statutory table.</summary>
internal sealed record PrintedTable(TableLayout Layout) : PrintedBlock;

/// <summary>The agency at the foot.</summary>
internal sealed record PrintedSignature(string Text) : PrintedBlock;

/// <summary>The date at the foot.</summary>
internal sealed record PrintedSigningDate(DateOnly Date) : PrintedBlock;

/// <summary>
/// What is printed of a report, in order: every writer puts exactly this on paper. Stray text around the tables
/// is left out; a table of which nothing is known is not printed.
/// </summary>
internal sealed class PrintedReport
{
    private readonly AnnualReport report;
    private readonly List<PrintedBlock> blocks = [];

    private PrintedReport(AnnualReport report)
    {
        this.report = report;
        Title = PrintableText.Of(report.Title ?? ComposedTitle(report));
        Organization = report.Organization is { } name ? PrintableText.Of(name) : null;
    }

    /// <summary>Lays the report out.</summary>
    public static PrintedReport Of(AnnualReport report)
    {
        var printed = new PrintedReport(report);
        printed.AddAll();
        return printed;
    }

    /// <summary>The title; composed of agency and year where the report has none.</summary>
    public string Title { get; }

    /// <summary>The agency, or null.</summary>
    public string? Organization { get; }

    /// <summary>All that is printed, title included.</summary>
    public IReadOnlyList<PrintedBlock> Blocks => blocks;

    /// <summary>The characters printed for a figure.</summary>
    public string Text(LayoutValue value) => TextOf(report.Figures[value.Figure]);

    /// <summary>The figure of a cell of a table.</summary>
    public Cell Content(LayoutValue value) => report.Figures[value.Figure];

    /// <summary>The characters printed in a cell: label or figure.</summary>
    public string Text(LayoutCell cell) => cell switch
    {
        LayoutLabel label => label.Text,
        LayoutValue value => Text(value),
        _ => throw new InvalidOperationException($"No text for {cell}."),
    };

    /// <summary>A date as documents print it (2023年1月16日).</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The characters printed for the content of a cell; empty for a blank or absent one.</summary>
    internal static string TextOf(Cell cell) => cell.State switch
    {
        CellState.Number => Figure.Show(cell.Number),
        CellState.Text or CellState.NotANumber => PrintableText.Of(cell.Raw ?? ""),
        _ => "",
    };

    private static string ComposedTitle(AnnualReport report) =>
        report.Organization + (report.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year}年") : "") + "政府信息公开工作年度报告";

    private void AddAll()
    {
        blocks.Add(new PrintedTitle(Title));
        if (report.PublishedOn is { } published)
            blocks.Add(new PrintedPublication("发布日期", published));
        AddParagraphs(report.Preamble);

        var tables = TableLayout.Of(report.Form).Where(layout => report.Figures.Has(layout.Table)).ToList();
        foreach (var section in WithTableSections(tables))
        {
            blocks.Add(new PrintedHeading(section.Number, ChineseNumeral.Of(section.Number) + "、" + PrintableText.Of(section.Title)));
            AddParagraphs(section.Paragraphs);
            foreach (var layout in tables.FindAll(layout => layout.Table.Section == section.Number))
            {
                blocks.Add(new PrintedTable(layout));
                tables.Remove(layout);
            }
        }

        if (report.Signature is { Length: > 0 } signature)
            blocks.Add(new PrintedSignature(PrintableText.Of(signature)));
        if (report.SignedOn is { } signed)
            blocks.Add(new PrintedSigningDate(signed));
    }

    private void AddParagraphs(IEnumerable<Paragraph> paragraphs) =>
        blocks.AddRange(paragraphs.Select(paragraph => new PrintedParagraph(PrintableText.Of(paragraph.Text))));

    // A table stands under a heading even where the report has lost it.
    private List<ReportSection> WithTableSections(IEnumerable<TableLayout> tables)
    {
        List<ReportSection> sections = [.. report.Sections];
        foreach (var number in tables.Select(layout => layout.Table.Section))
        {
            if (sections.Exists(section => section.Number == number))
                continue;
            var title = report.Form.Sections.FirstOrDefault(section => section.Number == number)?.Title ?? "";
            var next = sections.FindIndex(section => section.Number > number);
            sections.Insert(next < 0 ? sections.Count : next, new ReportSection(number, title, []));
        }

        return sections;
    }
}
