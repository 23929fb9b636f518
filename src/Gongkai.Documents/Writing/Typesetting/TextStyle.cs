using Gongkai.Documents.Writing.Typefaces;

namespace Gongkai.Documents.Writing.Typesetting;

/// <summary>How lines stand between the margins.</summary>
internal enum LineAlignment
{
    /// <summary>All but the last line reach from margin to margin.</summary>
    Justified,

    /// <summary>At the left margin.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centred,

    /// <summary>At the right margin.</summary>
    Right,
}

/// <summary>How text is set.</summary>
/// <param name="Role">Its typeface.</param>
/// <param name="Size">Size of type in points.</param>
/// <param name="LineHeight">Height of a line in points.</param>
/// <param name="Alignment">How lines stand between the margins.</param>
internal sealed record TextStyle(TypeRole Role, double Size, double LineHeight, LineAlignment Alignment)
{
    /// <summary>Share of the em that stands above the baseline of Chinese characters.</summary>
    private const double AboveBaseline = 0.88;

    /// <summary>Indent of the first line in ems.</summary>
    public double FirstIndent { get; init; }

    /// <summary>Indent on the right in ems.</summary>
    public double RightIndent { get; init; }

    /// <summary>Added between Chinese characters, in points.</summary>
    public double Pitch { get; init; }

    /// <summary>Space above in points; none at the head of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Space below in points.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>How far the baseline is below the top of the line.</summary>
    public double Baseline => ((LineHeight - Size) / 2) + (Size * AboveBaseline);
}

/// <summary>The styles of a report: sizes of GB/T 9704 — title 二号, text 三号, page number 四号.</summary>
internal static class TextStyles
{
    // 22 lines on a page of 225 mm, 28 characters on a line of 156 mm (GB/T 9704, 5.2.3).
    private const double BodySize = 16, BodyLine = 28.95, BodyPitch = (OfficialPage.TextWidth / 28) - BodySize;

    private const double TableSize = 9, RoomyTableSize = 12;

    public static TextStyle Title { get; } = new(TypeRole.Title, 22, 35, LineAlignment.Centred) { SpaceAfter = BodyLine };

    public static TextStyle Published { get; } = new(TypeRole.Body, 14, BodyLine, LineAlignment.Centred) { SpaceAfter = BodyLine / 2 };

    public static TextStyle Heading { get; } = new(TypeRole.Heading, BodySize, BodyLine, LineAlignment.Justified) { FirstIndent = 2, Pitch = BodyPitch };

    public static TextStyle Body { get; } = new(TypeRole.Body, BodySize, BodyLine, LineAlignment.Justified) { FirstIndent = 2, Pitch = BodyPitch };

    public static TextStyle Signature { get; } = new(TypeRole.Body, BodySize, BodyLine, LineAlignment.Right) { RightIndent = 4 };

    /// <summary>The agency at the head of a letter.</summary>
    public static TextStyle LetterMark { get; } = new(TypeRole.Title, 36, 46, LineAlignment.Centred);

    public static TextStyle LetterNumber { get; } = new(TypeRole.Body, BodySize, BodyLine, LineAlignment.Right);

    public static TextStyle Flush { get; } = Body with { FirstIndent = 0, Alignment = LineAlignment.Left };

    public static TextStyle AnnexMark { get; } = Heading with { FirstIndent = 0 };

    public static TextStyle PageNumber { get; } = new(TypeRole.Table, 14, 14, LineAlignment.Left);

    /// <summary>Text in a table.</summary>
    /// <param name="roomy">Whether the table has few columns.</param>
    /// <param name="alignment">How lines stand in the cell.</param>
    public static TextStyle Cell(bool roomy, LineAlignment alignment)
    {
        var size = roomy ? RoomyTableSize : TableSize;
        return new TextStyle(TypeRole.Table, size, size * 1.28, alignment);
    }
}

/// <summary>The page of an official document (GB/T 9704: A4, margins 37, 35, 28 and 26 mm); lengths in points.</summary>
internal static class OfficialPage
{
    private const double Millimetre = 72 / 25.4;

    public const double Width = 210 * Millimetre, Height = 297 * Millimetre;

    public const double Left = 28 * Millimetre, Top = 37 * Millimetre;

    public const double TextWidth = 156 * Millimetre, TextHeight = 225 * Millimetre;

    /// <summary>The baseline of the page number: 7 mm below the text.</summary>
    public const double PageNumber = Top + TextHeight + (7 * Millimetre) + 10;
}
