using System.Text;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Tests.Word;
using Gongkai.Documents.Tests.Workbooks;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Attachments;

public class AttachmentCleaningTest
{
    [Fact]
    public void Nothing_hidden_is_left_in_a_docx() => AssertGone(SecretiveFiles.Docx(), SecretiveFiles.WordSecrets);

    [Fact]
    public void Nothing_hidden_is_left_in_an_xlsx() => AssertGone(SecretiveFiles.Xlsx(), SecretiveFiles.WorkbookSecrets);

    [Fact]
    public void Nothing_hidden_and_no_earlier_revision_is_left_in_a_pdf() => AssertGone(SecretivePdf.Bytes(), SecretivePdf.Secrets);

    [Fact]
    public void Nothing_is_left_in_a_pdf_that_LibreOffice_made()
    {
        var pdf = Office.Converted(SecretiveFiles.Docx(), "docx", "pdf");
        AssertGone(pdf, ["作者甲", "LibreOffice", "Writer", "/Info", "/Metadata"]);
    }

    [Fact]
    public void Jpeg_loses_place_and_camera_and_stays_turned()
    {
        var cleaned = AssertGone(Pictures.Jpeg(), Pictures.Secrets);
        Assert.Contains("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.Equal(cleaned, Clean(cleaned).Content);
    }

    [Fact]
    public void Png_loses_its_texts() => AssertGone(Pictures.Png(), Pictures.Secrets);

    [Fact]
    public void Video_loses_its_place_and_keeps_its_length() =>
        Assert.Equal(Pictures.Mp4().Length, AssertGone(Pictures.Mp4(), Pictures.Secrets).Length);

    [Fact]
    public void Picture_inside_a_docx_loses_its_place()
    {
        var withPicture = ZipFile.Rewrite(SecretiveFiles.Docx(), (name, content) => name switch
        {
            "word/_rels/document.xml.rels" => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace(
                "</Relationships>", "<Relationship Id=\"p1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/p.jpeg\"/></Relationships>", StringComparison.Ordinal)),
            _ => content,
        });
        withPicture = ZipFile.Add(withPicture, "word/media/p.jpeg", Pictures.Jpeg());
        AssertGone(withPicture, [.. SecretiveFiles.WordSecrets, .. Pictures.Secrets]);
    }

    [Fact]
    public void Files_cleaned_at_the_same_time_come_out_as_one_after_another()
    {
        byte[][] files = [SecretiveFiles.Docx(), SecretiveFiles.Xlsx()];
        var together = new byte[16][];
        Parallel.For(0, together.Length, i => together[i] = Clean(files[i % files.Length]).Content);
        Assert.All(together, (content, i) => Assert.Equal(Clean(files[i % files.Length]).Content, content));
    }

    [Fact]
    public void Accepted_changes_read_as_the_document_showed_them()
    {
        var text = new AttachmentText().Read(Clean(SecretiveFiles.Docx()).Content, TestContext.Current.CancellationToken).Require().ShownText;
        Assert.Equal("经办人电话13800004444。本办法自公布之日起施行。附则。前半句，后半句。联系人13800005555", text);
    }

    [Fact]
    public void Paragraph_whose_mark_was_deleted_is_one_with_the_next()
    {
        var cleaned = Clean(WordFile.Of("<w:p><w:pPr><w:rPr><w:del w:id='1' w:author='x'/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>" + WordFile.P("后")).Bytes()).Content;
        var paragraph = Assert.IsType<Gongkai.Documents.Source.SourceParagraph>(
            Assert.Single(Gongkai.Documents.Word.DocxReader.Read(cleaned, ReadingLimits.Default, TestContext.Current.CancellationToken).Blocks));
        Assert.Equal("前后", paragraph.Text);
    }

