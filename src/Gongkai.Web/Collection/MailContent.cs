using System.Text;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Html;
using Gongkai.Domain;
using Gongkai.Domain.Collection;
using MimeKit;

namespace Gongkai.Web.Collection;

/// <summary>A file in a message.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds it.</param>
internal sealed record MailFile(string Name, MimePart Part);

/// <summary>What a message holds for a round.</summary>
/// <param name="Head">What it says of itself.</param>
/// <param name="Files">Its files, forwarded ones among them; no pictures of signatures.</param>
internal sealed record MailContent(MailHead Head, IReadOnlyList<MailFile> Files)
{
    // A message that carries itself again and again is nobody's report.
    private const int DeepestForward = 5;

    // Of a long page the beginning is shown.
    private const int HtmlRead = 100_000;

    private static readonly string[] BulkWords = ["bulk", "junk", "list", "auto_reply"];
    private static readonly string[] ProgramNames = ["mailer-daemon", "postmaster", "no-reply", "noreply", "mailer_daemon"];

    /// <summary>How messages are read: what names no character set comes from Chinese programs.</summary>
    public static ParserOptions Reading { get; } = MakeReading();

    /// <summary>Reads a message.</summary>
    public static MailContent Of(MimeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var isAutomatic = IsAutomatic(message.Headers) || message.Body is MultipartReport;
        var head = HeadOf(message.Headers, message.From.Mailboxes.FirstOrDefault(), isAutomatic, message.TextBody ?? (message.HtmlBody is { } html ? SafeHtml.Read(html.UpTo(HtmlRead)).Text : ""));
        var files = new List<MailFile>();
        if (!isAutomatic)
            Find(message.Body, files, 0);
        return new MailContent(head, files);
    }

    /// <summary>What the headers alone say, for a message that is not fetched or cannot be read.</summary>
    public static MailHead HeadOf(HeaderList headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        InternetAddressList.TryParse(Reading, headers[HeaderId.From] ?? "", out var from);
        return HeadOf(headers, from?.Mailboxes.FirstOrDefault(), IsAutomatic(headers), "");
    }

    private static MailHead HeadOf(HeaderList headers, MailboxAddress? from, bool isAutomatic, string text) =>
        new(from?.Address ?? "", from?.Name ?? "", headers[HeaderId.Subject] ?? "", text, isAutomatic || (from is not null && IsProgram(from.Address)));

    // RFC 3834: what says so, what goes to many, and what has nobody to return to.
    private static bool IsAutomatic(HeaderList headers) =>
        (headers[HeaderId.AutoSubmitted] is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || BulkWords.Contains((headers[HeaderId.Precedence] ?? "").Trim(), StringComparer.OrdinalIgnoreCase)
        || headers.Contains(HeaderId.ListId) || headers.Contains("X-Autoreply") || headers.Contains("X-Autorespond")
        || headers[HeaderId.ReturnPath]?.Trim() is "<>";

    /// <summary>Whether nobody reads what is sent to an address.</summary>
    public static bool IsProgram(string address) => ProgramNames.Contains(address.Split('@')[0], StringComparer.OrdinalIgnoreCase);

    private static void Find(MimeEntity? entity, List<MailFile> files, int depth)
    {
        switch (entity)
        {
            case Multipart parts:
                foreach (var part in parts)
                    Find(part, files, depth);
                break;
            case MessagePart { Message: { } forwarded } when depth < DeepestForward:
                Find(forwarded.Body, files, depth + 1);
                break;
            case MimePart { Content: not null } part when part.IsAttachment || (part.FileName is { Length: > 0 } && part.ContentType.MediaType != "image"):
                files.Add(new MailFile(AttachmentUpload.CleanName(part.FileName is { Length: > 0 } name ? name : $"附件{files.Count + 1}"), part));
                break;
        }
    }

    private static ParserOptions MakeReading()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ParserOptions { CharsetEncoding = Encoding.GetEncoding("GB18030"), MaxMimeDepth = 100 };
    }
}
