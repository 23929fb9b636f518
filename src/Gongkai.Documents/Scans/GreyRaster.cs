using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Scans;

/// <summary>An upright rectangle of a raster in pixels; right and bottom are outside it.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsEmpty => Width <= 0 || Height <= 0;

    public PixelBox Grown(int by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public PixelBox Within(int width, int height) => new(Math.Max(0, Left), Math.Max(0, Top), Math.Min(width, Right), Math.Min(height, Bottom));

    public static PixelBox Around(PixelBox a, PixelBox b) =>
        new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));
}

/// <summary>A scanned page, a byte a pixel from 0 (black) to 255 (white), row by row from the top.</summary>
internal sealed class GreyRaster(int width, int height, byte[] pixels)
{
    public const byte White = 255;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = pixels;

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>Reads a portable graymap as pdftoppm writes it: "P5", width, height, 255, pixels.</summary>
    /// <returns>Null where it is none.</returns>
    public static GreyRaster? ReadPgm(byte[] file)
    {
        var at = 0;
        if (Word(file, ref at) != "P5"
            || !int.TryParse(Word(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(Word(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || Word(file, ref at) != "255"
            || width == 0 || height == 0 || file.Length - at < (long)width * height)
            return null;
        return new GreyRaster(width, height, file.AsSpan(at, width * height).ToArray());
    }

    /// <summary>Writes it as a portable graymap, which Tesseract reads.</summary>
    public void WritePgm(string path)
    {
        using var file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")));
        file.Write(Pixels);
    }

    /// <summary>A part of it with a white margin around, which Tesseract needs to tell the letters from the edge.</summary>
    public GreyRaster Cut(PixelBox box, int margin)
    {
        var cut = Blank(box.Width + (2 * margin), box.Height + (2 * margin));
        for (var y = 0; y < box.Height; y++)
            Row(box.Top + y).Slice(box.Left, box.Width).CopyTo(cut.Row(y + margin).Slice(margin, box.Width));
        return cut;
    }

    /// <summary>It at half the resolution; each pixel is averaged with its neighbours, which takes noise away.</summary>
    public GreyRaster Halved()
    {
        ReadOnlySpan<int> weights = [1, 3, 3, 1];
        var half = Blank(Width / 2, Height / 2);
        for (var y = 1; y < half.Height - 1; y++)
        {
            var row = half.Row(y);
            for (var x = 1; x < row.Length - 1; x++)
            {
                var sum = 0;
                for (var i = 0; i < 4; i++)
                {
                    var four = Pixels.AsSpan((((2 * y) - 1 + i) * Width) + (2 * x) - 1, 4);
                    sum += weights[i] * (four[0] + (3 * four[1]) + (3 * four[2]) + four[3]);
                }

                row[x] = (byte)(sum / 64);
            }
        }

        return half;
    }

    /// <summary>A white page.</summary>
    public static GreyRaster Blank(int width, int height)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, White);
        return new GreyRaster(width, height, pixels);
    }

    /// <summary>Erases a part.</summary>
    public void Whiten(PixelBox box)
    {
        box = box.Within(Width, Height);
        for (var y = box.Top; y < box.Bottom; y++)
            Row(y)[box.Left..Math.Max(box.Left, box.Right)].Fill(White);
    }

    /// <summary>The grey that parts ink from paper: the two groups of pixels it makes differ most (Otsu's method).</summary>
    public byte Threshold()
    {
        Span<long> counts = stackalloc long[256];
        foreach (var pixel in Pixels)
            counts[pixel]++;
        double total = 0, sum = 0;
        for (var grey = 0; grey < 256; grey++)
            sum += (double)grey * counts[grey];
        var (darkSum, dark, best, threshold) = (0d, 0L, -1d, 127);
        for (var grey = 0; grey < 255; grey++)
        {
            dark += counts[grey];
            darkSum += (double)grey * counts[grey];
            var light = Pixels.Length - dark;
            if (dark == 0 || light == 0)
                continue;
            total = (darkSum / dark) - ((sum - darkSum) / light);
            var apart = total * total * dark * light;
            if (apart > best)
                (best, threshold) = (apart, grey);
        }

        return (byte)threshold;
    }

    private static string Word(byte[] file, ref int at)
    {
        var word = new StringBuilder();
        while (at < file.Length && word.Length < 12 && !char.IsWhiteSpace((char)file[at]))
            word.Append((char)file[at++]);
        at++;
        return word.ToString();
    }
}