    [Fact]
    public void Deleted_row_of_a_table_is_gone()
    {
        const string Cell = "<w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc>";
        var file = WordFile.Of("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>" + Cell.Replace("{0}", "留下") + "</w:tr><w:tr><w:trPr><w:del w:id='1' w:author='x'/></w:trPr>"
            + Cell.Replace("{0}", "删去").Replace("<w:r>", "<w:del w:id='2' w:author='x'><w:r>").Replace("</w:r>", "</w:r></w:del>").Replace("w:t>", "w:delText>") + "</w:tr></w:tbl>" + WordFile.P("完")).Bytes();
        AssertGone(file, ["删去"]);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    [InlineData(".pdf")]
    public void Reports_of_our_own_stay_readable_as_reports(string extension)
    {
        var report = SampleReport.Of(ReportForms.Form2021);
        var read = new ReportReader().Read(Clean(SampleReport.Written(report, extension)).Content, "报告" + extension);
        Assert.True(read.Error is null, read.Error?.Message);
        Assert.Empty(ReportDifferences.Between(report, read.Report!));
    }

    [Fact]
    public void LibreOffice_opens_a_cleaned_docx_and_reads_the_same_text()
    {
        const string Plain = "经办人电话 13800004444。\n本办法自公布之日起施行。\n附则。\n前半句，后半句。\n";
        Assert.Equal(Plain, Encoding.UTF8.GetString(Office.Converted(Clean(SecretiveFiles.Docx()).Content, "docx", "txt:Text (encoded):UTF8")).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
    }

    [Fact]
    public void LibreOffice_opens_a_cleaned_xlsx_and_reads_the_same_cells()
    {
        var cleaned = Clean(SecretiveFiles.Xlsx()).Content;
        Assert.Equal("项目,2\n13800004444,手机13800005555\n", Encoding.UTF8.GetString(Office.Converted(cleaned, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Poppler_reads_the_same_text_from_a_cleaned_pdf()
    {
        var pdf = Office.Converted(SecretiveFiles.Docx(), "docx", "pdf");
        using var folder = new TemporaryFolder();
        var before = InstalledProgram.Run("pdftotext", "poppler-utils", folder.Save("before.pdf", pdf), "-").Output;
        var (after, errors) = InstalledProgram.Run("pdftotext", "poppler-utils", folder.Save("after.pdf", Clean(pdf).Content), "-");
        Assert.Equal((before, ""), (after, errors));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Same_file_gives_the_same_bytes_and_a_clean_file_stays(string kind)
    {
        var file = File(kind);
        var once = Clean(file).Content;
        Assert.Equal(once, Clean(file).Content);
        Assert.Equal(once, Clean(once).Content);
    }

    [Fact]
    public void Hidden_sheet_that_a_formula_needs_is_refused() =>
        AssertRefused("attachment.hidden_sheet", SecretiveFiles.Xlsx("名单!A1"));

    [Fact]
    public void Hidden_row_with_content_is_refused() =>
        AssertRefused("attachment.hidden_rows", WorkbookFile.Of(WorkbookFile.Row(1, "甲", "乙") + WorkbookFile.Row(2, "藏").Replace("<row ", "<row hidden='1' ", StringComparison.Ordinal)).Bytes());

    [Fact]
    public void Macros_are_refused() => AssertRefused("attachment.macro", ZipFile.Add(SecretiveFiles.Docx(), "word/vbaProject.bin", [1]));

    [Fact]
    public void Old_format_is_refused() => AssertRefused("attachment.old_format", Encoding.ASCII.GetBytes(@"{\rtf1 text}"));

    [Fact]
    public void Signed_pdf_is_refused() =>
        AssertRefused("attachment.signed", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(SecretivePdf.Bytes()).Replace("/Contents(Remark of Li Si)", "/V<</ByteRange[0 1 2 3]>>      ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_files_are_cleaned_or_refused(string kind)
    {
        var damage = new Gongkai.Fuzzing.Damage(new Random(20261124), [SecretiveFiles.Docx(), SecretivePdf.Bytes()]);
        var file = File(kind);
        for (var round = 0; round < 60; round++)
        {
            var damaged = damage.Of(file);
            var cleaned = new AttachmentCleaning().Clean(damaged, TestContext.Current.CancellationToken);
            Assert.True(cleaned.IsDone || cleaned.Refusal.Message.Length > 0);
            if (cleaned.IsDone)
                Assert.Empty(new AttachmentText().Read(cleaned.Value.Content, TestContext.Current.CancellationToken).Require().Traces);
        }
    }

    public static TheoryData<string> Files => ["docx", "xlsx", "pdf", "jpeg", "png", "mp4"];

    private static byte[] File(string kind) => kind switch
    {
        "docx" => SecretiveFiles.Docx(),
        "xlsx" => SecretiveFiles.Xlsx(),
        "pdf" => SecretivePdf.Bytes(),
        "jpeg" => Pictures.Jpeg(),
        "png" => Pictures.Png(),
        _ => Pictures.Mp4(),
    };

    private static CleanedAttachment Clean(byte[] file)
    {
        var cleaned = new AttachmentCleaning().Clean(file, TestContext.Current.CancellationToken);
        Assert.True(cleaned.IsDone, cleaned.Refusal?.Message);
        return cleaned.Value;
    }

    private static void AssertRefused(string code, byte[] file) =>
        Assert.Equal(code, new AttachmentCleaning().Clean(file, TestContext.Current.CancellationToken).Refusal?.Code);

    private static byte[] AssertGone(byte[] file, IEnumerable<string> secrets)
    {
        var cleaned = Clean(file);
        var (before, after) = (RawContent.Of(file), RawContent.Of(cleaned.Content));
        foreach (var secret in secrets.Where(secret => before.Contains(secret, StringComparison.Ordinal)))
            Assert.DoesNotContain(secret, after, StringComparison.Ordinal);
        Assert.Contains(secrets, secret => before.Contains(secret, StringComparison.Ordinal));
        Assert.NotEmpty(cleaned.Removed);
        return cleaned.Content;
    }
}
