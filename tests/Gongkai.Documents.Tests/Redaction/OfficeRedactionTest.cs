using System.Text;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Letters;
using Gongkai.Documents.Redaction;
using Gongkai.Documents.Tests.Attachments;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Redaction;

public class OfficeRedactionTest
{
    [Fact]
    public void What_was_blacked_out_of_a_docx_is_gone_when_it_is_unpacked_and_so_is_what_was_hidden()
    {
        var redacted = Redact(SecretiveFiles.Docx(), "13800004444", "经办人");
        var raw = RawContent.Of(redacted.Content);
        Assert.All([.. SecretiveFiles.WordSecrets, "13800004444", "经办人"], secret => Assert.DoesNotContain(secret, raw, StringComparison.Ordinal));
        Assert.StartsWith(
            "███电话 ███████████。", Encoding.UTF8.GetString(Office.Converted(redacted.Content, "docx", "txt:Text (encoded):UTF8")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_place_is_listed_with_ground_and_reason()
    {
        var redacted = Redact(Letter(), "云溪市财政局");
        Assert.All(redacted.Withheld, part => Assert.EndsWith("：个人隐私（《条例》第十五条）。公开会损害其合法权益。", part.Printed, StringComparison.Ordinal));
        Assert.Equal(redacted.Withheld.Select((_, i) => $"《材料》第{i + 1}处（"), redacted.Withheld.Select(part => part.What[..part.What.IndexOf('（', StringComparison.Ordinal)] + "（"));
        var raw = RawContent.Of(redacted.Content);
        Assert.DoesNotContain("云溪市财政局", raw, StringComparison.Ordinal);
        Assert.Contains("云溪市人民政府", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_of_a_longer_number_goes_too_and_so_does_a_passage_of_several_lines()
    {
        var text = Encoding.UTF8.GetString(Redact(Encoding.UTF8.GetBytes("单号138000044445\n第一行\n第二行"), "13800004444", "第一行\n第二行").Content);
        Assert.Equal("单号███████████5\n███\n███", text);
    }

    [Fact]
    public void A_workbook_is_blacked_out_in_its_cells()
    {
        var redacted = Redact(SecretiveFiles.Xlsx(), "13800005555");
        Assert.DoesNotContain("13800005555", RawContent.Of(redacted.Content), StringComparison.Ordinal);
        Assert.Contains("手机███████████", new AttachmentText().Read(redacted.Content, TestContext.Current.CancellationToken).Require().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("png")]
    public void Areas_and_pictures_are_sent_the_way_of_a_pdf(string kind)
    {
        var mark = RedactionMark.Of(new PageArea(1, 0, 0, 1, 1), "privacy", "理由").Require();
        var refusal = new DocumentRedaction().Redact("材料", kind == "docx" ? Letter() : Pictures.Png(), [mark], TestContext.Current.CancellationToken).Refusal;
        Assert.Equal(kind == "docx" ? "redaction.area" : "redaction.format", refusal?.Code);
        Assert.Contains("pdf", refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("redaction.not_found", new DocumentRedaction().Redact("材料", Letter(), [Mark("没有这句话")], TestContext.Current.CancellationToken).Refusal?.Code);
    }

    private static RedactedFile Redact(byte[] file, params string[] passages)
    {
        var redacted = new DocumentRedaction().Redact("材料", file, [.. passages.Select(Mark)], TestContext.Current.CancellationToken);
        Assert.True(redacted.IsDone, redacted.Refusal?.Message);
        return redacted.Value;
    }

    private static RedactionMark Mark(string passage) => RedactionMark.Of(passage, "privacy", "公开会损害其合法权益").Require();

    private static byte[] Letter()
    {
        using var stream = new MemoryStream();
        LetterDocx.Write(new SampleLetters().Issued(LetterKinds.Find("provided")!), stream);
        return stream.ToArray();
    }
}
