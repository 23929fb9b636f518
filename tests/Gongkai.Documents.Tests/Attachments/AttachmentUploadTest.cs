using System.Text;
using Gongkai.Documents.Attachments;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Documents.Tests.Attachments;

public class AttachmentUploadTest
{
    [Fact]
    public void Word_document_is_accepted_with_its_media_type() =>
        Assert.Equal(
            new AcceptedUpload("通知.docx", AttachmentFormat.Docx, AttachmentKind.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            AttachmentUpload.Check("通知.docx", SecretiveFiles.Docx(), cancellation: TestContext.Current.CancellationToken).Require());

    [Fact]
    public void Pdf_is_accepted() =>
        Assert.Equal(AttachmentFormat.Pdf, AttachmentUpload.Check("a.PDF", SecretivePdf.Bytes(), cancellation: TestContext.Current.CancellationToken).Require().Format);

    [Theory]
    [InlineData("通知.pdf", "attachment.mismatch")]
    [InlineData("通知", "attachment.mismatch")]
    [InlineData("通知.docx.exe", "attachment.mismatch")]
    public void Name_that_claims_another_kind_is_refused(string name, string code) => AssertRefused(code, name, SecretiveFiles.Docx());

    [Theory]
    [InlineData("a.txt", "MZ\0\0program", "attachment.program")]
    [InlineData("a.txt", "#!/bin/sh\nrm", "attachment.program")]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "attachment.picture")]
    [InlineData("a.gif", "GIF89a123456789", "attachment.picture")]
    [InlineData("a.rar", "Rar!1234567", "attachment.archive")]
    [InlineData("a.html", "<html><body><p>通知</p><script>alert(1)</script></body></html>", "attachment.script")]
    [InlineData("a.html", "<html><body><p onclick='x()'>通知</p></body></html>", "attachment.script")]
    [InlineData("a.html", "<html><body><a href='java\nscript:x()'>通知</a></body></html>", "attachment.script")]
    [InlineData("a.txt", "", "attachment.empty")]
    [InlineData("a.txt", "  \n ", "attachment.empty")]
    [InlineData("../. .", "通知", "attachment.name")]
    public void What_may_do_harm_or_says_nothing_is_refused(string name, string content, string code) =>
        AssertRefused(code, name, Encoding.UTF8.GetBytes(content));

    [Fact]
    public void Archive_is_refused() => AssertRefused("attachment.archive", "a.zip", ZipFile.Of(("a.txt", "a")));

    [Fact]
    public void Document_with_macros_is_refused() =>
        AssertRefused("attachment.macro", "通知.docx", ZipFile.Rewrite(SecretiveFiles.Docx(), (name, content) =>
            name == "[Content_Types].xml" ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("wordprocessingml.document.main", "x.macroEnabled.main", StringComparison.Ordinal)) : content));

    [Fact]
    public void Encrypted_office_file_is_refused_with_a_remedy()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        AssertRefused("attachment.encrypted", "通知.docx", file);
        Assert.Contains("去除密码", AttachmentUpload.Check("通知.docx", file, cancellation: TestContext.Current.CancellationToken).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_beyond_the_bound_is_refused() => Assert.Equal(
        "attachment.too_large",
        AttachmentUpload.Check("a.txt", new byte[200], new ReadingLimits { FileBytes = 100 }, TestContext.Current.CancellationToken).Refusal?.Code);

    [Theory]
    [InlineData(@"C:\Users\x\通知.docx", "通知.docx")]
    [InlineData("../../etc/通知.docx", "通知.docx")]
    [InlineData("通知\u202Efdp.exe", "通知fdp.exe")]
    [InlineData("通\u0000知\r\n.pdf", "通知.pdf")]
    [InlineData(" 通知?.pdf. ", "通知.pdf")]
    public void Name_is_cleaned(string name, string clean) => Assert.Equal(clean, AttachmentUpload.CleanName(name));

    [Fact]
    public void Long_name_is_cut_and_keeps_its_ending()
    {
        var clean = AttachmentUpload.CleanName(new string('长', 300) + ".docx");
        Assert.Equal((Attachment.FileNameLimit, true), (clean.Length, clean.EndsWith("长.docx", StringComparison.Ordinal)));
    }

    private static void AssertRefused(string code, string name, byte[] content) =>
        Assert.Equal(code, AttachmentUpload.Check(name, content, cancellation: TestContext.Current.CancellationToken).Refusal?.Code);
}
