using System.Text.RegularExpressions;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Attachments.Office;
using Gongkai.Documents.Recognition;
using Gongkai.Domain;

namespace Gongkai.Documents.Drafts;

/// <summary>Makes a draft of a Word document: clean html, and title, document number and date where they can be told.</summary>
public static partial class DocxDraft
{
    private const int LongestTitleLine = 60;
    private const int LinesOfClosing = 6;

    /// <summary>Reads a docx.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The draft, or a refusal: <c>draft.format</c> where it is no docx, or the code of a damaged file.</returns>
    public static Result<DraftDocument> Read(ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        AttachmentText.Attempt(content, ReadingLimits.Default, token => Draft(content, token), cancellation);

    private static DraftDocument Draft(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (AttachmentFormats.Of(content, ReadingLimits.Default) != AttachmentFormat.Docx)
            throw new UnreadableException("draft.format", "这不是docx文档。请用 Word 或 WPS 另存为docx后再导入。");
        var file = OfficeFile.Open(content, ReadingLimits.Default, cancellation);
        if (file.Main is not { } main || file.Xml(main)?.Root?.Child("body") is not { } body)
            throw new UnreadableException("docx.no_document", "文件中没有 Word 文档的正文部件，无法读取。请用 Word 或 WPS 重新保存为 docx。");
        var writer = new DocxHtml(file, main);
        var blocks = body.Elements().SelectMany(writer.Blocks).ToList();
        var (title, number, text) = Head(blocks);
        return new DraftDocument(
            Lists().Replace(string.Join('\n', text.Select(block => block.Html).Concat(writer.Notes())), ""), writer.Pictures)
        {
            Title = title,
            DocumentNumber = number,
            FormedOn = blocks.TakeLast(LinesOfClosing).Where(block => ChineseDates.IsDateLine(block.Text)).Select(block => ChineseDates.Find(block.Text)).LastOrDefault(),
            Remark = writer.Remark,
        };
    }

    /// <summary>Title lines (a title style, or what stands centred at the top) and the number above or below them go into fields of their own.</summary>
    private static (string Title, string Number, IEnumerable<DocxBlock> Body) Head(List<DocxBlock> blocks)
    {
        var (title, number, taken) = ("", "", 0);
        foreach (var block in blocks)
        {
            if (number.Length == 0 && block.Text.Length <= LongestTitleLine && DocumentNumber().Match(block.Text) is { Success: true } match)
                number = match.Value;
            else if (block.IsTitle && block.Text.Length <= LongestTitleLine * 2 && !ChineseDates.IsDateLine(block.Text))
                title += block.Text;
            else if (block.Text.Length > 0)
                break;
            taken++;
        }

        return title.Length > 0 ? (title, number, blocks.Skip(taken)) : ("", number, blocks);
    }

    // Items that follow one another are one list.
    [GeneratedRegex(@"</(?<list>ul|ol)>\n<\k<list>(?: start=""\d+"")?>")]
    private static partial Regex Lists();

    [GeneratedRegex(@"\w{1,20}[〔\[［（(]\d{4}[〕\]］）)]\s*第?\d{1,5}号")]
    private static partial Regex DocumentNumber();
}
