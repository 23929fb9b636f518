namespace Gongkai.Documents.Html;

/// <summary>Where an element that is not shown ends.</summary>
internal enum UnshownEnd
{
    /// <summary>Not here.</summary>
    No,

    /// <summary>With its own end tag.</summary>
    Own,

    /// <summary>With the end tag of what it stands in, its own being left out.</summary>
    Around,
}

/// <summary>An element that a browser does not show: hidden, or made to hold something else. All up to its end is passed over.</summary>
internal sealed class Unshown(Tag tag, string name)
{
    private int sameName = 1;
    private int tables = tag == Tag.Table ? 1 : 0;
    private int lists = tag == Tag.List ? 1 : 0;

    /// <summary>Whether a start tag shows that the element has ended, its end tag being left out.</summary>
    public bool EndsAtStart(Tag start, ReadOnlySpan<char> startName)
    {
        if (EndsIt(start))
            return true;
        if (start == Tag.Table)
            tables++;
        else if (start == Tag.List)
            lists++;
        if (startName.SequenceEqual(name))
            sameName++;
        return false;
    }

    /// <summary>What an end tag says of the element's end.</summary>
    public UnshownEnd End(Tag end, ReadOnlySpan<char> endName)
    {
        if (endName.SequenceEqual(name) && --sameName == 0)
            return UnshownEnd.Own;
        if (tables == 0 && end is Tag.Table or Tag.RowGroup or Tag.Row or Tag.Cell)
            return UnshownEnd.Around;
        if (end == Tag.Table)
            tables--;
        else if (end == Tag.List && lists-- == 0)
            return UnshownEnd.Around;
        return UnshownEnd.No;
    }

    private bool EndsIt(Tag start) => tag switch
    {
        Tag.Paragraph => Tags.EndsParagraph(start),
        Tag.Item => start == Tag.Item && lists == 0,
        Tag.Cell => tables == 0 && start is Tag.Cell or Tag.Row or Tag.RowGroup,
        Tag.Row => tables == 0 && start is Tag.Row or Tag.RowGroup,
        Tag.RowGroup => tables == 0 && start is Tag.RowGroup,
        _ => false,
    };
}
