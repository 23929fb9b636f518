using System.Globalization;
using System.Text;
using CsCheck;
using Gongkai.Documents.Scans;
using Gongkai.Documents.Writing.PdfFile;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Scans;

/// <summary>Turns a printed report into what a scanner makes of it: a pdf of pictures.</summary>
internal static class Scanner
{
    /// <summary>The pages as a scanner sees them at 300 dots an inch.</summary>
    public static IEnumerable<GreyRaster> Pages(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        folder.Save("printed.pdf", pdf);
        InstalledProgram.Run("pdftoppm", "poppler-utils", "-r", "300", "-gray", folder["printed.pdf"], folder["page"]);
        foreach (var file in Directory.GetFiles(folder["."], "page*.pgm").Order(StringComparer.Ordinal))
            yield return GreyRaster.ReadPgm(File.ReadAllBytes(file)) ?? throw new InvalidDataException("pdftoppm wrote no graymap.");
    }

    /// <summary>A page laid askew on a scanner with a little noise; always the same.</summary>
    /// <param name="page">The page.</param>
    /// <param name="degrees">How far its lines descend to the right.</param>
    /// <param name="noise">Most grey that is added or taken away.</param>
    public static GreyRaster Askew(GreyRaster page, double degrees, int noise)
    {
        var scan = GreyRaster.Blank(page.Width, page.Height);
        var (sine, cosine) = Math.SinCos(-degrees * Math.PI / 180);
        var random = new PCG(7, 7);
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var (across, down) = (x - (page.Width / 2), y - (page.Height / 2));
                var fromX = (page.Width / 2) + (int)Math.Round((across * cosine) - (down * sine));
                var fromY = (page.Height / 2) + (int)Math.Round((across * sine) + (down * cosine));
                var grey = fromX >= 0 && fromX < page.Width && fromY >= 0 && fromY < page.Height ? page.Row(fromY)[fromX] : GreyRaster.White;
                scan.Row(y)[x] = (byte)Math.Clamp(grey - noise + (int)random.Next((uint)(2 * noise) + 1), 0, 255);
            }
        }

        return scan;
    }

    /// <summary>A pdf with nothing but the pages' pictures.</summary>
    public static byte[] Pdf(IEnumerable<GreyRaster> scans)
    {
        using var stream = new MemoryStream();
        using var objects = new PdfObjects(stream);
        var tree = objects.Reserve();
        var pages = new List<string>();
        foreach (var scan in scans)
        {
            var picture = objects.AddStream(scan.Pixels, string.Create(CultureInfo.InvariantCulture,
                $"/Type/XObject/Subtype/Image/Width {scan.Width}/Height {scan.Height}/ColorSpace/DeviceGray/BitsPerComponent 8"));
            var content = objects.AddStream("595 0 0 842 0 0 cm /P Do"u8);
            var page = objects.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P {picture} 0 R>>>>/Contents {content} 0 R>>");
            pages.Add(string.Create(CultureInfo.InvariantCulture, $"{page} 0 R "));
        }

        objects.Add(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Concat(pages)}]>>");
        objects.End(objects.Add($"<</Type/Catalog/Pages {tree} 0 R>>"), objects.Add("<</Producer(Scanner)>>"));
        return stream.ToArray();
    }

    /// <summary>What a browser shows of a page, as a picture.</summary>
    public static byte[] Screenshot(string html)
    {
        using var folder = new TemporaryFolder();
        folder.Save("page.html", Encoding.UTF8.GetBytes(html));
        InstalledProgram.Run(
            "chromium", "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder["profile"], "--hide-scrollbars",
            "--window-size=1000,2200", "--force-device-scale-factor=2", "--screenshot=" + folder["page.png"], "file://" + folder["page.html"]);
        return File.ReadAllBytes(folder["page.png"]);
    }
}
