using System.Text;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Packages;

/// <summary>Valid files damaged at random: they are read, or refused with the reason; no reader stumbles.</summary>
public sealed class DamagedOfficeFilesTest
{
    private const int Damages = 400;

    [Theory]
    [InlineData(".docx", 20260124)]
    [InlineData(".xlsx", 20260125)]
    public void A_damaged_file_is_read_or_refused_with_a_reason(string extension, int seed)
    {
        var random = new Random(seed);
        byte[][] files = [.. ReportForms.All.Select(form => Written(RandomPrintedReports.Of(form).Single(_ => true, "0N0XIzNsQ0O2"), extension))];
        var reader = new ReportReader();
        for (var round = 0; round < Damages; round++)
        {
            var damaged = Damaged(files[round % files.Length], random);

            var result = reader.Read(damaged, "报告" + extension, TestContext.Current.CancellationToken);

            Assert.True(result.Report is not null || result.Error is { Code: not ("file.damaged" or "file.too_slow") }, $"{extension}, seed {seed}, round {round}: {result.Error}");
        }
    }

    private static byte[] Written(AnnualReport report, string extension) => ReportWriter.Find(extension)!.File(report);

    private static byte[] Damaged(byte[] file, Random random) => random.Next(4) switch
    {
        0 => Flipped(file, random, 1 + random.Next(8)),
        1 => file[..random.Next(file.Length)],
        _ => OnePartOf(file, random),
    };

    private static byte[] Flipped(byte[] content, Random random, int times)
    {
        var flipped = (byte[])content.Clone();
        for (var time = 0; time < times && flipped.Length > 0; time++)
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] OnePartOf(byte[] file, Random random)
    {
        var parts = 0;
        ZipFile.Rewrite(file, (_, content) =>
        {
            parts++;
            return content;
        });
        var chosen = random.Next(parts);
        return ZipFile.Rewrite(file, (_, content) => chosen-- != 0 ? content : random.Next(4) == 0 ? Flipped(content, random, 1 + random.Next(4)) : Spliced(content, random));
    }

    // Tags are taken out, put in elsewhere, or given senseless numbers; what comes out is often well-formed.
    private static byte[] Spliced(byte[] content, Random random)
    {
        var xml = Encoding.UTF8.GetString(content);
        for (var time = 0; time < 1 + random.Next(3); time++)
        {
            var (start, end) = Tag(xml, random);
            var (otherStart, otherEnd) = Tag(xml, random);
            var replacement = random.Next(4) switch
            {
                0 => "",
                1 => xml[otherStart..otherEnd] + xml[start..end],
                2 => xml[otherStart..otherEnd],
                _ => Renumbered(xml[start..end], random),
            };
            xml = xml[..start] + replacement + xml[end..];
        }

        return Encoding.UTF8.GetBytes(xml);
    }

    private static string Renumbered(string tag, Random random)
    {
        string[] numbers = ["-1", "0", "2147483647", "99999999999999999999", "", "x", "1E400"];
        var quoted = tag.Split('"');
        for (var index = 1; index < quoted.Length; index += 2)
        {
            if (random.Next(2) == 0 && !quoted[index].Contains("://", StringComparison.Ordinal))
                quoted[index] = numbers[random.Next(numbers.Length)];
        }

        return string.Join('"', quoted);
    }

    private static (int Start, int End) Tag(string xml, Random random)
    {
        var start = xml.Length == 0 ? -1 : xml.IndexOf('<', random.Next(xml.Length));
        var end = start < 0 ? -1 : xml.IndexOf('>', start);
        return end < 0 ? (0, 0) : (start, end + 1);
    }
}
