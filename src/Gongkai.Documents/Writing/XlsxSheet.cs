using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Gongkai.Documents.Writing;

/// <summary>Writes one sheet of a report's workbook.</summary>
internal sealed class XlsxSheet
{
    // Widths in characters of the standard type: an A4 page upright, and lying for tables with many columns.
    private const int TextWidth = 90;
    private const int WideWidth = 130;
    private const int ManyColumns = 8;

    // A cell of a workbook takes no more.
    private const int LongestText = 32_000;

    private readonly PrintedReport printed;
    private readonly OpenXmlWriter writer;
    private readonly int columns;
    private readonly List<string> merged = [];
    private uint row;

    private XlsxSheet(PrintedReport printed, int columns, OpenXmlWriter writer)
    {
        this.printed = printed;
        this.columns = columns;
        this.writer = writer;
    }

    /// <summary>Writes the blocks of a sheet from the top down.</summary>
    public static void Write(PrintedReport printed, IReadOnlyList<PrintedBlock> blocks, OpenXmlWriter writer)
    {
        var layout = blocks.OfType<PrintedTable>().FirstOrDefault()?.Layout;
        new XlsxSheet(printed, layout?.ColumnWidths.Count ?? 1, writer).Write(blocks, layout);
    }

    private void Write(IReadOnlyList<PrintedBlock> blocks, TableLayout? layout)
    {
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(Columns(layout));
        writer.WriteStartElement(new SheetData());
        foreach (var block in blocks)
        {
            if (block is PrintedTable table)
                WriteTable(table.Layout);
            else
                WriteText(block);
        }

        writer.WriteEndElement();
        if (merged.Count > 0)
            writer.WriteElement(new MergeCells(merged.Select(reference => new MergeCell { Reference = reference })));
        writer.WriteElement(new PageMargins { Left = 0.7, Right = 0.7, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = 9,
            FitToWidth = 1,
            FitToHeight = 0,
            Orientation = columns > ManyColumns ? OrientationValues.Landscape : OrientationValues.Portrait,
        });
        writer.WriteEndElement();
    }

    private static Columns Columns(TableLayout? layout)
    {
        var edges = layout?.Edges(layout.ColumnWidths.Count > ManyColumns ? WideWidth : TextWidth) ?? [0, TextWidth];
        return new Columns(Enumerable.Range(0, edges.Length - 1).Select(index => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = edges[index + 1] - edges[index],
            CustomWidth = true,
        }));
    }

    private void WriteText(PrintedBlock block)
    {
        var (text, style) = block switch
        {
            PrintedTitle title => (title.Text, XlsxStyle.Title),
            PrintedPublication publication => ($"{publication.Label}：{PrintedReport.Date(publication.Date)}", XlsxStyle.Centred),
            PrintedHeading heading => (heading.Text, XlsxStyle.Heading),
            PrintedParagraph paragraph => (paragraph.Text, XlsxStyle.Prose),
            PrintedSignature signature => (signature.Text, XlsxStyle.Foot),
            PrintedSigningDate date => (PrintedReport.Date(date.Date), XlsxStyle.Foot),
            _ => throw new InvalidOperationException($"No text for {block}."),
        };
        for (var start = 0; start < text.Length || start == 0; start += LongestText)
        {
            BeginRow(XlsxStyles.LineHeight(style) * Lines(text, style));
            WriteTextCell(0, text.Length <= LongestText ? text : text[start..Math.Min(text.Length, start + LongestText)], style);
            if (columns > 1)
                merged.Add($"{Reference(0)}:{Reference(columns - 1)}");
            writer.WriteEndElement();
        }
    }

    // Programs do not fit the height of rows whose cells are merged.
    private double Lines(string text, XlsxStyle style)
    {
        var perLine = (columns > ManyColumns ? WideWidth : TextWidth) / (style == XlsxStyle.Title ? 3.6 : 2.4);
        return Math.Max(1, Math.Ceiling((text.Length + 2) / perLine));
    }

    private void WriteTable(TableLayout layout)
    {
        var top = row;
        for (var index = 0; index < layout.Rows.Count; index++)
        {
            BeginRow(null);
            for (var column = 0; column < columns; column++)
            {
                var cell = layout[index, column];
                if (cell.Row == index && cell.Column == column)
                    WriteCell(cell);
                else
                    writer.WriteElement(new Cell { CellReference = Reference(column), StyleIndex = (uint)Style(cell) });
            }

            writer.WriteEndElement();
        }

        merged.AddRange(layout.Cells.Where(cell => cell.RowSpan > 1 || cell.ColumnSpan > 1).Select(cell =>
            $"{SheetPlaces.Cell(cell.Column, top + (uint)cell.Row + 1)}:{SheetPlaces.Cell(cell.Column + cell.ColumnSpan - 1, top + (uint)(cell.Row + cell.RowSpan))}"));
    }

    private void WriteCell(LayoutCell cell)
    {
        if (cell is LayoutValue value && printed.Content(value) is { HasNumber: true } content)
        {
            writer.WriteElement(new Cell(new CellValue(Domain.Reports.Figure.Show(content.Number)))
            {
                CellReference = Reference(cell.Column),
                StyleIndex = (uint)XlsxStyle.Figure,
            });
            return;
        }

        WriteTextCell(cell.Column, printed.Text(cell), Style(cell));
    }

    private static XlsxStyle Style(LayoutCell cell) => cell switch
    {
        LayoutLabel { Role: LabelRole.Row } => XlsxStyle.RowLabel,
        LayoutLabel => XlsxStyle.ColumnLabel,
        _ => XlsxStyle.Figure,
    };

    private void WriteTextCell(int column, string text, XlsxStyle style)
    {
        var cell = new Cell { CellReference = Reference(column), StyleIndex = (uint)style };
        if (text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }

        writer.WriteElement(cell);
    }

    private void BeginRow(double? height)
    {
        row++;
        var start = new Row { RowIndex = row };
        if (height is { } points)
        {
            start.Height = Math.Min(points, XlsxStyles.TallestRow);
            start.CustomHeight = true;
        }

        writer.WriteStartElement(start);
    }

    private string Reference(int column) => SheetPlaces.Cell(column, row);
}
