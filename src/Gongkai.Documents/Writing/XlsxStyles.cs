using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Gongkai.Documents.Writing;

/// <summary>How a cell of the workbook looks; the value is its index in the style sheet.</summary>
internal enum XlsxStyle
{
    /// <summary>Text without any style.</summary>
    Plain,

    /// <summary>The title.</summary>
    Title,

    /// <summary>A section's heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Prose,

    /// <summary>A centred line.</summary>
    Centred,

    /// <summary>Signature and date.</summary>
    Foot,

    /// <summary>A label above figures.</summary>
    ColumnLabel,

    /// <summary>A label beside figures.</summary>
    RowLabel,

    /// <summary>A figure.</summary>
    Figure,
}

/// <summary>The style sheet of the workbook.</summary>
internal static class XlsxStyles
{
    /// <summary>The tallest row that programs accept, in points.</summary>
    public const double TallestRow = 409;

    private const string Serif = "宋体";
    private const string Bold = "黑体";

    /// <summary>Height of a line in points.</summary>
    public static double LineHeight(XlsxStyle style) => style == XlsxStyle.Title ? 30 : 20;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Stylesheet() => new(
        new Fonts(Font(Serif, 11), Font(Serif, 18), Font(Bold, 14), Font(Serif, 12)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF0F3F6" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(1, 0, 0, HorizontalAlignmentValues.Center),
            Format(2, 0, 0, HorizontalAlignmentValues.Left),
            Format(3, 0, 0, HorizontalAlignmentValues.Left, 2),
            Format(3, 0, 0, HorizontalAlignmentValues.Center),
            Format(3, 0, 0, HorizontalAlignmentValues.Right, 2),
            Format(0, 2, 1, HorizontalAlignmentValues.Center),
            Format(0, 0, 1, HorizontalAlignmentValues.Left),
            Format(0, 0, 1, HorizontalAlignmentValues.Center)));

    private static Font Font(string name, double size) => new(new FontSize { Val = size }, new FontName { Val = name });

    private static CellFormat Format(uint font, uint fill, uint border, HorizontalAlignmentValues horizontal, uint indent = 0) => new(
        new Alignment
        {
            Horizontal = horizontal,
            Vertical = VerticalAlignmentValues.Center,
            WrapText = true,
            Indent = indent == 0 ? null : (UInt32Value)indent,
        })
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };
}
