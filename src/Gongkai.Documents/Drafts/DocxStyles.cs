using System.Xml.Linq;
using Gongkai.Documents.Attachments.Office;

namespace Gongkai.Documents.Drafts;

/// <summary>What a paragraph style says of its paragraphs.</summary>
/// <param name="Level">Level of a heading, from 0; null for text.</param>
/// <param name="IsTitle">Whether it is the title's.</param>
/// <param name="Alignment">How its paragraphs are set; null where it does not say.</param>
/// <param name="Numbering">Its automatic number; null where it has none.</param>
internal sealed record DocxStyle(int? Level, bool IsTitle, string? Alignment, XElement? Numbering);

/// <summary>The paragraph styles of a document, each with what it takes from those it is based on.</summary>
internal sealed class DocxStyles(XDocument? styles)
{
    private const int DeepestBase = 20;
    private static readonly DocxStyle Plain = new(null, false, null, null);

    private readonly Dictionary<string, XElement> all = (styles?.Root?.Elements() ?? []).Where(style => style.Is("style") && style.Value("styleId") is not null)
        .GroupBy(style => style.Value("styleId")!).ToDictionary(group => group.Key, group => group.First());

    /// <summary>The style of an identifier; plain text where it is not known.</summary>
    public DocxStyle Of(string? id)
    {
        var (style, depth) = (Plain, 0);
        while (id is not null && all.TryGetValue(id, out var found) && depth++ < DeepestBase)
        {
            var properties = found.Child("pPr");
            var name = found.Child("name")?.Value("val") ?? "";
            style = new DocxStyle(
                style.Level ?? Level(name, properties),
                style.IsTitle || name.Equals("Title", StringComparison.OrdinalIgnoreCase) || name == "标题",
                style.Alignment ?? properties?.Child("jc")?.Value("val"),
                style.Numbering ?? properties?.Child("numPr"));
            id = found.Child("basedOn")?.Value("val");
        }

        return style.IsTitle ? style with { Level = null } : style;
    }

    private static int? Level(string name, XElement? properties)
    {
        if (int.TryParse(properties?.Child("outlineLvl")?.Value("val"), out var outline) && outline is >= 0 and < 9)
            return outline;
        return (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题 ", StringComparison.Ordinal))
            && int.TryParse(name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..], out var level) && level is > 0 and <= 9 ? level - 1 : null;
    }
}
