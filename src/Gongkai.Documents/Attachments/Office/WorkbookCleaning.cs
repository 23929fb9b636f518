using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>
/// Makes a workbook be what it shows. Hidden sheets that nothing refers to are removed; where a formula needs them, and for
/// hidden rows and columns, only the author can decide, and the file is refused.
/// </summary>
internal static class WorkbookCleaning
{
    /// <summary>Cleans sheets, strings and the list of sheets.</summary>
    public static void Clean(OfficeFile file)
    {
        var cells = new WorkbookCells(file);
        if (cells.Workbook is not { } workbook)
            throw new UnreadableException("zip.damaged", "文件已损坏或不完整，缺少工作表。请用 Excel 或 WPS 重新保存。");
        CheckData(file);
        if (cells.Sheets.All(sheet => sheet.IsHidden))
            throw new UnreadableException("attachment.hidden_sheet", "工作簿没有可见的工作表。请取消隐藏后重新上传。");
        foreach (var sheet in cells.Sheets.Where(sheet => !sheet.IsHidden && cells.Unshown(sheet).Any()))
            throw new UnreadableException("attachment.hidden_rows", $"工作表“{sheet.Name}”有隐藏的行或列，其中有内容。请取消隐藏（可以公开的）或删除（不能公开的）后重新上传。");
        foreach (var sheet in cells.Sheets.Where(sheet => sheet.IsHidden))
            Remove(file, cells, sheet);
        foreach (var sheet in cells.Sheets.Where(sheet => !sheet.IsHidden))
            CleanSheet(file, sheet);
        foreach (var unused in new WorkbookCells(file).Unused())
            unused.ReplaceNodes(new XElement(unused.Name.Namespace + "t"));

        foreach (var path in workbook.Below("absPath").ToList())
            (path.Ancestors().FirstOrDefault(element => element.Is("AlternateContent")) ?? path).Remove();
        workbook.Elements().Where(element => element.Is("revisionPtr")).Remove();
        workbook.Child("fileSharing")?.Attributes("userName").Remove();
    }

    private static void CheckData(OfficeFile file)
    {
        foreach (var (part, document) in file.Documents())
        {
            switch (document.Root!.Name.LocalName)
            {
                case "connections":
                    throw new UnreadableException("attachment.external", "工作簿带有数据连接。请在“数据”“查询和连接”中删除连接后重新上传。");
                case "externalLink":
                    throw new UnreadableException("attachment.external", "工作簿引用了其他工作簿。请在“数据”“编辑链接”中断开链接后重新上传。");
                case "pivotCacheDefinition":
                    throw new UnreadableException("attachment.pivot", "数据透视表带有看不见的源数据。请把透视表复制后“选择性粘贴”为数值，删除原表后重新上传。");
            }
        }
    }

    private static void Remove(OfficeFile file, WorkbookCells cells, WorkbookSheet sheet)
    {
        var place = cells.Workbook!.Child("sheets")!.Elements().ToList().IndexOf(sheet.Entry);
        var names = cells.Workbook!.Child("definedNames");
        foreach (var name in names?.Elements().ToList() ?? [])
        {
            var scope = int.TryParse(name.Value("localSheetId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
            if (scope == place)
                name.Remove();
            else if (scope > place)
                name.SetAttributeValue("localSheetId", scope - 1);
        }

        var tables = file.Links(sheet.Part).Where(link => link.Type == "table").Select(link => file.Xml(link.Target)?.Root?.Value("displayName")).OfType<string>().ToList();
        foreach (var (part, document) in file.Documents().Where(other => !string.Equals(other.Part, sheet.Part, StringComparison.OrdinalIgnoreCase)))
        {
            if (document.Below("f", "formula", "formula1", "formula2", "definedName").Any(formula => Refers(formula.Value, sheet.Name, tables)))
                throw new UnreadableException("attachment.hidden_sheet", $"工作表“{sheet.Name}”是隐藏的，而公开的内容引用了它（{part}）。请取消隐藏，或把公式粘贴为数值后删除该表，再重新上传。");
        }

        if (names is { HasElements: false })
            names.Remove();
        file.Unlink(cells.Part, link => link.Target == sheet.Part);
        sheet.Entry.Remove();
        foreach (var view in cells.Workbook!.Below("workbookView"))
            view.Attributes().Where(attribute => attribute.Name.LocalName is "activeTab" or "firstSheet").Remove();
    }

    private static bool Refers(string formula, string sheet, IReadOnlyList<string> tables) =>
        formula.Contains(sheet.Replace("'", "''", StringComparison.Ordinal) + "!", StringComparison.OrdinalIgnoreCase)
        || formula.Contains(sheet.Replace("'", "''", StringComparison.Ordinal) + "'!", StringComparison.OrdinalIgnoreCase)
        || tables.Any(table => formula.Contains(table, StringComparison.OrdinalIgnoreCase));

    private static void CleanSheet(OfficeFile file, WorkbookSheet sheet)
    {
        var root = file.Xml(sheet.Part)!.Root!;
        root.Elements().Where(element => element.Is("customProperties")).Remove();
        if (root.Child("legacyDrawing") is not { } drawing)
            return;
        // The boxes of comments are drawn in VML; other shapes there are controls.
        var id = drawing.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value;
        var boxes = file.Links(sheet.Part).FirstOrDefault(link => link.Id == id);
        if (boxes is not null && file.Has(boxes.Target) && HasControls(Encoding.UTF8.GetString(file.Unchanged(boxes.Target))))
            throw new UnreadableException("attachment.embedded", $"工作表“{sheet.Name}”上有表单控件，无法检查。请删除控件后重新上传。");
        drawing.Remove();
        file.Unlink(sheet.Part, link => link.Id == id);
    }

    private static bool HasControls(string vml)
    {
        const string Type = "ObjectType=\"";
        for (var at = vml.IndexOf(Type, StringComparison.Ordinal); at >= 0; at = vml.IndexOf(Type, at + 1, StringComparison.Ordinal))
        {
            if (!vml.AsSpan(at + Type.Length).StartsWith("Note"))
                return true;
        }

        return false;
    }
}
