using System.Text;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Letters;
using Gongkai.Documents.Redaction;
using Gongkai.Documents.Tests.Attachments;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Redaction;

public class PdfRedactionTest
{
    private const string Poppler = "poppler-utils";

    private static readonly Lazy<byte[]> Letter = new(() => Written(new SampleLetters { Description = "王小明（身份证号11010119900307803X）在云溪市人民路三十二号的房屋征收补偿协议" }.Issued(LetterKinds.Find("partly_disclosed")!)));

    [Fact]
    public void What_was_blacked_out_is_gone_from_text_raw_bytes_and_metadata_and_the_rest_can_still_be_read()
    {
        var redacted = Redact(Letter.Value, Passage("王小明"), Passage("11010119900307803X"), Passage("人民路三十二号"));

        var (text, errors) = Text(redacted.Content);
        var raw = RawContent.Of(redacted.Content);
        Assert.Equal("", errors);
        foreach (var secret in (string[])["王小明", "11010119900307803X", "人民路三十二号"])
        {
            Assert.DoesNotContain(secret, Bare(text), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, raw, StringComparison.Ordinal);
        }

        // The fonts are new: a character that stood nowhere else is in none of them.
        Assert.DoesNotContain("王", Bare(text), StringComparison.Ordinal);
        Assert.Contains("的房屋征收补偿协议", Bare(text), StringComparison.Ordinal);
        Assert.Contains("云溪市人民政府申请行政复议", Bare(text), StringComparison.Ordinal);
        var information = InfoOf(redacted.Content);
        Assert.DoesNotContain("Title", information, StringComparison.Ordinal);
        Assert.DoesNotContain("Author", information, StringComparison.Ordinal);
        Assert.Matches("Pages: +3\n", information);
    }

    [Fact]
    public void The_place_is_black_to_the_eye_and_its_neighbours_are_not()
    {
        var (before, after) = (FirstPage(Letter.Value), FirstPage(Redact(Letter.Value, new PageArea(1, 0.1, 0.3, 0.3, 0.05)).Content));
        var box = new Documents.Scans.PixelBox((int)(before.Width * 0.11), (int)(before.Height * 0.305), (int)(before.Width * 0.39), (int)(before.Height * 0.345));
        Assert.False(after.HasInk(box));
        Assert.True(before.HasInk(box));
        Assert.True(after.HasInk(new Documents.Scans.PixelBox((int)(before.Width * 0.11), (int)(before.Height * 0.36), (int)(before.Width * 0.6), (int)(before.Height * 0.5))));
    }

