using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Word;

/// <summary>A place in a numbered list.</summary>
/// <param name="List">Identifier of the list; 0 takes a paragraph out of its style's list.</param>
/// <param name="Level">The level from 0; null where the list's own levels say which style stands at which.</param>
internal sealed record ListPosition(int List, int? Level);

/// <summary>What holds for text in a style.</summary>
/// <param name="IsHeading">Whether its paragraphs are headings.</param>
/// <param name="Hides">Whether its text is hidden; null where the style does not say.</param>
/// <param name="Numbering">The list that its paragraphs belong to; null where there is none.</param>
/// <param name="NumberedBy">Identifier of the style, itself or an ancestor, that says so.</param>
internal sealed record WordStyle(bool IsHeading, bool? Hides, ListPosition? Numbering, string? NumberedBy)
{
    /// <summary>No style.</summary>
    public static WordStyle None { get; } = new(false, null, null, null);
}

/// <summary>What matters of a document's styles: which mark headings, which number, which hide.</summary>
internal sealed class WordStyles
{
    /// <summary>The outline level that is no heading.</summary>
    public const int BodyLevel = 9;

    private const int Most = 20_000;

    // Styles based on each other in a circle exist only in forged files.
    private const int LongestAncestry = 32;

    private readonly Dictionary<string, Style> styles = [];
    private readonly Dictionary<string, WordStyle> inherited = [];

    /// <summary>Reads the part with the styles and closes it; no part means no styles.</summary>
    public static WordStyles Read(PartReader? opened)
    {
        var read = new WordStyles();
        if (opened is null)
            return read;
        using var part = opened;
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            if (part.LocalName == "style" && part.Attribute("styleId") is { } id && read.styles.Count < Most)
                read.styles[id] = ReadStyle(part);
            else
                part.Skip();
        }

        return read;
    }

    /// <summary>Reads a <c>numPr</c> element to its end.</summary>
    public static ListPosition? ReadNumbering(PartReader part)
    {
        int? list = null;
        int? level = null;
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (part.LocalName == "numId")
                list = part.Number();
            else if (part.LocalName == "ilvl")
                level = part.Number();
        }

        return list is { } known ? new ListPosition(known, level) : null;
    }

    /// <summary>What holds for text in the style, with what it inherits.</summary>
    /// <param name="id">Identifier of the style; null for none.</param>
    public WordStyle Find(string? id)
    {
        if (id is null)
            return WordStyle.None;
        if (!inherited.TryGetValue(id, out var style))
            inherited[id] = style = Inherited(id);
        return style;
    }

    private WordStyle Inherited(string id)
    {
        bool? heading = null;
        bool? hides = null;
        ListPosition? numbering = null;
        string? numberedBy = null;
        for (var generation = 0; generation < LongestAncestry && styles.TryGetValue(id, out var style); generation++)
        {
            heading ??= style.IsTitle ? true : style.OutlineLevel is { } level ? level < BodyLevel : (bool?)null;
            hides ??= style.Hides;
            if (numbering is null && style.Numbering is { } position)
                (numbering, numberedBy) = (position, id);
            if (style.BasedOn is not { } parent)
                break;
            id = parent;
        }

        return new WordStyle(heading ?? false, hides, numbering, numberedBy);
    }

    private static Style ReadStyle(PartReader part)
    {
        var style = new Style();
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            switch (part.LocalName)
            {
                case "name":
                    style.IsTitle = IsTitleName(part.Attribute("val") ?? "");
                    part.Skip();
                    break;
                case "basedOn":
                    style.BasedOn = part.Attribute("val");
                    part.Skip();
                    break;
                case "pPr":
                    ReadParagraph(part, style);
                    break;
                case "rPr":
                    ReadRun(part, style);
                    break;
                default:
                    part.Skip();
                    break;
            }
        }

        return style;
    }

    private static void ReadParagraph(PartReader part, Style style)
    {
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            if (part.LocalName == "numPr")
            {
                style.Numbering = ReadNumbering(part);
                continue;
            }

            if (part.LocalName == "outlineLvl")
                style.OutlineLevel = part.Number();
            part.Skip();
        }
    }

    private static void ReadRun(PartReader part, Style style)
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (part.LocalName == "vanish")
                style.Hides = part.IsOn();
        }
    }

    private static bool IsTitleName(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("标题", StringComparison.Ordinal)
        || name.Equals("title", StringComparison.OrdinalIgnoreCase)
        || name.Equals("subtitle", StringComparison.OrdinalIgnoreCase);

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public bool IsTitle { get; set; }

        public int? OutlineLevel { get; set; }

        public ListPosition? Numbering { get; set; }

        public bool? Hides { get; set; }
    }
}
