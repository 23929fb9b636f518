using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>
/// Makes a Word document be what it shows: tracked changes accepted, so that deleted text is really gone, comments and
/// hidden text taken out.
/// </summary>
internal static class WordCleaning
{
    private static readonly string[] Settings =
        ["attachedTemplate", "linkStyles", "rsids", "docVars", "mailMerge", "trackRevisions", "docId", "saveThroughXslt", "attachedSchema", "schemaLibrary"];

    private static readonly string[] Marks =
    [
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
        "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
        "commentRangeStart", "commentRangeEnd", "annotationRef", "cellIns", "cellMerge", "dataBinding", "delText", "delInstrText",
    ];

    /// <summary>Cleans all texts of the document, and its settings.</summary>
    public static void Clean(OfficeFile file)
    {
        var hidden = new HiddenRuns(file.Documents().FirstOrDefault(part => part.Document.Root!.Is("styles")).Document);
        foreach (var (part, document) in file.Documents())
        {
            var root = document.Root!;
            if (!root.IsWord())
                continue;
            if (root.Is("settings"))
                root.Elements().Where(element => element.Is(Settings)).Remove();
            if (!root.Is("document", "hdr", "ftr", "footnotes", "endnotes"))
                continue;
            AcceptChanges(root);
            RemoveHidden(root, hidden);
            if (root.Below("instrText").Any(instruction => Markup.IsLocalPath(instruction.Value)))
                throw new UnreadableException("attachment.external", $"文件的域代码中有本机路径（{part}）。请在 Word 中全选后按 Ctrl+Shift+F9，把域转换为文字，再重新上传。");
        }
    }

    private static void AcceptChanges(XElement root)
    {
        if (root.Below("cellDel").Any())
            throw new UnreadableException("attachment.changes", "表格中有删除单元格的修订，无法自动接受。请在 Word 中接受全部修订后重新上传。");
        root.Below("tr").Where(row => row.Child("trPr")?.Child("del") is not null).ToList().ForEach(Remove);
        foreach (var paragraph in root.Below("p").Where(element => element.IsWord()).Reverse().ToList())
        {
            if (paragraph.Child("pPr")?.Child("rPr")?.Elements().Any(mark => mark.Is("del", "moveFrom")) ?? false)
                JoinWithNext(paragraph);
        }

        // Inside out, so that an insertion within a deletion goes with it.
        foreach (var change in root.Below("ins", "moveTo", "del", "moveFrom").Where(element => element.IsWord()).Reverse().ToList())
        {
            if (change.Parent is not { } parent)
                continue;
            if (parent.Is("rPr", "trPr", "numPr") || change.Is("del", "moveFrom"))
                change.Remove();
            else
                change.ReplaceWith(change.Nodes());
        }

        root.Descendants().Where(element => element.IsWord() && element.Name.LocalName.EndsWith("Change", StringComparison.Ordinal)).Remove();
        root.Descendants().Where(element => element.IsWord() && element.Is(Marks)).Remove();
        foreach (var reference in root.Below("commentReference").ToList())
        {
            var run = reference.Parent!;
            reference.Remove();
            if (run.Is("r") && run.Elements().All(element => element.Is("rPr")))
                run.Remove();
        }
    }

    // The mark of a paragraph holds its format: with it deleted, its text belongs to the next paragraph.
    private static void JoinWithNext(XElement paragraph)
    {
        var next = paragraph.ElementsAfterSelf().FirstOrDefault();
        if (paragraph.Child("pPr")!.Child("sectPr") is not null || next is null)
            return;
        var content = paragraph.Elements().Where(element => !element.Is("pPr")).ToList();
        if (next.Is("p") && next.IsWord())
        {
            content.ForEach(element => element.Remove());
            if (next.Child("pPr") is { } properties)
                properties.AddAfterSelf(content);
            else
                next.AddFirst(content);
            paragraph.Remove();
        }
        else if (content.Count == 0 && !next.Is("sectPr"))
        {
            paragraph.Remove();
        }
    }

    private static void RemoveHidden(XElement root, HiddenRuns hidden)
    {
        foreach (var run in root.Below("r").Where(element => element.IsWord() && hidden.IsHidden(element)).ToList())
        {
            // Begin and end of a field come in pairs.
            if (run.Child("fldChar") is null)
                run.Remove();
            else
                run.Elements().Where(element => !element.Is("rPr", "fldChar")).Remove();
        }
    }

    private static void Remove(XElement row)
    {
        var table = row.Parent!;
        row.Remove();
        if (!table.Elements().Any(element => element.Is("tr", "sdt", "customXml")))
            table.Remove();
    }
}
