using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>The links of an office file that lead out of it: those kept beside its parts, and those in fields and formulas.</summary>
internal static partial class OfficeLinks
{
    private static readonly Dictionary<string, string> NoCells = [];

    /// <summary>The links, part by part.</summary>
    public static IEnumerable<AttachmentLink> Of(OfficeFile file)
    {
        var sheets = file.Parts.Any(part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? new WorkbookCells(file) : null;
        var drawn = SlideTraces.Slides(file).GroupBy(slide => slide.Part, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(slide => slide.Key, slide => $"第{slide.First().Number}张幻灯片", StringComparer.OrdinalIgnoreCase);
        foreach (var (part, document) in file.Documents())
        {
            var root = document.Root!;
            if (sheets?.Sheets.FirstOrDefault(one => string.Equals(one.Part, part, StringComparison.OrdinalIgnoreCase)) is { } sheet)
            {
                foreach (var link in OfSheet(file, sheets, sheet, root))
                    yield return link;
            }
            else if (root.IsWord() && WordTraces.StoryOf(root) is { } story)
            {
                foreach (var link in OfStory(file, part, root, story))
                    yield return link;
            }
            else if ((root.Is("wsDr") ? "工作表上的图形" : drawn.GetValueOrDefault(part)) is { } where)
            {
                foreach (var (element, target) in Referring(root, Targets(file, part)))
                    yield return new AttachmentLink(target, where, WordsOf(element));
            }
        }
    }

    private static IEnumerable<AttachmentLink> OfStory(OfficeFile file, string part, XElement root, string story)
    {
        var targets = Targets(file, part);
        var number = 0;
        foreach (var paragraph in root.Below("p").Where(element => element.IsWord()))
        {
            number++;
            foreach (var (element, target) in Referring(paragraph, targets).Where(pair => ParagraphOf(pair.Element) == paragraph))
                yield return new AttachmentLink(target, $"{story}第{number}段", WordsOf(element));
            var field = string.Concat(paragraph.Below("instrText", "fldSimple").Where(piece => ParagraphOf(piece) == paragraph).Select(piece => piece.Is("fldSimple") ? piece.Value("instr") : piece.Value));
            foreach (Match code in Field().Matches(field))
                yield return new AttachmentLink(code.Groups["to"].Value, $"{story}第{number}段", "");
        }
    }

    private static IEnumerable<AttachmentLink> OfSheet(OfficeFile file, WorkbookCells cells, WorkbookSheet sheet, XElement root)
    {
        var targets = Targets(file, sheet.Part);
        var texts = targets.Count == 0 ? NoCells : cells.Cells(sheet).Where(cell => cell.Value("r") is not null).GroupBy(cell => cell.Value("r")!).ToDictionary(group => group.Key, group => cells.Text(group.First()));
        foreach (var (element, target) in Referring(root, targets))
        {
            var place = element.Value("ref") ?? "";
            yield return new AttachmentLink(target, $"工作表“{sheet.Name}” {place}", texts.GetValueOrDefault(place.Split(':')[0]) ?? element.Value("display") ?? "");
        }

        foreach (var cell in cells.Cells(sheet))
        {
            if (cell.Child("f") is { Value: var formula } && Formula().Match(formula) is { Success: true } link)
                yield return new AttachmentLink(link.Groups["to"].Value, $"工作表“{sheet.Name}” {cell.Value("r")}", cells.Text(cell));
        }
    }

    /// <summary>Addresses outside of the file, by the identifier that the part refers to them with.</summary>
    private static Dictionary<string, string> Targets(OfficeFile file, string part) => file.Links(part)
        .Where(link => link is { IsExternal: true, Type: "hyperlink" })
        .GroupBy(link => link.Id).ToDictionary(group => group.Key, group => group.First().Target);

    private static IEnumerable<(XElement Element, string Target)> Referring(XElement root, Dictionary<string, string> targets) => targets.Count == 0
        ? []
        : from element in root.Descendants()
          where element.Is("hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver")
          from attribute in element.Attributes()
          where attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.EndsWith("relationships", StringComparison.Ordinal) && targets.ContainsKey(attribute.Value)
          select (element, targets[attribute.Value] + (element.Value("anchor") is { Length: > 0 } anchor && !targets[attribute.Value].Contains('#', StringComparison.Ordinal) ? "#" + anchor : ""));

    private static XElement? ParagraphOf(XElement element) => element.Ancestors().FirstOrDefault(above => above.Is("p") && above.IsWord());

    private static string WordsOf(XElement link)
    {
        var around = link.Is("hyperlink") ? link : link.Ancestors().FirstOrDefault(above => above.Is("r"));
        return string.Concat(around?.Below("t").Select(text => text.Value) ?? []).Trim();
    }

    [GeneratedRegex("""\bHYPERLINK\s+"(?<to>[^"]+)"(?!\s*\\l)""", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex("""\bHYPERLINK\(\s*"(?<to>[^"]+)"\s*[,)]""", RegexOptions.IgnoreCase)]
    private static partial Regex Formula();
}
