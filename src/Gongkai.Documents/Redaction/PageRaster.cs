using System.Globalization;
using System.Text;
using Gongkai.Documents.Scans;

namespace Gongkai.Documents.Redaction;

/// <summary>A drawn page, three bytes a pixel, row by row from the top.</summary>
internal sealed class PageRaster
{
    /// <summary>How much the brightness of ink differs from that of its ground, of 255.</summary>
    private const int Ink = 24;

    private readonly byte[] pixels;
    private readonly int start;

    private PageRaster(byte[] file, int start, int width, int height) => (pixels, this.start, Width, Height) = (file, start, width, height);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Whether no pixel has a colour.</summary>
    public bool IsGrey
    {
        get
        {
            for (var at = start; at < start + (Width * Height * 3); at += 3)
            {
                if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2])
                    return false;
            }

            return true;
        }
    }

    /// <summary>Reads a portable pixmap as pdftoppm writes it: "P6", width, height, 255, pixels. Null where it is none.</summary>
    public static PageRaster? Read(byte[] file)
    {
        var (at, words) = (0, new string[4]);
        for (var i = 0; i < words.Length; i++)
        {
            var from = at;
            while (at < file.Length && at - from < 12 && !char.IsWhiteSpace((char)file[at]))
                at++;
            words[i] = Encoding.ASCII.GetString(file, from, at - from);
            at++;
        }

        return words[0] == "P6" && words[3] == "255"
            && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            && width > 0 && height > 0 && file.Length - at >= (long)width * height * 3
            ? new PageRaster(file, at, width, height)
            : null;
    }

    /// <summary>Blackens a part: no pixel of it is left.</summary>
    public void Blacken(PixelBox box)
    {
        box = box.Within(Width, Height);
        for (var y = box.Top; y < box.Bottom && !box.IsEmpty; y++)
            pixels.AsSpan(start + (((y * Width) + box.Left) * 3), box.Width * 3).Clear();
    }

    /// <summary>Whether a part shows anything: text in the colour of its ground, or under a black bar, shows nothing.</summary>
    public bool HasInk(PixelBox box)
    {
        box = box.Within(Width, Height);
        var (darkest, lightest) = (255, 0);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var at = start + (((y * Width) + box.Left) * 3); at < start + (((y * Width) + box.Right) * 3); at += 3)
            {
                var light = Lightness(at);
                (darkest, lightest) = (Math.Min(darkest, light), Math.Max(lightest, light));
            }
        }

        return lightest - darkest >= Ink;
    }

    /// <summary>How light a pixel is, from 0 to 255.</summary>
    public int Lightness(int x, int y) => Lightness(start + (((y * Width) + x) * 3));

    /// <summary>The samples, each row by the difference from the row above (PNG's filter 2): pages compress well so.</summary>
    /// <param name="isGrey">One byte a pixel.</param>
    public byte[] Samples(bool isGrey)
    {
        var row = Width * (isGrey ? 1 : 3);
        var samples = new byte[Height * (row + 1)];
        for (var y = 0; y < Height; y++)
        {
            var target = samples.AsSpan(y * (row + 1), row + 1);
            target[0] = 2;
            for (var x = 0; x < row; x++)
                target[x + 1] = (byte)(Sample(y, x) - (y == 0 ? 0 : Sample(y - 1, x)));
        }

        return samples;

        byte Sample(int y, int x) => pixels[start + (y * Width * 3) + (isGrey ? x * 3 : x)];
    }

    private int Lightness(int at) => (pixels[at] + (2 * pixels[at + 1]) + pixels[at + 2]) / 4;
}
