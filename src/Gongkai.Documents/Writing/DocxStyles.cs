using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Writing;

/// <summary>A paragraph style of an official document.</summary>
/// <param name="Id">Identifier inside the document.</param>
/// <param name="Name">Name shown by word processors; the built-in names are recognised by them.</param>
/// <param name="EastAsianFont">Typeface of Chinese characters.</param>
/// <param name="HalfPoints">Size of type, in half points.</param>
/// <param name="Alignment">How lines are aligned.</param>
internal sealed record DocxStyle(string Id, string Name, string EastAsianFont, int HalfPoints, JustificationValues Alignment)
{
    private const string LatinFont = "Times New Roman";

    /// <summary>Exact height of a line in twentieths of a point; 0 for a single line of the type's own height.</summary>
    public int Line { get; init; } = 580;

    /// <summary>Indent of the first line in hundredths of a character.</summary>
    public int FirstLineCharacters { get; init; }

    /// <summary>Indent on the right in hundredths of a character.</summary>
    public int RightCharacters { get; init; }

    /// <summary>Space above and below in twentieths of a point.</summary>
    public (int Before, int After) Space { get; init; }

    /// <summary>Colour of the type as red, green, blue; null for black.</summary>
    public string? Color { get; init; }

    /// <summary>Level in the outline, from 0; null for text.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>A paragraph in this style.</summary>
    public Paragraph Paragraph(string text, bool spaceBefore = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = Id });
        if (spaceBefore)
            properties.SpacingBetweenLines = new SpacingBetweenLines { Before = "580", Line = Twips(Line), LineRule = LineSpacingRuleValues.Exact };
        var paragraph = new Paragraph(properties);
        if (text.Length > 0)
            paragraph.Append(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    /// <summary>The definition for the styles part.</summary>
    public Style Definition()
    {
        var paragraph = new StyleParagraphProperties();
        if (OutlineLevel is not null)
            paragraph.KeepNext = new KeepNext();
        var spacing = new SpacingBetweenLines { Before = Twips(Space.Before), After = Twips(Space.After) };
        if (Line > 0)
        {
            spacing.Line = Twips(Line);
            spacing.LineRule = LineSpacingRuleValues.Exact;
        }

        paragraph.SpacingBetweenLines = spacing;
        // A character is as wide as the type is high: twentieths of a point are the measure for programs that know no characters.
        if (FirstLineCharacters > 0)
            paragraph.Indentation = new Indentation { FirstLineChars = FirstLineCharacters, FirstLine = Twips(FirstLineCharacters * HalfPoints / 10) };
        else if (RightCharacters > 0)
            paragraph.Indentation = new Indentation { RightChars = RightCharacters, Right = Twips(RightCharacters * HalfPoints / 10) };
        paragraph.Justification = new Justification { Val = Alignment };
        if (OutlineLevel is { } level)
            paragraph.OutlineLevel = new OutlineLevel { Val = level };

        var size = HalfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = Id,
            Default = Id == DocxStyles.Body.Id ? true : null,
            StyleName = new StyleName { Val = Name },
        };
        if (Id != DocxStyles.Body.Id)
            style.Append(new NextParagraphStyle { Val = DocxStyles.Body.Id });
        var run = new StyleRunProperties(
            new RunFonts { Ascii = LatinFont, HighAnsi = LatinFont, EastAsia = EastAsianFont, ComplexScript = LatinFont },
            new FontSize { Val = size },
            new FontSizeComplexScript { Val = size });
        if (Color is not null)
            run.Color = new Color { Val = Color };
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static string Twips(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The paragraph styles of reports and letters.</summary>
internal static class DocxStyles
{
    /// <summary>Typeface of the title.</summary>
    public const string TitleFont = "方正小标宋简体";

    /// <summary>Typeface of headings.</summary>
    public const string HeadingFont = "黑体";

    /// <summary>Typeface of prose.</summary>
    public const string BodyFont = "仿宋_GB2312";

    /// <summary>Typeface of tables and page numbers.</summary>
    public const string TableFont = "宋体";

    public static DocxStyle Body { get; } = new("Normal", "Normal", BodyFont, 32, JustificationValues.Both) { FirstLineCharacters = 200 };

    public static DocxStyle Title { get; } = new("Title", "Title", TitleFont, 44, JustificationValues.Center) { Line = 700, Space = (0, 580) };

    public static DocxStyle Published { get; } = new("Published", "发布日期", BodyFont, 28, JustificationValues.Center) { Space = (0, 290) };

    public static DocxStyle Heading { get; } = new("Heading1", "heading 1", HeadingFont, 32, JustificationValues.Both) { FirstLineCharacters = 200, OutlineLevel = 0 };

    public static DocxStyle Signature { get; } = new("Signature", "Signature", BodyFont, 32, JustificationValues.Right) { RightCharacters = 400 };

    public static DocxStyle Figure { get; } = new("TableFigure", "表格数据", TableFont, 18, JustificationValues.Center) { Line = 0 };

    public static DocxStyle RowLabel { get; } = new("TableLabel", "表格项目", TableFont, 18, JustificationValues.Left) { Line = 0 };

    public static DocxStyle Footer { get; } = new("Footer", "footer", TableFont, 28, JustificationValues.Both) { Line = 0 };

    public static DocxStyle LetterMark { get; } = new("LetterMark", "发文机关标志", TitleFont, 72, JustificationValues.Center) { Line = 0, Color = "FF0000" };

    public static DocxStyle LetterNumber { get; } = new("LetterNumber", "发文字号", BodyFont, 32, JustificationValues.Right) { Space = (0, 580) };

    public static DocxStyle Addressee { get; } = new("Addressee", "主送", BodyFont, 32, JustificationValues.Left);

    public static DocxStyle AnnexMark { get; } = new("AnnexMark", "附件标记", HeadingFont, 32, JustificationValues.Left);

    public static IReadOnlyList<DocxStyle> OfReport { get; } = [Body, Title, Published, Heading, Signature, Figure, RowLabel, Footer];

    public static IReadOnlyList<DocxStyle> OfLetter { get; } = [Body, Title, LetterMark, LetterNumber, Addressee, AnnexMark, Signature, Footer];
}
