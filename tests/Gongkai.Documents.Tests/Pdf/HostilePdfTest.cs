using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Writing.PdfFile;
using Gongkai.Domain.Reports.Form;
using Gongkai.Fuzzing;

namespace Gongkai.Documents.Tests.Pdf;

public sealed class HostilePdfTest
{
    private static readonly ReadingLimits Narrow = new() { Time = TimeSpan.FromMinutes(2), ExpandedBytes = 8 << 20 };

    [Fact]
    public void Five_thousand_pages_are_refused_with_the_bound() => AssertRefused("pdf.too_many_pages", "5000", Pages(
        (objects, tree) => string.Concat(Enumerable.Range(0, 5000).Select(_ => $"{objects.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 9 9]>>")} 0 R ")), 5000));

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused() =>
        AssertRefused("pdf.too_large", "8 MB", OnePage(new byte[64 << 20]));

    [Fact]
    public void Drawing_without_end_is_refused()
    {
        var content = new StringBuilder();
        for (var line = 0; line < 210_000; line++)
            content.Append(CultureInfo.InvariantCulture, $"{line % 600} 0 m {line % 600} 9 l S ");

        AssertRefused("pdf.too_complex", "第1页", OnePage(Encoding.ASCII.GetBytes(content.ToString())));
    }

    [Fact]
    public void A_password_is_named_as_the_reason()
    {
        var pdf = Encoding.Latin1.GetString(OnePage("q Q"u8.ToArray()));
        var noise = string.Concat(Enumerable.Repeat("5A", 32));

        AssertRefused("pdf.encrypted", "密码", Encoding.Latin1.GetBytes(
            pdf.Replace("/ID[", $"/Encrypt<</Filter/Standard/V 1/R 2/O<{noise}>/U<{noise}>/P -4>>/ID[", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_tree_thousands_deep_ends_in_an_answer() => AssertAnswered(Pages(
        (objects, tree) =>
        {
            var child = objects.Add("<</Type/Page/MediaBox[0 0 9 9]>>");
            for (var depth = 0; depth < 20_000; depth++)
                child = objects.Add($"<</Type/Pages/Count 1/Kids[{child} 0 R]>>");
            return $"{child} 0 R";
        },
        1));

    [Fact]
    public void A_page_tree_that_holds_itself_ends_in_an_answer() => AssertAnswered(Pages((_, tree) => $"{tree} 0 R", 1));

    [Fact]
    public void A_cross_reference_that_refers_to_itself_ends_in_an_answer()
    {
        var pdf = Encoding.Latin1.GetString(OnePage("q Q"u8.ToArray()));
        var start = pdf[(pdf.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0];

        AssertAnswered(Encoding.Latin1.GetBytes(pdf.Replace("trailer\n<<", $"trailer\n<</Prev {start}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/MediaBox[0 0 0 0]", "BT /F1 12 Tf (1) Tj ET")]
    [InlineData("/MediaBox[0 0 1e30 -1e30]", "0 0 m 1e30 1e30 l S")]
    [InlineData("/MediaBox[0 0 9 9]", "Q Q Q Q EMC ET 0 0 0 0 0 0 cm 1 0 0 1 NaN 0 cm [ [ [ << (")]
    [InlineData("/MediaBox(x)", "99999999999999999999999999 -0 l /A Do /A gs /A sh BI ID EI")]
    public void Sizes_and_operations_that_make_no_sense_end_in_an_answer(string box, string content) =>
        AssertAnswered(OnePage(Encoding.ASCII.GetBytes(content), box));

    [Fact]
    public void Broken_downloads_and_noise_end_in_an_answer()
    {
        var whole = SampleReport.Written(SampleReport.Of(ReportForms.Form2021), ".pdf");
        for (var part = 1; part < 12; part++)
            AssertAnswered(whole[..(whole.Length * part / 12)]);
        AssertAnswered([.. "%PDF-1.7\n"u8, .. new Random(7).GetItems([.. Enumerable.Range(0, 256).Select(value => (byte)value)], 100_000)]);
    }

    [Fact]
    public void Damage_of_every_kind_ends_in_an_answer()
    {
        byte[][] whole = [.. ReportForms.All.Select(form => SampleReport.Written(SampleReport.Of(form), ".pdf"))];
        var damage = new Damage(new Random(20_260_101), whole);
        for (var input = 0; input < 40; input++)
            AssertAnswered(damage.Of(whole[input % whole.Length]));
    }

    /// <summary>A report or a reason; an exception that no reader foresaw is neither.</summary>
    private static ReadingResult AssertAnswered(byte[] pdf)
    {
        var result = new ReportReader(Narrow, OutsidePrograms.None).Read(pdf, "报告.pdf", TestContext.Current.CancellationToken);
        Assert.True(
            result.Error is not { Code: "file.damaged" or "pdf.too_slow" },
            $"{Convert.ToHexStringLower(SHA256.HashData(pdf))} {result.Error?.Code} {result.Error?.Message}");
        return result;
    }

    private static void AssertRefused(string code, string named, byte[] pdf)
    {
        var error = AssertAnswered(pdf).Error;
        Assert.Equal(code, error?.Code);
        Assert.Contains(named, error!.Message, StringComparison.Ordinal);
    }

    private static byte[] OnePage(byte[] content, string box = "/MediaBox[0 0 595 842]") => Pages(
        (objects, tree) => $"{objects.Add($"<</Type/Page/Parent {tree} 0 R{box}/Contents {objects.AddStream(content)} 0 R>>")} 0 R", 1);

    private static byte[] Pages(Func<PdfObjects, int, string> kids, int count)
    {
        using var stream = new MemoryStream();
        using var objects = new PdfObjects(stream);
        var tree = objects.Reserve();
        objects.Add(tree, $"<</Type/Pages/Count {count}/Kids[{kids(objects, tree)}]>>");
        objects.End(objects.Add($"<</Type/Catalog/Pages {tree} 0 R>>"), objects.Add("<</Producer(x)>>"));
        return stream.ToArray();
    }
}
