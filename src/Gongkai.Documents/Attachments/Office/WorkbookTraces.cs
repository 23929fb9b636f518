using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>
/// What a workbook holds beside the cells that are printed: hidden sheets, rows and columns, comments, remains of deleted
/// strings, data behind pivot tables and connections. Sheet headers and texts of drawings are seen by readers.
/// </summary>
internal static class WorkbookTraces
{
    /// <summary>Reads them.</summary>
    public static void Read(AttachmentContent.Builder content, OfficeFile file)
    {
        var cells = new WorkbookCells(file);
        foreach (var sheet in cells.Sheets)
        {
            if (sheet.IsHidden)
                content.Trace(HiddenTraceKind.HiddenSheet, $"工作表“{sheet.Name}”", Lines(cells, cells.Cells(sheet)));
            else if (Lines(cells, cells.Unshown(sheet)) is { Length: > 0 } unshown)
                content.Trace(HiddenTraceKind.HiddenRowsOrColumns, $"工作表“{sheet.Name}”", unshown);
            foreach (var heading in file.Xml(sheet.Part)?.Below("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter") ?? [])
                content.Show($"工作表“{sheet.Name}”的页眉页脚", heading.Value);
            foreach (var cell in cells.Cells(sheet).Where(cell => cell.Child("f") is { Value: var formula } && formula.Contains('"', StringComparison.Ordinal)))
                content.Hide($"工作表“{sheet.Name}” {cell.Value("r")} 的公式", cell.Child("f")!.Value);
        }

        foreach (var unused in cells.Unused())
            content.Trace(HiddenTraceKind.HiddenText, "已删除单元格的残留文字", WorkbookCells.StringText(unused));
        foreach (var (part, document) in file.Documents())
            ReadPart(content, part, document.Root!);
    }

    private static void ReadPart(AttachmentContent.Builder content, string part, XElement root)
    {
        switch (root.Name.LocalName)
        {
            case "comments":
                foreach (var comment in root.Below("comment"))
                    content.Trace(HiddenTraceKind.Comment, $"单元格{comment.Value("ref")}", WorkbookCells.StringText(comment));
                foreach (var author in root.Below("author").Where(author => author.Value.Length > 0))
                    content.Trace(HiddenTraceKind.DocumentProperty, "批注作者", author.Value);
                break;
            case "ThreadedComments":
                foreach (var comment in root.Below("threadedComment"))
                    content.Trace(HiddenTraceKind.Comment, $"单元格{comment.Value("ref")}", comment.Child("text")?.Value ?? "");
                break;
            case "personList":
                foreach (var person in root.Below("person"))
                    content.Trace(HiddenTraceKind.DocumentProperty, "批注作者", person.Value("displayName") ?? "");
                break;
            case "connections":
                content.Trace(HiddenTraceKind.ExternalLink, "数据连接", OfficeTraces.Words(root));
                break;
            case "externalLink":
                content.Trace(HiddenTraceKind.ExternalLink, "引用其他工作簿", OfficeTraces.Words(root));
                break;
            case "pivotCacheDefinition" or "pivotCacheRecords":
                content.Trace(HiddenTraceKind.CustomData, "数据透视表缓存", OfficeTraces.Words(root));
                break;
            case "headers" or "revisions" or "users":
                content.Trace(HiddenTraceKind.OldRevision, "共享工作簿的修订记录", OfficeTraces.Words(root));
                break;
            case "wsDr":
                foreach (var paragraph in root.Below("p"))
                    content.Show("工作表上的图形", string.Concat(paragraph.Below("t").Select(text => text.Value)));
                break;
            case "workbook":
                foreach (var path in root.Below("absPath"))
                    content.Trace(HiddenTraceKind.LocalPath, part, path.Value("url") ?? "");
                if (root.Child("fileSharing")?.Value("userName") is { Length: > 0 } user)
                    content.Trace(HiddenTraceKind.DocumentProperty, "保护者", user);
                break;
        }
    }

    private static string Lines(WorkbookCells cells, IEnumerable<XElement> which) =>
        string.Join('\n', which.Select(cells.Text).Where(text => text.Length > 0));
}
