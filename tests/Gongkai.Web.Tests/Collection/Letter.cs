using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Writing;
using MimeKit;

namespace Gongkai.Web.Tests.Collection;

/// <summary>Messages as units send them.</summary>
internal static class Letter
{
    /// <summary>A message with files.</summary>
    public static MimeMessage From(string sender, string subject, string text, params (string Name, byte[] Content)[] files)
    {
        var message = new MimeMessage { Subject = subject, MessageId = $"{Guid.NewGuid():N}@example.gov.cn" };
        message.From.Add(MailboxAddress.Parse(sender));
        message.To.Add(MailboxAddress.Parse("nianbao@example.gov.cn"));
        var body = new BodyBuilder { TextBody = text };
        foreach (var (name, content) in files)
            body.Attachments.Add(name, content);
        message.Body = body.ToMessageBody();
        return message;
    }

    /// <summary>A report as a file.</summary>
    public static byte[] Report(string organization, int year, int received, string extension = ".docx", bool wrong = false) =>
        ReportWriter.Find(extension)!.File(Forms.Report(organization, year, received, wrong));

    /// <summary>Files in a zip.</summary>
    public static byte[] Packed(params (string Name, byte[] Content)[] files)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return package.ToArray();
    }

    /// <summary>A message whose names are in GBK and say so nowhere, as old programs write them.</summary>
    public static byte[] InGbk(string sender, string subject, string fileName, byte[] content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var head = $"From: {sender}\r\nTo: nianbao@example.gov.cn\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream; name=\"{fileName}\"\r\n"
            + $"Content-Disposition: attachment; filename=\"{fileName}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)}\r\n";
        return Encoding.GetEncoding("GB18030").GetBytes(head);
    }
}
