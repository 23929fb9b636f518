using System.Globalization;
using System.Xml.Linq;
using Gongkai.Documents.Attachments.Office;
using Gongkai.Documents.Word;

namespace Gongkai.Documents.Drafts;

/// <summary>The automatic number of a paragraph: an item of a list, or words in front of it.</summary>
/// <param name="List"><c>ul</c> or <c>ol</c> where it is a plain list.</param>
/// <param name="Number">Its number in that list.</param>
/// <param name="Text">What is printed in front of it otherwise (第一条　).</param>
internal readonly record struct DocxNumber(string? List, int Number, string? Text);

/// <summary>Counts the automatic numbers of a document. Articles and chapters (第一条, 一、) are referred to by their words, so those are kept.</summary>
internal sealed class DocxNumbers(XDocument? numbering)
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> kinds = ById("abstractNum", "abstractNumId", numbering);
    private readonly Dictionary<string, XElement> lists = ById("num", "numId", numbering);
    private readonly Dictionary<string, int[]> counts = [];

    /// <summary>The number of the next paragraph with this numbering; null where it has none.</summary>
    public DocxNumber? Next(XElement? properties)
    {
        if (properties?.Child("numId")?.Value("val") is not { } id || !lists.TryGetValue(id, out var list)
            || list.Child("abstractNumId")?.Value("val") is not { } kindId || !kinds.TryGetValue(kindId, out var kind))
            return null;
        var level = int.TryParse(properties.Child("ilvl")?.Value("val"), out var given) && given is >= 0 and < Levels ? given : 0;
        if (LevelOf(kind, level) is not { } shape)
            return null;
        var count = counts.TryGetValue(kindId, out var known) ? known : counts[kindId] = new int[Levels];
        count[level] = count[level] == 0 ? Start(shape) : count[level] + 1;
        Array.Clear(count, level + 1, Levels - level - 1);
        var format = shape.Child("numFmt")?.Value("val") ?? "decimal";
        var text = shape.Child("lvlText")?.Value("val") ?? "";
        if (format == "none" || (text.Length == 0 && format != "bullet"))
            return null;
        if (format == "bullet")
            return new DocxNumber("ul", count[level], null);
        if (format == "decimal" && text.Length == 3 && text == $"%{level + 1}{text[2]}" && text[2] is '.' or '．')
            return new DocxNumber("ol", count[level], null);
        for (var part = 0; part <= level; part++)
        {
            var partFormat = LevelOf(kind, part)?.Child("numFmt")?.Value("val") ?? "decimal";
            text = text.Replace($"%{part + 1}", ListNumerals.Of(Math.Max(1, count[part]), partFormat), StringComparison.Ordinal);
        }

        return new DocxNumber(null, count[level], text.EndsWith('、') || text.EndsWith('）') ? text : $"{text}　");
    }

    private static XElement? LevelOf(XElement kind, int level) =>
        kind.Elements().FirstOrDefault(shape => shape.Is("lvl") && shape.Value("ilvl") == level.ToString(CultureInfo.InvariantCulture));

    private static int Start(XElement shape) => int.TryParse(shape.Child("start")?.Value("val"), out var start) && start is > 0 and < 10_000 ? start : 1;

    private static Dictionary<string, XElement> ById(string name, string id, XDocument? numbering) => (numbering?.Root?.Elements() ?? [])
        .Where(element => element.Is(name) && element.Value(id) is not null).GroupBy(element => element.Value(id)!).ToDictionary(group => group.Key, group => group.First());
}
