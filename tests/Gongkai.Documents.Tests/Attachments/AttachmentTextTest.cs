using Gongkai.Documents.Attachments;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Documents.Tests.Attachments;

public class AttachmentTextTest
{
    [Theory]
    [InlineData("13800004444", "第")]
    [InlineData("13800005555", "页眉第1段")]
    [InlineData("13900001111", "批注")]
    [InlineData("13900002222", "修订删除（正文第2段）")]
    [InlineData("13900003333", "隐藏文字（正文第3段）")]
    public void Phone_number_in_a_docx_is_found_wherever_it_is_hidden(string phone, string where)
    {
        var content = Read(SecretiveFiles.Docx());
        var finding = Assert.Single(content.Findings(), found => found.Kind == SensitiveKind.MobilePhone && found.Excerpt == phone);
        Assert.Contains(where, content.Where(finding.Start), StringComparison.Ordinal);
        Assert.Equal(phone, content.Text.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void The_words_around_a_finding_show_no_other_finding_unmasked_not_even_a_part_of_it()
    {
        var content = Read("值班表：王某13812345678，李某某某某某某某某某某13987654321，完。"u8.ToArray());
        var places = content.Findings().Where(found => found.Kind == SensitiveKind.MobilePhone).Select(found => found.Place!).ToList();

        Assert.Equal(("值班表：王某", "，李某某某某某某某某某某139****4321"), (places[0].Before, places[0].After));
        Assert.Equal(("138****5678，李某某某某某某某某某某", "，完。"), (places[1].Before, places[1].After));
    }

    [Theory]
    [InlineData(HiddenTraceKind.Insertion, "自公布之日起")]
    [InlineData(HiddenTraceKind.Deletion, "电话13900002222")]
    [InlineData(HiddenTraceKind.Comment, "请核对 13900001111")]
    [InlineData(HiddenTraceKind.HiddenText, "藏 13900003333")]
    [InlineData(HiddenTraceKind.DocumentProperty, "作者甲")]
    [InlineData(HiddenTraceKind.DocumentProperty, "修改者乙")]
    [InlineData(HiddenTraceKind.DocumentProperty, "某某单位")]
    [InlineData(HiddenTraceKind.DocumentProperty, "内部编号XZ-7")]
    [InlineData(HiddenTraceKind.LocalPath, "file:///C:/Users/x/secret-template.dotx")]
    [InlineData(HiddenTraceKind.CustomData, "自定义部件里的话")]
    [InlineData(HiddenTraceKind.CustomData, "保密变量")]
    [InlineData(HiddenTraceKind.Thumbnail, "")]
    [InlineData(HiddenTraceKind.EditingSessions, "")]
    public void What_a_docx_holds_without_showing_it_is_told(HiddenTraceKind kind, string words) =>
        Assert.Contains(Read(SecretiveFiles.Docx()).Traces, trace => trace.Kind == kind && trace.Content == words);

    [Theory]
    [InlineData("13800004444")]
    [InlineData("13800005555")]
    [InlineData("13900001111")]
    [InlineData("13900002222")]
    [InlineData("13900003333")]
    public void Phone_number_in_an_xlsx_is_found_wherever_it_is_hidden(string phone) =>
        Assert.Single(Read(SecretiveFiles.Xlsx()).Findings(), found => found.Kind == SensitiveKind.MobilePhone && found.Excerpt == phone);

    [Theory]
    [InlineData(HiddenTraceKind.HiddenSheet, "工作表“名单”")]
    [InlineData(HiddenTraceKind.Comment, "单元格A1")]
    [InlineData(HiddenTraceKind.HiddenText, "已删除单元格的残留文字")]
    public void What_a_workbook_holds_without_showing_it_is_told(HiddenTraceKind kind, string where) =>
        Assert.Contains(Read(SecretiveFiles.Xlsx()).Traces, trace => trace.Kind == kind && trace.Where == where);

    [Theory]
    [InlineData("13800004444", true)]
    [InlineData("13900001111", false)]
    public void Phone_number_in_a_pdf_is_found_in_its_page_and_in_an_earlier_revision(string phone, bool isShown)
    {
        var content = Read(SecretivePdf.Bytes());
        var finding = Assert.Single(content.Findings(), found => found.Kind == SensitiveKind.MobilePhone && found.Excerpt == phone);
        Assert.Equal(isShown, content.Passages.Last(passage => passage.Start <= finding.Start).IsShown);
    }

    [Theory]
    [InlineData(HiddenTraceKind.DocumentProperty, "Zhang San")]
    [InlineData(HiddenTraceKind.DocumentProperty, "xmp-author")]
    [InlineData(HiddenTraceKind.Comment, "Remark of Li Si")]
    [InlineData(HiddenTraceKind.EmbeddedObject, "a.txt")]
    [InlineData(HiddenTraceKind.Macro, "脚本")]
    [InlineData(HiddenTraceKind.OldRevision, "13900001111")]
    public void What_a_pdf_holds_without_showing_it_is_told(HiddenTraceKind kind, string words) =>
        Assert.Contains(Read(SecretivePdf.Bytes()).Traces, trace => trace.Kind == kind && trace.Content.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void Old_word_document_is_read_by_way_of_conversion()
    {
        var content = Read(Office.Converted(SecretiveFiles.Docx(), "docx", "doc"));
        Assert.Equal(AttachmentFormat.LegacyOffice, content.Format);
        Assert.Contains(content.Findings(), found => found.Excerpt == "13800004444");
        Assert.Contains(content.Findings(), found => found.Excerpt == "13900002222");
    }

    [Fact]
    public void Comment_in_a_web_page_is_told()
    {
        var content = Read("<html><head><meta name='author' content='作者甲'></head><body><p>通知</p><!-- 电话13900001111 --><p style='display: none'>藏</p></body></html>"u8.ToArray());
        Assert.Equal("通知", content.ShownText);
        Assert.Equal([HiddenTraceKind.Comment, HiddenTraceKind.HiddenText, HiddenTraceKind.DocumentProperty], content.Traces.Select(trace => trace.Kind));
        Assert.Contains(content.Findings(), found => found.Kind == SensitiveKind.MobilePhone);
    }

    [Fact]
    public void File_that_cannot_be_read_is_a_finding_of_its_own()
    {
        var screening = new AttachmentText().Screen(3, new string('a', 64), "PK\u0003\u0004 broken"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal((3, SensitiveKind.Unreadable), (screening.Number, Assert.Single(screening.Passages).Kind));
    }

    [Fact]
    public void Metadata_is_one_finding_however_much_there_is() =>
        Assert.Single(Read(SecretiveFiles.Docx()).Findings(), found => found.Kind == SensitiveKind.HiddenMetadata);

    private static AttachmentContent Read(byte[] file) => new AttachmentText().Read(file, TestContext.Current.CancellationToken).Require();
}
