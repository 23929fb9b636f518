using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents.Letters;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Letters;

public sealed class LetterFilesTest
{
    private const string Poppler = "poppler-utils";

    private readonly SampleLetters samples = new();

    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_letter_as_pdf_gives_back_every_word_in_order_and_poppler_finds_nothing_wrong(string key)
    {
        var letter = samples.Issued(LetterKinds.Find(key)!);
        using var folder = new TemporaryFolder();
        var file = folder.Save("letter.pdf", Pdf(letter));

        var (text, errors) = InstalledProgram.Run("pdftotext", Poppler, "-raw", file, "-");

        Assert.Equal("", errors);
        AssertSays(letter, text);
        Assert.All(letter.Letter.Paragraphs, paragraph => Assert.Contains(paragraph, text.ReplaceLineEndings(""), StringComparison.Ordinal));
        Assert.DoesNotContain("— 1 —", text, StringComparison.Ordinal);
        Assert.Equal(text.Trim('\f', '\n').Contains('\f', StringComparison.Ordinal), text.Contains("— 2 —", StringComparison.Ordinal));
        Assert.Matches("Tagged: +yes", InstalledProgram.Run("pdfinfo", Poppler, file).Output);
        Assert.Equal(Pdf(letter), Pdf(letter));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_letter_as_docx_keeps_to_the_standard_and_is_the_same_each_time(string key)
    {
        var letter = samples.Issued(LetterKinds.Find(key)!);
        using var package = WordprocessingDocument.Open(new MemoryStream(Docx(letter)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(Docx(letter), Docx(letter));
    }

    [Fact]
    public void Every_letter_opens_in_LibreOffice_with_all_its_words_on_two_pages_at_most_and_one_for_each_annex()
    {
        using var folder = new TemporaryFolder();
        var files = LetterKinds.All.Select(kind => folder.Save(kind.Key + ".docx", Docx(samples.Issued(kind)))).ToArray();
        InstalledProgram.Run(
            "soffice", "libreoffice-writer-nogui", ["--headless", "--norestore", "-env:UserInstallation=file://" + folder["profile"], "--convert-to", "pdf", "--outdir", folder["out"], .. files]);
        foreach (var kind in LetterKinds.All)
        {
            var letter = samples.Issued(kind);
            var pdf = Path.Combine(folder["out"], kind.Key + ".pdf");
            AssertSays(letter, InstalledProgram.Run("pdftotext", Poppler, "-raw", pdf, "-").Output);
            Assert.Matches($"Pages: +[{1 + letter.Letter.Annexes.Count}-{2 + letter.Letter.Annexes.Count}]\n", InstalledProgram.Run("pdfinfo", Poppler, pdf).Output);
        }
    }

    [Fact]
    public void A_long_letter_keeps_its_signature_with_text_and_numbers_its_later_pages()
    {
        for (var length = 300; length < 900; length += 50)
        {
            var letter = new SampleLetters { Description = string.Concat(Enumerable.Repeat("请提供有关项目的全部合同", length / 12)) }.Issued(LetterKinds.Find("provided")!);
            using var folder = new TemporaryFolder();
            var file = folder.Save("letter.pdf", Pdf(letter));
            var pages = InstalledProgram.Run("pdftotext", Poppler, "-raw", file, "-").Output.Split('\f', StringSplitOptions.RemoveEmptyEntries);
            var last = pages.Single(page => page.Contains("（印章）", StringComparison.Ordinal));
            Assert.Contains("60日内", last.ReplaceLineEndings(""), StringComparison.Ordinal);
            Assert.Contains("2025年9月22日", last, StringComparison.Ordinal);
            for (var i = 1; i < pages.Length; i++)
                Assert.Contains($"— {i + 1} —", pages[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_draft_says_that_it_is_not_signed_yet()
    {
        var letter = samples.Issued(LetterKinds.Find("provided")!) with { Number = null, On = null };
        using var folder = new TemporaryFolder();
        Assert.Contains("（签发后编号）", InstalledProgram.Run("pdftotext", Poppler, folder.Save("letter.pdf", Pdf(letter)), "-").Output, StringComparison.Ordinal);
    }

    // Letters and digits only: pdftotext passes over marks that LibreOffice hangs into the margin.
    private static void AssertSays(IssuedLetter letter, string text)
    {
        var read = Bare(text);
        var at = 0;
        string[] all =
        [
            letter.Number!, letter.Letter.Title, letter.Addressee + "：", .. letter.Letter.Paragraphs, letter.Letter.Agency + "（印章）", "2025年9月22日",
            letter.Letter.Contact, .. letter.Letter.Annexes.SelectMany(annex => annex.Paragraphs),
        ];
        foreach (var words in all)
        {
            var found = read.IndexOf(Bare(words), at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{words}\n\n{read}");
            at = found;
        }

        Assert.Contains(letter.Letter.Agency, read[..read.IndexOf(Bare(letter.Letter.Title), StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static byte[] Pdf(IssuedLetter letter)
    {
        using var stream = new MemoryStream();
        LetterPdf.Write(letter, stream);
        return stream.ToArray();
    }

    private static byte[] Docx(IssuedLetter letter)
    {
        using var stream = new MemoryStream();
        LetterDocx.Write(letter, stream);
        return stream.ToArray();
    }
}
