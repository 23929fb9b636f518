namespace Gongkai.Documents.Scans;

/// <summary>How far a page lay askew on the scanner.</summary>
internal static class Skew
{
    /// <summary>Furthest turn that is corrected, in degrees; people lay paper straighter than this.</summary>
    private const double Furthest = 2.5;

    /// <summary>Turns smaller than this move no line by a pixel that matters.</summary>
    private const double Least = 0.03;

    /// <summary>So many dark pixels tell the angle as well as all of them.</summary>
    private const int MostPixels = 150_000;

    /// <summary>The page turned so that its lines run level.</summary>
    public static GreyRaster Straighten(GreyRaster page)
    {
        var angle = Estimate(page);
        return Math.Abs(angle) < Least ? page : Turn(page, angle);
    }

    /// <summary>
    /// The angle at which the page's lines descend to the right, in degrees. Along that angle text and ruled lines fall into
    /// the fewest rows, so the rows' fill changes most from one to the next.
    /// </summary>
    public static double Estimate(GreyRaster page)
    {
        var dark = DarkPixels(page);
        if (dark.Count == 0)
            return 0;
        var best = Best(dark, page, 0, Furthest, 0.1, rowHeight: 4);
        return Best(dark, page, best, 0.12, 0.02, rowHeight: 1);
    }

    private static List<(int X, int Y)> DarkPixels(GreyRaster page)
    {
        var threshold = page.Threshold();
        var dark = new List<(int, int)>();
        // Every row counts, for ruled lines are thin; columns need not all be looked at.
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            for (var x = y % 7; x < row.Length; x += 7)
            {
                if (row[x] <= threshold)
                    dark.Add((x, y));
            }
        }

        var step = (dark.Count / MostPixels) + 1;
        return step == 1 ? dark : [.. dark.Where((_, i) => i % step == 0)];
    }

    private static double Best(List<(int X, int Y)> dark, GreyRaster page, double around, double reach, double step, int rowHeight)
    {
        var slack = (int)(page.Width * Math.Tan((Math.Abs(around) + reach) * Math.PI / 180)) + 2;
        var rows = new int[((page.Height + (2 * slack)) / rowHeight) + 2];
        var (best, bestScore) = (around, -1L);
        var steps = (int)Math.Round(reach / step);
        for (var i = -steps; i <= steps; i++)
        {
            var angle = around + (i * step);
            var slope = Math.Tan(angle * Math.PI / 180);
            Array.Clear(rows);
            foreach (var (x, y) in dark)
                rows[(int)(y + slack - (x * slope)) / rowHeight]++;
            long score = 0;
            for (var row = 1; row < rows.Length; row++)
            {
                long change = rows[row] - rows[row - 1];
                score += change * change;
            }

            if (score > bestScore)
                (best, bestScore) = (angle, score);
        }

        return best;
    }

    private static GreyRaster Turn(GreyRaster page, double degrees)
    {
        var turned = GreyRaster.Blank(page.Width, page.Height);
        var (sine, cosine) = ((float)Math.Sin(degrees * Math.PI / 180), (float)Math.Cos(degrees * Math.PI / 180));
        var (middleX, middleY) = (page.Width / 2f, page.Height / 2f);
        for (var y = 0; y < page.Height; y++)
        {
            var row = turned.Row(y);
            var down = y - middleY;
            for (var x = 0; x < row.Length; x++)
            {
                var across = x - middleX;
                var fromX = middleX + (across * cosine) - (down * sine);
                var fromY = middleY + (across * sine) + (down * cosine);
                var (left, top) = ((int)fromX, (int)fromY);
                if (fromX < 0 || fromY < 0 || left >= page.Width - 1 || top >= page.Height - 1)
                    continue;
                row[x] = Between(page.Pixels, (top * page.Width) + left, page.Width, fromX - left, fromY - top);
            }
        }

        return turned;
    }

    private static byte Between(byte[] pixels, int at, int width, float right, float below)
    {
        var upper = pixels[at] + ((pixels[at + 1] - pixels[at]) * right);
        var lower = pixels[at + width] + ((pixels[at + width + 1] - pixels[at + width]) * right);
        return (byte)(upper + ((lower - upper) * below) + 0.5f);
    }
}
