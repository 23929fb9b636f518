namespace Gongkai.Documents.Html;

/// <summary>What an element that is no table is to a table drawn with style sheets.</summary>
internal enum GridPart
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A row.</summary>
    Row,

    /// <summary>A cell.</summary>
    Cell,
}

/// <summary>An open div or span that is a row or a cell by its style or class; a row is a table by itself, the form's order tells the rest.</summary>
/// <param name="name">The element's name.</param>
/// <param name="part">What it is.</param>
/// <param name="row">The row as a table.</param>
internal sealed class GridElement(string name, GridPart part, OpenTable row)
{
    private static readonly HashSet<string> Rows = new(StringComparer.OrdinalIgnoreCase) { "tr", "table-row", "table-tr", "tablerow", "trow", "divtablerow", "tb-row", "grid-row" };

    private static readonly HashSet<string> Cells = new(StringComparer.OrdinalIgnoreCase)
        { "td", "th", "table-cell", "table-td", "tablecell", "tcell", "divtablecell", "divtablehead", "tb-cell", "grid-cell" };

    private int sameName = 1;

    /// <summary>What it is.</summary>
    public GridPart Part => part;

    /// <summary>The row it is or stands in.</summary>
    public OpenTable Row => row;

    /// <summary>What an element is by its style, else by its class.</summary>
    public static GridPart Of(Tag tag, in TagAttributes attributes)
    {
        if (attributes.GridPart != GridPart.None)
            return tag is Tag.Block or Tag.Inline or Tag.Paragraph or Tag.List or Tag.Item ? attributes.GridPart : GridPart.None;
        if (attributes.Classes is null || tag is not (Tag.Block or Tag.Inline))
            return GridPart.None;
        return Names(attributes.Classes, Rows) ? GridPart.Row : Names(attributes.Classes, Cells) ? GridPart.Cell : GridPart.None;
    }

    /// <summary>A start tag inside.</summary>
    public void Start(ReadOnlySpan<char> startName)
    {
        if (startName.SequenceEqual(name))
            sameName++;
    }

    /// <summary>Whether an end tag ends it.</summary>
    public bool End(ReadOnlySpan<char> endName) => endName.SequenceEqual(name) && --sameName == 0;

    private static bool Names(string classes, HashSet<string> wanted)
    {
        var names = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.AsSpan().Split(' '))
        {
            if (names.Contains(classes.AsSpan(range)))
                return true;
        }

        return false;
    }
}
