namespace Gongkai.Documents.Scans;

/// <summary>The connected spots of ink in a part of a page: a digit is one, a Chinese character often several.</summary>
internal static class InkSpots
{
    /// <summary>Smaller spots are dust; the point of a decimal is three times as large.</summary>
    private const int LeastPixels = 8;

    /// <summary>The spots' boxes, from left to right. Dust is erased from the page.</summary>
    public static List<PixelBox> Find(GreyRaster page, PixelBox part, byte threshold)
    {
        var spots = new List<PixelBox>();
        if (part.IsEmpty)
            return spots;
        var seen = new bool[part.Width * part.Height];
        var open = new Stack<(int X, int Y)>();
        var spot = new List<(int X, int Y)>();
        for (var y = part.Top; y < part.Bottom; y++)
        {
            for (var x = part.Left; x < part.Right; x++)
            {
                if (!Take(x, y))
                    continue;
                spot.Clear();
                while (open.TryPop(out var at))
                {
                    spot.Add(at);
                    for (var i = 0; i < 9; i++)
                        Take(at.X - 1 + (i % 3), at.Y - 1 + (i / 3));
                }

                if (spot.Count >= LeastPixels)
                    spots.Add(new PixelBox(spot.Min(p => p.X), spot.Min(p => p.Y), spot.Max(p => p.X) + 1, spot.Max(p => p.Y) + 1));
                else
                    spot.ForEach(p => page.Row(p.Y)[p.X] = GreyRaster.White);
            }
        }

        spots.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        return spots;

        bool Take(int x, int y)
        {
            if (x < part.Left || x >= part.Right || y < part.Top || y >= part.Bottom || page.Row(y)[x] > threshold)
                return false;
            ref var taken = ref seen[((y - part.Top) * part.Width) + x - part.Left];
            if (taken)
                return false;
            taken = true;
            open.Push((x, y));
            return true;
        }
    }

    /// <summary>
    /// Whether the spots look like a number: one line of spots, each taller than wide or a mere point. Chinese characters are
    /// as wide as tall, or fall into strokes of differing heights.
    /// </summary>
    public static bool LooksLikeFigure(List<PixelBox> spots)
    {
        var tallest = spots.Max(spot => spot.Height);
        var digits = 0;
        foreach (var spot in spots)
        {
            var isDigit = spot.Height > 0.85f * tallest && spot.Width < 0.85f * spot.Height;
            var isPoint = spot.Height < 0.4f * tallest && spot.Width < 0.4f * tallest;
            if (!isDigit && !isPoint)
                return false;
            if (isDigit)
                digits++;
        }

        return digits > 0 && spots.Max(spot => spot.Top) - spots.Min(spot => spot.Top) < tallest;
    }
}
