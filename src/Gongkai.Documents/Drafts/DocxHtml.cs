using System.Net;
using System.Text;
using System.Xml.Linq;
using Gongkai.Documents.Attachments.Office;

namespace Gongkai.Documents.Drafts;

/// <summary>A block of a document as html.</summary>
/// <param name="Html">The html; an item of a list stands in a list of its own.</param>
/// <param name="Text">Its words.</param>
/// <param name="IsTitle">Whether it has a title style or stands centred.</param>
internal sealed record DocxBlock(string Html, string Text, bool IsTitle);

/// <summary>
/// Writes the body of a Word document as html: as it is printed, so deleted and hidden text is left out, and automatic
/// numbers are words. Nothing of its look is kept.
/// </summary>
internal sealed class DocxHtml(OfficeFile file, string main)
{
    private readonly Dictionary<string, OfficeLink> links = file.Links(main).GroupBy(link => link.Id).ToDictionary(group => group.Key, group => group.First());
    private readonly DocxStyles styles = new(file.Links(main).FirstOrDefault(link => link.Type == "styles") is { } part ? file.Xml(part.Target) : null);
    private readonly DocxNumbers numbers = new(file.Links(main).FirstOrDefault(link => link.Type == "numbering") is { } part ? file.Xml(part.Target) : null);
    private readonly List<DraftPicture> pictures = [];
    private readonly List<string> notes = [];
    private int unknownPictures;

    /// <summary>The pictures met so far.</summary>
    public IReadOnlyList<DraftPicture> Pictures => pictures;

    /// <summary>What was left out.</summary>
    public string Remark => unknownPictures == 0 ? "" : $"有{unknownPictures}幅图片不是png或jpg，未能导入，请另存为png后作为附件上传。";

    /// <summary>The footnotes met, as paragraphs.</summary>
    public IEnumerable<string> Notes() => notes;

    /// <summary>The blocks of an element of the body: none where it prints nothing.</summary>
    public IEnumerable<DocxBlock> Blocks(XElement element) => element.Name.LocalName switch
    {
        "p" => Paragraph(element),
        "tbl" => [new DocxBlock(Table(element), "", false)],
        "sdt" => element.Child("sdtContent")?.Elements().SelectMany(Blocks) ?? [],
        "ins" or "moveTo" or "customXml" or "smartTag" => element.Elements().SelectMany(Blocks),
        "AlternateContent" => element.Child("Choice")?.Elements().SelectMany(Blocks) ?? [],
        _ => [],
    };

