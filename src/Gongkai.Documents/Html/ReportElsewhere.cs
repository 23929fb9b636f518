using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Html;

/// <summary>
/// Notices what else could hold the report where the page itself does not: a frame, a form field, a file to download,
/// a script. The user is told where to look.
/// </summary>
internal sealed class ReportElsewhere
{
    /// <summary>Characters from which a page without any of the form's labels is taken for a report all the same.</summary>
    private const int EnoughText = 1500;

    private const int HeadingsOfReport = 2;

    private const int LittleText = 200;

    private const int LongField = 300;

    private string? file;
    private string? frame;
    private bool hasScript;
    private bool inField;
    private int fieldCharacters;

    /// <summary>A start tag, shown or not.</summary>
    public void See(Tag tag, in TagAttributes attributes)
    {
        switch (tag)
        {
            case Tag.Script:
                hasScript = true;
                break;
            case Tag.TextArea:
                inField = true;
                break;
            case Tag.Frame or Tag.InlineFrame when attributes.Address is { Length: > 0 } address && !address.StartsWith("about:", StringComparison.OrdinalIgnoreCase):
                if (IsFile(address))
                    file ??= address;
                else
                    frame ??= address;
                break;
            case Tag.Link when attributes.Address is { } address && IsFile(address):
                file ??= address;
                break;
        }
    }

    /// <summary>An end tag.</summary>
    public void End(Tag tag) => inField &= tag != Tag.TextArea;

    /// <summary>A text, shown or not.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (inField)
            fieldCharacters += text.Length;
    }

    /// <summary>Says where the report is likely to be, where the page does not have it.</summary>
    public void ThrowIfReportIsThere(IReadOnlyList<SourceBlock> blocks)
    {
        if ((file ?? frame) is null && fieldCharacters < LongField && !hasScript)
            return;
        var (headings, characters) = (0, 0);
        if (HoldsReport(blocks, ref headings, ref characters))
            return;
        if (fieldCharacters >= LongField)
            throw new UnreadableException("html.form_field", "报告在网页的输入框（textarea）里，不是网页正文，无法可靠读取。请把输入框中的全部文字复制到文本文件（.txt）中，再检查该文件。");
        if (file is not null)
            throw new UnreadableException("html.attachment", $"网页里没有报告正文，只有附件“{Shortened(file)}”。请下载该附件，再检查附件。");
        if (frame is not null)
            throw new UnreadableException("html.frame", $"网页里没有报告正文，正文在框架“{Shortened(frame)}”里，没有保存在这个文件中。请在浏览器中单独打开该地址，另存后再检查。");
        if (characters < LittleText)
            throw new UnreadableException("html.scripted", "网页里没有报告正文，正文由脚本在打开时载入。请在浏览器中打开，等正文显示后另存为“网页，全部”，再检查。");
    }

    private static bool HoldsReport(IReadOnlyList<SourceBlock> blocks, ref int headings, ref int characters)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph paragraph:
                    characters += paragraph.Text.Length;
                    headings += paragraph.Text.Length < 60 && SectionHeadings.IsHeading(paragraph.Text) ? 1 : 0;
                    break;
                case SourceTable table:
                    foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                    {
                        if (PrintedText.Key(cell.Text) is { Length: > 3 } key && FormLabels.Find(key) is not null)
                            return true;
                        if (cell.Blocks.Count > 0 ? HoldsReport(cell.Blocks, ref headings, ref characters) : (characters += cell.Text.Length) >= EnoughText)
                            return true;
                    }

                    break;
            }

            if (headings >= HeadingsOfReport || characters >= EnoughText)
                return true;
        }

        return false;
    }

    private static bool IsFile(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOf('#') is var fragment and >= 0)
            path = path[..fragment];
        foreach (var ending in (ReadOnlySpan<string>)[".pdf", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".ofd", ".zip", ".rar"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || path.Contains(ending + "?", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string Shortened(string address) => address.Length <= 120 ? address : address[..117] + "…";
}
