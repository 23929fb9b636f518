using System.Text;
using Gongkai.Documents.Attachments;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Documents.Tests.Attachments;

public class AttachmentMaskingTest
{
    [Fact]
    public void Phone_numbers_in_a_docx_are_masked_across_runs_and_in_hidden_places()
    {
        var masked = Mask(SecretiveFiles.Docx());
        var raw = RawContent.Of(masked);
        var text = Read(masked).Text;
        foreach (var phone in (string[])["13800004444", "13800005555", "13900001111", "13900002222", "13900003333"])
        {
            Assert.DoesNotContain(phone, text, StringComparison.Ordinal);
            Assert.DoesNotContain(phone, raw, StringComparison.Ordinal);
            Assert.Contains(phone[..3] + "****" + phone[7..], text, StringComparison.Ordinal);
        }

        // The runs that the number is split over keep their formats.
        Assert.Contains("<w:b /></w:rPr><w:t>****</w:t>", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Phone_numbers_in_an_xlsx_are_masked_as_numbers_and_as_strings()
    {
        var text = Read(Mask(SecretiveFiles.Xlsx())).Text;
        Assert.DoesNotContain("13800004444", text, StringComparison.Ordinal);
        Assert.Contains("138****4444", text, StringComparison.Ordinal);
        Assert.Contains("手机138****5555", text, StringComparison.Ordinal);
        Assert.Contains("电话 139****2222", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LibreOffice_opens_a_masked_docx() =>
        Assert.StartsWith("经办人电话 138****4444。", Encoding.UTF8.GetString(Office.Converted(Mask(SecretiveFiles.Docx()), "docx", "txt:Text (encoded):UTF8")).TrimStart('\uFEFF'), StringComparison.Ordinal);

    [Fact]
    public void Text_file_is_masked() =>
        Assert.Equal("电话138****4444，单号138000044445", Encoding.UTF8.GetString(Mask(Encoding.UTF8.GetBytes("电话13800004444，单号138000044445"))));

    [Fact]
    public void Pdf_is_refused_and_its_source_asked_for()
    {
        var refusal = new AttachmentMasking().Mask(SecretivePdf.Bytes(), Read(SecretivePdf.Bytes()).Findings().Where(found => found.Mask is not null).ToList(), TestContext.Current.CancellationToken).Refusal;
        Assert.Equal("attachment.not_maskable", refusal?.Code);
        Assert.Contains("源文件", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_without_a_mask_is_refused() => Assert.Equal(
        "finding.no_mask",
        new AttachmentMasking().Mask(SecretiveFiles.Docx(), [new SensitivePassage(SensitiveKind.SecrecyMarking, 0, 2, "机密", null)], TestContext.Current.CancellationToken).Refusal?.Code);

    private static byte[] Mask(byte[] file)
    {
        var found = Read(file).Findings().Where(passage => passage.Mask is not null).ToList();
        var masked = new AttachmentMasking().Mask(file, found, TestContext.Current.CancellationToken);
        Assert.True(masked.IsDone, masked.Refusal?.Message);
        return masked.Value;
    }

    private static AttachmentContent Read(byte[] file) => new AttachmentText().Read(file, TestContext.Current.CancellationToken).Require();
}
