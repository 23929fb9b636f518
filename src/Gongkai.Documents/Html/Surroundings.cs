using Gongkai.Documents.Source;

namespace Gongkai.Documents.Html;

/// <summary>
/// An element that by its name is the page around the report: navigation, where one is, footer, sharing. Pages get their
/// tags wrong, so it is left out only where it is as short as such things are.
/// </summary>
internal sealed class Surroundings(string name, OpenBlocks place)
{
    private const int LongestText = 400;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navigation", "nav-bar", "mainnav", "main-nav", "topnav", "top-nav", "subnav", "leftnav", "left-nav", "sidenav", "side-nav", "menu",
        "crumb", "crumbs", "breadcrumb", "breadcrumbs", "bread", "location", "position", "curpos", "cur-pos", "currentposition", "dqwz", "weizhi", "path",
        "footer", "foot", "page-footer", "footer-box", "copyright", "friendlink", "friend-link", "yqlj", "sidebar", "side-bar", "sider",
        "share", "share-box", "bdsharebuttonbox", "bshare-custom", "social-share", "jiathis", "gwds_nr_share",
        "qrcode", "qr-code", "qr", "ewm", "erweima", "wxcode", "pagination", "pages", "pager", "prenext", "prev-next", "related", "xgxx", "xgwj", "xgbd", "relate",
    };

    private readonly int before = place.Blocks.Count;
    private int sameName = 1;

    /// <summary>The blocks it stands in.</summary>
    public OpenBlocks Place => place;

    /// <summary>Whether an element is one by its kind, class or id.</summary>
    public static bool IsOne(Tag tag, string? classes)
    {
        if (tag == Tag.Surroundings)
            return true;
        if (classes is null || tag is not (Tag.Block or Tag.List or Tag.Table))
            return false;
        var names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.AsSpan().Split(' '))
        {
            if (names.Contains(classes.AsSpan(range)))
                return true;
        }

        return false;
    }

    /// <summary>What it holds.</summary>
    public IEnumerable<SourceBlock> Content => place.Blocks.Skip(before);

    /// <summary>A start tag inside.</summary>
    public void Start(ReadOnlySpan<char> startName)
    {
        if (startName.SequenceEqual(name))
            sameName++;
    }

    /// <summary>Whether an end tag ends it.</summary>
    public bool End(ReadOnlySpan<char> endName) => endName.SequenceEqual(name) && --sameName == 0;

    /// <summary>Leaves it out.</summary>
    public void Remove()
    {
        var characters = 0;
        for (var index = before; index < place.Blocks.Count; index++)
        {
            characters += place.Blocks[index] switch
            {
                SourceParagraph { IsHeading: false } paragraph => paragraph.Text.Length,
                SourceTable table => table.Rows.Sum(row => row.Cells.Sum(cell => cell.Text.Length + (cell.Blocks.Count > 0 ? LongestText : 0))),
                SourcePicture => 0,
                _ => LongestText,
            };
        }

        if (characters < LongestText && place.Blocks.Count > before)
            place.RemoveFrom(before);
    }
}
