using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Writing;

/// <summary>Draws a printed table in a Word document.</summary>
internal static class DocxTable
{
    // Tables of many columns fit the page only with narrow margins and small type.
    private const int ManyColumns = 8;
    private const string WideMargin = "108";
    private const string NarrowMargin = "40";
    private const string WideType = "24";

    // Least height of a row in twentieths of a point: table 3 with its 28 rows still fits one page.
    private const uint RowHeight = 360;

    /// <summary>Writes the table.</summary>
    public static void Write(PrintedReport printed, TableLayout layout, OpenXmlWriter writer)
    {
        var edges = layout.Edges(DocxParts.TextWidth);
        var roomy = layout.ColumnWidths.Count <= ManyColumns;
        writer.WriteStartElement(new Table());
        writer.WriteElement(Properties(roomy ? WideMargin : NarrowMargin));
        writer.WriteElement(new TableGrid([.. edges.Zip(edges.Skip(1), (left, right) => new GridColumn { Width = Text(right - left) })]));
        for (var index = 0; index < layout.Rows.Count; index++)
        {
            writer.WriteStartElement(new TableRow());
            var row = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = RowHeight, HeightType = HeightRuleValues.AtLeast });
            if (index < layout.RepeatedRows)
                row.Append(new TableHeader());
            writer.WriteElement(row);
            var column = 0;
            while (column < layout.ColumnWidths.Count)
            {
                var cell = layout[index, column];
                writer.WriteElement(Cell(printed, cell, index, edges, roomy));
                column = cell.Column + cell.ColumnSpan;
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static TableProperties Properties(string margin) => new(
        new TableWidth { Width = Text(DocxParts.TextWidth), Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new DocumentFormat.OpenXml.Wordprocessing.TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TableCellLeftMargin { Width = short.Parse(margin, CultureInfo.InvariantCulture), Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = short.Parse(margin, CultureInfo.InvariantCulture), Type = TableWidthValues.Dxa }));

    private static TableCell Cell(PrintedReport printed, LayoutCell cell, int row, int[] edges, bool roomy)
    {
        var properties = new TableCellProperties(new TableCellWidth
        {
            Width = Text(edges[cell.Column + cell.ColumnSpan] - edges[cell.Column]),
            Type = TableWidthUnitValues.Dxa,
        });
        if (cell.ColumnSpan > 1)
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        if (cell.RowSpan > 1)
            properties.Append(new VerticalMerge { Val = row == cell.Row ? MergedCellValues.Restart : MergedCellValues.Continue });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });

        var style = cell is LayoutLabel { Role: LabelRole.Row } ? DocxStyles.RowLabel : DocxStyles.Figure;
        var paragraph = style.Paragraph(row == cell.Row ? printed.Text(cell) : "");
        if (roomy && paragraph.GetFirstChild<Run>() is { } run)
            run.PrependChild(new RunProperties(new FontSize { Val = WideType }, new FontSizeComplexScript { Val = WideType }));
        return new TableCell(properties, paragraph);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