    private IEnumerable<DocxBlock> Paragraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = styles.Of(properties?.Child("pStyle")?.Value("val"));
        var inside = new StringBuilder();
        foreach (var child in paragraph.Elements())
            Inline(child, inside);
        var html = inside.ToString().Replace("</strong><strong>", "", StringComparison.Ordinal).Replace("</em><em>", "", StringComparison.Ordinal).Trim();
        if (html.Length == 0)
            yield break;
        var text = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", "")).Trim();
        var label = numbers.Next(properties?.Child("numPr") ?? style.Numbering);
        if (label is { List: { } list })
        {
            yield return new DocxBlock($"<{list}{(list == "ol" && label.Value.Number > 1 ? $" start=\"{label.Value.Number}\"" : "")}><li>{html}</li></{list}>", text, false);
            yield break;
        }

        if (label is { Text: { } printed })
            (html, text) = (WebUtility.HtmlEncode(printed) + html, printed + text);
        var level = OutlineOf(properties) ?? style.Level;
        var tag = level is { } depth ? $"h{Math.Min(depth + 2, 6)}" : "p";
        var isCentred = (properties?.Child("jc")?.Value("val") ?? style.Alignment) == "center";
        yield return new DocxBlock($"<{tag}>{(level is null ? html : html.Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal))}</{tag}>", text, style.IsTitle || isCentred);
    }

    private static int? OutlineOf(XElement? properties) =>
        int.TryParse(properties?.Child("outlineLvl")?.Value("val"), out var level) && level is >= 0 and < 9 ? level : null;

    private void Inline(XElement element, StringBuilder html)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                Run(element, html);
                break;
            case "hyperlink" when element.Value("id") is { } id && links.TryGetValue(id, out var link) && link.IsExternal:
                html.Append($"<a href=\"{WebUtility.HtmlEncode(link.Target)}\">");
                Inside(element, html);
                html.Append("</a>");
                break;
            case "hyperlink" or "ins" or "moveTo" or "smartTag" or "sdtContent" or "customXml" or "fldSimple" or "dir" or "bdo":
                Inside(element, html);
                break;
            case "sdt" when element.Child("sdtContent") is { } content:
                Inside(content, html);
                break;
            case "oMath" or "oMathPara":
                html.Append(WebUtility.HtmlEncode(string.Concat(element.Below("t").Select(text => text.Value))));
                break;
        }
    }

    private void Inside(XElement element, StringBuilder html)
    {
        foreach (var child in element.Elements())
            Inline(child, html);
    }

    private void Run(XElement run, StringBuilder html)
    {
        var look = run.Child("rPr");
        if (Is("vanish") || Is("webHidden"))
            return;
        var inside = new StringBuilder();
        foreach (var child in run.Elements())
            Piece(child, inside);
        if (inside.Length == 0)
            return;
        List<string> tags = [.. Is("b") ? ["strong"] : Array.Empty<string>(), .. Is("i") ? ["em"] : Array.Empty<string>()];
        if (look?.Child("vertAlign")?.Value("val") is { } height && height is "superscript" or "subscript")
            tags.Add(height[..3]);
        foreach (var tag in tags)
            html.Append('<').Append(tag).Append('>');
        html.Append(inside);
        foreach (var tag in Enumerable.Reverse(tags))
            html.Append("</").Append(tag).Append('>');

        bool Is(string name) => look?.Child(name) is { } found && found.IsOn();
    }

    private void Piece(XElement piece, StringBuilder html)
    {
        switch (piece.Name.LocalName)
        {
            case "t":
                html.Append(WebUtility.HtmlEncode(piece.Value));
                break;
            case "tab" or "ptab":
                html.Append(' ');
                break;
            case "br" or "cr" when piece.Value("type") is null or "textWrapping":
                html.Append("<br>");
                break;
            case "noBreakHyphen":
                html.Append('-');
                break;
            case "footnoteReference" or "endnoteReference":
                Note(piece, html);
                break;
            case "drawing" or "pict" or "object":
                Picture(piece, html);
                break;
            case "AlternateContent" when piece.Child("Choice") is { } choice:
                foreach (var chosen in choice.Elements())
                    Piece(chosen, html);
                break;
        }
    }

    private void Note(XElement reference, StringBuilder html)
    {
        var kind = reference.Name.LocalName == "footnoteReference" ? "footnotes" : "endnotes";
        var part = links.Values.FirstOrDefault(link => link.Type == kind)?.Target;
        var note = part is null ? null : file.Xml(part)?.Root?.Elements().FirstOrDefault(note => note.Value("id") == reference.Value("id"));
        var text = note is null ? "" : string.Concat(note.Below("t").Select(text => text.Value)).Trim();
        if (text.Length == 0)
            return;
        notes.Add($"<p>[{notes.Count + 1}] {WebUtility.HtmlEncode(text)}</p>");
        html.Append($"<sup>[{notes.Count}]</sup>");
    }

    private void Picture(XElement drawing, StringBuilder html)
    {
        var description = drawing.Below("docPr", "cNvPr").SelectMany(properties => new[] { properties.Value("descr"), properties.Value("title") }).FirstOrDefault(words => !string.IsNullOrWhiteSpace(words)) ?? "";
        foreach (var id in drawing.Below("blip", "imagedata").Select(picture => picture.Value("embed") ?? picture.Value("id")).OfType<string>().Distinct())
        {
            if (!links.TryGetValue(id, out var link) || link.IsExternal || !file.Has(link.Target))
                continue;
            var content = file.Bytes(link.Target);
            var ending = content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "png" : content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpg" : null;
            if (ending is null)
            {
                unknownPictures++;
                continue;
            }

            pictures.Add(new DraftPicture($"图{pictures.Count + 1}.{ending}", content, description.Trim()));
            html.Append($"〔图{pictures.Count}〕");
        }
    }

    private string Table(XElement table)
    {
        var html = new StringBuilder("<table>");
        var rows = table.Below("tr").Where(row => row.Ancestors().First(above => above.Name.LocalName == "tbl") == table).Select(DocxCell.Of).ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            html.Append("<tr>");
            foreach (var cell in rows[index].Where(cell => !cell.Continues))
            {
                var rowSpan = 1 + rows.Skip(index + 1).TakeWhile(row => row.Any(below => below.Continues && below.Column == cell.Column)).Count();
                var tag = cell.IsHeading ? "th" : "td";
                html.Append('<').Append(tag);
                if (cell.Span > 1)
                    html.Append($" colspan=\"{cell.Span}\"");
                if (rowSpan > 1)
                    html.Append($" rowspan=\"{rowSpan}\"");
                html.Append('>').AppendJoin("<br>", cell.Element.Elements().SelectMany(Blocks).Select(block => block.Html.StartsWith("<p>", StringComparison.Ordinal) ? block.Html[3..^4] : block.Html));
                html.Append("</").Append(tag).Append('>');
            }

            html.Append("</tr>");
        }

        return html.Append("</table>").ToString();
    }

    private sealed record DocxCell(XElement Element, int Column, int Span, bool Continues, bool IsHeading)
    {
        public static List<DocxCell> Of(XElement row)
        {
            var isHeading = row.Child("trPr")?.Child("tblHeader") is { } heading && heading.IsOn();
            var column = int.TryParse(row.Child("trPr")?.Child("gridBefore")?.Value("val"), out var before) ? before : 0;
            var cells = new List<DocxCell>();
            foreach (var cell in row.Elements().Where(cell => cell.Is("tc")))
            {
                var properties = cell.Child("tcPr");
                var span = int.TryParse(properties?.Child("gridSpan")?.Value("val"), out var wide) && wide is > 1 and <= 100 ? wide : 1;
                var merge = properties?.Child("vMerge");
                cells.Add(new DocxCell(cell, column, span, merge is not null && merge.Value("val") != "restart", isHeading));
                column += span;
            }

            return cells;
        }
    }
}
