using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Writing;

/// <summary>The parts of the Word document beside its text: styles, typefaces, settings, page numbers, page.</summary>
internal static class DocxParts
{
    /// <summary>Width of the text on the page in twentieths of a point: 210 − 28 − 26 mm.</summary>
    public const int TextWidth = 8844;

    public const double TwipsPerMillimetre = 1440 / 25.4;

    // Typefaces of official documents and what stands in for them where they are not installed.
    private static readonly (string Name, string Alternatives, FontFamilyValues Family)[] Typefaces =
    [
        (DocxStyles.TitleFont, "宋体;SimSun;Noto Serif CJK SC", FontFamilyValues.Roman),
        (DocxStyles.HeadingFont, "SimHei;Noto Sans CJK SC", FontFamilyValues.Swiss),
        (DocxStyles.BodyFont, "仿宋;FangSong;Noto Serif CJK SC", FontFamilyValues.Roman),
        (DocxStyles.TableFont, "SimSun;Noto Serif CJK SC", FontFamilyValues.Roman),
    ];

    /// <summary>The styles.</summary>
    public static void AddStyles(StyleDefinitionsPart part, IEnumerable<DocxStyle> styles) => part.Styles = new Styles(
        [
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = DocxStyles.BodyFont, ComplexScript = "Times New Roman" },
                    new Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault()),
            .. styles.Select(style => style.Definition()),
        ]);

    /// <summary>The typefaces with their stand-ins.</summary>
    public static void AddFonts(FontTablePart part) => part.Fonts = new Fonts(Typefaces.Select(typeface => new Font(
        new AltName { Val = typeface.Alternatives },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = typeface.Family },
        new Pitch { Val = FontPitchValues.Variable })
    {
        Name = typeface.Name,
    }));

    /// <summary>Page numbers differ on odd and even pages; punctuation follows Chinese rules.</summary>
    public static void AddSettings(DocumentSettingsPart part) => part.Settings = new Settings(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });

    /// <summary>The page number: — 1 —, one character from the outer edge.</summary>
    /// <param name="part">The footer.</param>
    /// <param name="side">The outer edge.</param>
    /// <param name="below">Space below it in twentieths of a point.</param>
    public static void AddPageNumber(FooterPart part, JustificationValues side, int below = 0)
    {
        var spacing = below == 0 ? null : new SpacingBetweenLines { After = below.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        var indent = side == JustificationValues.Right
            ? new Indentation { RightChars = 100, Right = "280" }
            : new Indentation { LeftChars = 100, Left = "280" };
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Footer.Id }) { SpacingBetweenLines = spacing, Indentation = indent, Justification = new Justification { Val = side } },
            TextRun("— "),
            new SimpleField(TextRun("1")) { Instruction = " PAGE " },
            TextRun(" —")));
    }

    /// <summary>Page, margins and footers.</summary>
    public static SectionProperties Page() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "footerOdd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "footerEven" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin
        {
            Top = (int)(37 * TwipsPerMillimetre),
            Right = (uint)(26 * TwipsPerMillimetre),
            Bottom = (int)(35 * TwipsPerMillimetre),
            Left = (uint)(28 * TwipsPerMillimetre),
            Header = 851,
            Footer = (uint)(25 * TwipsPerMillimetre),
            Gutter = 0,
        });

    private static Run TextRun(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