    [Fact]
    public void The_text_of_an_area_is_gone_too()
    {
        Assert.Contains("本机关决定部分公开", Bare(Text(Letter.Value).Output), StringComparison.Ordinal);
        var text = Bare(Text(Redact(Letter.Value, new PageArea(1, 0, 0, 1, 1)).Content).Output);
        Assert.DoesNotContain("本机关决定部分公开", text, StringComparison.Ordinal);
        Assert.Contains("不予公开内容清单", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_remarks_scripts_attached_files_and_earlier_revisions_do_not_come_along()
    {
        var redacted = Redact(SecretivePdf.Bytes(), Passage("13800004444"));
        var raw = RawContent.Of(redacted.Content);
        Assert.All([.. SecretivePdf.Secrets, "13800004444"], secret => Assert.DoesNotContain(secret, raw, StringComparison.Ordinal));
        Assert.Contains("Office", Text(redacted.Content).Output, StringComparison.Ordinal);
        Assert.Equal("《材料》第1处（第1页）：个人隐私（《条例》第十五条）。公开会损害其合法权益。", Assert.Single(redacted.Withheld).Printed);
    }

    [Fact]
    public void Text_that_somebody_only_covered_or_wrote_in_white_before_does_not_come_back()
    {
        var pdf = ByHand("BT /F 12 Tf 20 150 Td (Seen 1234) Tj ET BT /F 12 Tf 20 100 Td (Covered 5678) Tj ET 0 g 10 90 200 30 re f 1 g BT /F 12 Tf 20 50 Td (White 9012) Tj ET");
        var text = Text(Redact(pdf, Passage("1234")).Content).Output;
        Assert.Contains("Seen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Covered", text, StringComparison.Ordinal);
        Assert.DoesNotContain("5678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("White", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/CropBox[10 40 290 190]")]
    [InlineData("/UserUnit 2")]
    public void Turned_and_cropped_pages_are_blackened_where_the_text_stands(string entry)
    {
        var pdf = ByHand("BT /F 12 Tf 20 100 Td (Name) Tj 60 0 Td (Secret) Tj 60 0 Td (Rest) Tj ET", entry);
        var (before, after) = (FirstPage(pdf), FirstPage(Redact(pdf, Passage("Secret")).Content));
        Assert.Equal((before.Width, before.Height), (after.Width, after.Height));
        var black = Blackened(after);
        Assert.True(before.HasInk(black));
        Assert.False(after.HasInk(black));
        // All of the word's ink was under it: without the box and the other two words the page is white.
        Assert.InRange(black.Width * black.Height, 100, before.Width * before.Height / 20);
        Assert.Equal(Ink(ByHand("BT /F 12 Tf 20 100 Td (Name) Tj 120 0 Td (Rest) Tj ET", entry)), Ink(pdf, black), 0.02 * before.Width);
    }

    [Fact]
    public void A_passage_over_the_end_of_a_line_is_found_and_each_place_is_listed_in_order()
    {
        var redacted = Redact(Letter.Value, Passage("云溪市云溪区人民法院"), Passage("王小明"));
        Assert.DoesNotContain("云溪区人民法院", Bare(Text(redacted.Content).Output), StringComparison.Ordinal);
        Assert.Equal(["《材料》第1处（第1页）", "《材料》第2处（第2页）", "《材料》第3处（第2页）"], redacted.Withheld.Select(part => part.What));
    }

    [Theory]
    [InlineData("没有这句话", "redaction.not_found")]
    [InlineData(" ", "redaction.passage")]
    public void A_passage_that_is_not_there_is_told(string passage, string code)
    {
        var mark = RedactionMark.Of(passage, "privacy", "理由");
        Assert.Equal(code, mark.IsDone ? new DocumentRedaction().Redact("材料", Letter.Value, [mark.Value], TestContext.Current.CancellationToken).Refusal?.Code : mark.Refusal.Code);
    }

    [Fact]
    public void What_cannot_be_blacked_out_is_refused_with_a_remedy()
    {
        var redaction = new DocumentRedaction();
        Assert.Equal("redaction.area", redaction.Redact("材料", Letter.Value, [Mark(new PageArea(9, 0, 0, 1, 1))], TestContext.Current.CancellationToken).Refusal?.Code);
        Assert.Equal("redaction.area", RedactionMark.Of(new PageArea(1, 0.5, 0, 0.6, 1), "privacy", "理由").Refusal?.Code);
        Assert.Equal("withheld.ground", RedactionMark.Of("王小明", "", "理由").Refusal?.Code);
        Assert.Equal("redaction.marks", redaction.Redact("材料", Letter.Value, [], TestContext.Current.CancellationToken).Refusal?.Code);
        Assert.Equal("redaction.not_installed", new DocumentRedaction(programs: OutsidePrograms.None).Redact("材料", Letter.Value, [Mark(new PageArea(1, 0, 0, 1, 1))], TestContext.Current.CancellationToken).Refusal?.Code);
        Assert.False(redaction.Redact("材料", "%PDF-1.7 nothing"u8.ToArray(), [Passage("王小明")], TestContext.Current.CancellationToken).IsDone);
    }

    [Fact]
    public void Personal_data_are_proposed_and_a_person_decides()
    {
        var proposal = Assert.Single(new DocumentRedaction().Propose(Letter.Value, TestContext.Current.CancellationToken).Require(), one => one.What == "居民身份证号码");
        Assert.Equal("11010119900307803X", proposal.Passage);
        Assert.Equal("个人隐私", proposal.Ground.Chinese);
        Assert.Contains("第1页", proposal.Where, StringComparison.Ordinal);
    }

    private static RedactedFile Redact(byte[] file, params RedactionMark[] marks)
    {
        var redacted = new DocumentRedaction().Redact("材料", file, marks, TestContext.Current.CancellationToken);
        Assert.True(redacted.IsDone, redacted.Refusal?.Message);
        return redacted.Value;
    }

    private static RedactedFile Redact(byte[] file, PageArea area) => Redact(file, Mark(area));

    private static RedactionMark Passage(string passage) => RedactionMark.Of(passage, "privacy", "公开会损害其合法权益").Require();

    private static RedactionMark Mark(PageArea area) => RedactionMark.Of(area, "privacy", "公开会损害其合法权益").Require();

    private static (string Output, string Errors) Text(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        return InstalledProgram.Run("pdftotext", Poppler, "-raw", folder.Save("a.pdf", pdf), "-");
    }

    private static string InfoOf(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        return InstalledProgram.Run("pdfinfo", Poppler, folder.Save("a.pdf", pdf)).Output;
    }

    private static PageRaster FirstPage(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        InstalledProgram.Run("pdftoppm", Poppler, "-cropbox", "-scale-to", "1000", "-singlefile", folder.Save("a.pdf", pdf), folder["a"]);
        return PageRaster.Read(File.ReadAllBytes(folder["a.ppm"]))!;
    }

    // The bounds of what is black all around.
    private static Documents.Scans.PixelBox Blackened(PageRaster page)
    {
        var (left, top, right, bottom) = (page.Width, page.Height, 0, 0);
        for (var y = 4; y < page.Height - 4; y++)
        {
            for (var x = 4; x < page.Width - 4; x++)
            {
                if (page.Lightness(x, y) < 20 && !page.HasInk(new Documents.Scans.PixelBox(x - 3, y - 3, x + 4, y + 4)))
                    (left, top, right, bottom) = (Math.Min(left, x - 3), Math.Min(top, y - 3), Math.Max(right, x + 4), Math.Max(bottom, y + 4));
            }
        }

        return new Documents.Scans.PixelBox(left, top, right, bottom);
    }

    // How much ink is outside a box, in pixels.
    private static double Ink(byte[] pdf, Documents.Scans.PixelBox except = default)
    {
        var page = FirstPage(pdf);
        var ink = 0.0;
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
                ink += x >= except.Left && x < except.Right && y >= except.Top && y < except.Bottom ? 0 : (255 - page.Lightness(x, y)) / 255.0;
        }

        return ink;
    }

    private static byte[] ByHand(string content, string entry = "")
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var body in (string[])
            [
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]>>",
                $"<</Type/Page/Parent 2 0 R/Contents 4 0 R{entry}/Resources<</Font<</F 5 0 R>>>>>>", $"<</Length {content.Length}>>\nstream\n{content}\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            ])
        {
            offsets.Add(file.Length);
            file.Append(offsets.Count).Append(" 0 obj\n").Append(body).Append("\nendobj\n");
        }

        var start = file.Length;
        file.Append("xref\n0 6\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        return Encoding.Latin1.GetBytes(file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    private static byte[] Written(IssuedLetter letter)
    {
        using var stream = new MemoryStream();
        LetterPdf.Write(letter, stream);
        return stream.ToArray();
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
