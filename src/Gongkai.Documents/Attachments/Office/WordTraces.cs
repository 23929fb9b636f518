using System.Text;
using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>
/// What a Word document holds beside its body: headers, footers and notes, which readers see; tracked changes, comments,
/// hidden text and field instructions, which they do not.
/// </summary>
internal static class WordTraces
{
    /// <summary>Reads them.</summary>
    public static void Read(AttachmentContent.Builder content, OfficeFile file)
    {
        var hidden = new HiddenRuns(file.Documents().FirstOrDefault(part => part.Document.Root!.Is("styles")).Document);
        foreach (var (part, document) in file.Documents())
        {
            var root = document.Root!;
            if (!root.IsWord())
                continue;
            if (StoryOf(root) is { } story)
                ReadStory(content, root, story, isBody: root.Is("document"), hidden);
            switch (root.Name.LocalName)
            {
                case "comments":
                    foreach (var comment in root.Elements().Where(element => element.Is("comment")))
                        content.Trace(HiddenTraceKind.Comment, comment.Value("author") ?? part, string.Join('\n', comment.Below("p").Select(Text)));
                    break;
                case "glossaryDocument":
                    content.Trace(HiddenTraceKind.CustomData, "文档部件", string.Join('\n', root.Below("p").Select(Text)));
                    break;
                case "settings":
                    ReadSettings(content, root);
                    break;
            }
        }
    }

    /// <summary>What readers know a part by that holds running text; null for other parts.</summary>
    public static string? StoryOf(XElement root) => root.Name.LocalName switch
    {
        "document" => "正文",
        "hdr" => "页眉",
        "ftr" => "页脚",
        "footnotes" => "脚注",
        "endnotes" => "尾注",
        _ => null,
    };

    /// <summary>The text of an element, whatever state it is in.</summary>
    public static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var piece in element.Descendants())
            text.Append(Text(piece, nothing: ""));
        return text.ToString();
    }

    /// <summary>What one element adds to the text of its paragraph.</summary>
    public static string Text(XElement piece, string nothing) => piece.Name.LocalName switch
    {
        "t" or "delText" or "instrText" or "delInstrText" => piece.Value,
        "tab" or "ptab" when piece.Parent is { } parent && parent.Is("r") => "\t",
        "br" or "cr" when piece.Parent is { } parent && parent.Is("r") => "\n",
        "noBreakHyphen" => "-",
        _ => nothing,
    };

    private static void ReadStory(AttachmentContent.Builder content, XElement root, string story, bool isBody, HiddenRuns hidden)
    {
        var number = 0;
        foreach (var paragraph in root.Below("p").Where(element => element.IsWord()))
        {
            var where = $"{story}第{++number}段";
            var pieces = paragraph.Descendants().Where(piece => piece.Ancestors().First(element => element.Is("p") && element.IsWord()) == paragraph);
            var (shown, deleted, inserted, unseen, instructions) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
            foreach (var piece in pieces)
            {
                if (Text(piece, "") is not { Length: > 0 } text)
                    continue;
                var run = piece.Ancestors().FirstOrDefault(element => element.Is("r"));
                var within = piece.Ancestors().TakeWhile(element => element != paragraph).ToList();
                if (piece.Is("delText", "delInstrText") || within.Exists(element => element.Is("del", "moveFrom")))
                    deleted.Append(text);
                else if (piece.Is("instrText"))
                    instructions.Append(text);
                else if (run is not null && hidden.IsHidden(run))
                    unseen.Append(text);
                else
                    shown.Append(text);
                if (within.Exists(element => element.Is("ins", "moveTo")))
                    inserted.Append(text);
            }

            if (!isBody)
                content.Show(where, shown.ToString());
            Trace(HiddenTraceKind.Deletion, deleted);
            // Inserted text is shown like any other.
            if (inserted.Length > 0)
                content.Note(HiddenTraceKind.Insertion, where, inserted.ToString());
            Trace(HiddenTraceKind.HiddenText, unseen);
            if (instructions.Length > 0)
                content.Hide($"{where}的域代码", instructions.ToString());
            if (Markup.IsLocalPath(instructions.ToString()))
                content.Note(HiddenTraceKind.LocalPath, $"{where}的域代码", instructions.ToString());

            void Trace(HiddenTraceKind kind, StringBuilder words)
            {
                if (words.Length > 0)
                    content.Trace(kind, where, words.ToString());
            }
        }

        var formats = root.Descendants().Count(element => element.IsWord() && element.Name.LocalName.EndsWith("PrChange", StringComparison.Ordinal));
        if (formats > 0)
            content.Note(HiddenTraceKind.Insertion, $"{story}的格式修订", $"{formats}处");
        foreach (var picture in root.Below("docPr").Where(picture => (picture.Value("descr") ?? picture.Value("title")) is not null))
        {
            var words = $"{picture.Value("title")} {picture.Value("descr")}".Trim();
            content.Hide($"{story}的图片说明", words);
            if (Markup.IsLocalPath(words))
                content.Note(HiddenTraceKind.LocalPath, $"{story}的图片说明", words);
        }

        if (root.DescendantsAndSelf().Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)))
            content.Trace(HiddenTraceKind.EditingSessions, story);
    }

    private static void ReadSettings(AttachmentContent.Builder content, XElement root)
    {
        foreach (var variable in root.Below("docVar"))
            content.Trace(HiddenTraceKind.CustomData, $"文档变量“{variable.Value("name")}”", variable.Value("val") ?? "");
        if (root.Child("mailMerge") is { } merge)
            content.Trace(HiddenTraceKind.ExternalLink, "邮件合并", OfficeTraces.Words(merge));
        if (root.Child("rsids") is not null)
            content.Trace(HiddenTraceKind.EditingSessions, "文档设置");
    }
}
