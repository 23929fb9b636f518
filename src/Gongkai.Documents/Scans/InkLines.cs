namespace Gongkai.Documents.Scans;

/// <summary>A stretch of one row (or column) of pixels that belongs to a ruled line.</summary>
/// <param name="At">The row, or the column.</param>
/// <param name="From">Where it begins along the line.</param>
/// <param name="To">Where it ends; outside it.</param>
internal readonly record struct InkRun(int At, int From, int To);

/// <summary>Finds the ruled lines of a page: long, thin, straight and dark.</summary>
internal static class InkLines
{
    /// <summary>Shorter lines are strokes of characters: 8 mm at 300 dots an inch.</summary>
    private const int Shortest = 96;

    /// <summary>Thicker ones are bars and pictures.</summary>
    private const int Thickest = 12;

    /// <summary>A line may fade for so many pixels.</summary>
    private const int WidestGap = 4;

    /// <summary>A line is looked at every so many pixels to see whether it is thin.</summary>
    private const int Stride = 5;

    /// <summary>The stretches of horizontal and of vertical lines.</summary>
    public static (List<InkRun> Horizontal, List<InkRun> Vertical) Find(GreyRaster page)
    {
        var threshold = page.Threshold();
        var dark = new bool[page.Pixels.Length];
        var turned = new bool[page.Pixels.Length];
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] <= threshold)
                {
                    dark[(y * page.Width) + x] = true;
                    turned[(x * page.Height) + y] = true;
                }
            }
        }

        return (Runs(dark, page.Width, page.Height), Runs(turned, page.Height, page.Width));
    }

    private static List<InkRun> Runs(bool[] dark, int width, int height)
    {
        var runs = new List<InkRun>();
        for (var y = 0; y < height - 1; y++)
        {
            var row = dark.AsSpan(y * width, width);
            var next = dark.AsSpan((y + 1) * width, width);
            var (from, last) = (-1, -1);
            for (var x = 0; x <= width; x++)
            {
                // What is left of the skew lets a line step to the next row.
                if (x < width && (row[x] || next[x]))
                {
                    if (from < 0)
                        from = x;
                    last = x;
                }
                else if (from >= 0 && (x == width || x - last > WidestGap))
                {
                    if (last + 1 - from >= Shortest && IsThin(dark, width, height, y, from, last + 1))
                        runs.Add(new InkRun(y, from, last + 1));
                    from = -1;
                }
            }
        }

        return runs;
    }

    private static bool IsThin(bool[] dark, int width, int height, int y, int from, int to)
    {
        var (thin, seen) = (0, 0);
        for (var x = from; x < to; x += Stride)
        {
            seen++;
            var (top, bottom) = (y, y + 1);
            while (top > 0 && y - top <= Thickest && dark[((top - 1) * width) + x])
                top--;
            while (bottom < height && bottom - y <= Thickest && dark[(bottom * width) + x])
                bottom++;
            if (bottom - top <= Thickest)
                thin++;
        }

        return thin * 10 > seen * 7;
    }
}
