namespace Gongkai.Documents.Pdf;

/// <summary>The path that a page is drawing at the moment, kept only as far as it can be part of a table.</summary>
internal sealed class DrawnPath
{
    /// <summary>How far a line may lean and still count as upright, in points.</summary>
    private const double Lean = 0.6;

    /// <summary>Thickest filled rectangle that is a line rather than an area, in points.</summary>
    private const float Thickest = 3.2f;

    private readonly List<(double X1, double Y1, double X2, double Y2)> segments = [];
    private readonly List<Box> areas = [];
    private (double X, double Y) start;
    private (double X, double Y) at;
    private int firstOfSubpath;
    private bool straight = true;

    public bool IsEmpty => segments.Count == 0 && areas.Count == 0;

    public void MoveTo(double x, double y)
    {
        EndSubpath();
        (start, at) = ((x, y), (x, y));
    }

    public void LineTo(double x, double y)
    {
        segments.Add((at.X, at.Y, x, y));
        at = (x, y);
    }

    public void CurveTo(double x, double y)
    {
        straight = false;
        at = (x, y);
    }

    public void Close()
    {
        if (at != start)
            LineTo(start.X, start.Y);
        EndSubpath();
        at = start;
    }

    public void Rectangle(Box box)
    {
        EndSubpath();
        areas.Add(box);
    }

    public void Clear()
    {
        segments.Clear();
        areas.Clear();
        (firstOfSubpath, straight) = (0, true);
    }

    /// <summary>Draws the outline.</summary>
    public void Stroke(PageMarks marks, Box clip)
    {
        foreach (var (x1, y1, x2, y2) in segments)
            AddLine(marks, clip, Box.Between(x1, y1, x2, y2));
        foreach (var area in areas)
            AddEdges(marks, clip, area);
    }

    /// <summary>Paints the inside: thin areas are lines, others may be the backgrounds of cells.</summary>
    public void Fill(PageMarks marks, Box clip)
    {
        // Filling closes what was left open.
        Close();
        foreach (var area in areas)
        {
            var seen = area.Intersect(clip);
            var thickness = Math.Min(seen.Width, seen.Height);
            if (thickness is >= 0 and <= Thickest)
                AddLine(marks, clip, Middle(seen));
            else if (thickness > Thickest)
                marks.Fills.Add(seen);
        }
    }

    /// <summary>The smallest box around the path, which must not be empty.</summary>
    public Box Bounds()
    {
        var bounds = areas.Count > 0 ? areas[0] : Box.Between(segments[0].X1, segments[0].Y1, segments[0].X2, segments[0].Y2);
        foreach (var (x1, y1, x2, y2) in segments)
            bounds = Box.Around(bounds, Box.Between(x1, y1, x2, y2));
        foreach (var area in areas)
            bounds = Box.Around(bounds, area);
        return bounds;
    }

    /// <summary>A subpath of four upright sides is a rectangle, however it was written.</summary>
    private void EndSubpath()
    {
        if (straight && segments.Count - firstOfSubpath == 4 && IsRectangle(out var box))
        {
            segments.RemoveRange(firstOfSubpath, 4);
            areas.Add(box);
        }

        (firstOfSubpath, straight) = (segments.Count, true);
    }

    private bool IsRectangle(out Box box)
    {
        var (_, _, endX, endY) = segments[^1];
        box = Box.Between(start.X, start.Y, endX, endY);
        if (Math.Abs(endX - start.X) > Lean || Math.Abs(endY - start.Y) > Lean)
            return false;
        for (var i = firstOfSubpath; i < segments.Count; i++)
        {
            var (x1, y1, x2, y2) = segments[i];
            if (Math.Abs(x1 - x2) > Lean && Math.Abs(y1 - y2) > Lean)
                return false;
            box = Box.Around(box, Box.Between(x1, y1, x2, y2));
        }

        return true;
    }

    private static Box Middle(Box box)
    {
        if (box.Width >= box.Height)
            return box with { Bottom = (box.Bottom + box.Top) / 2, Top = (box.Bottom + box.Top) / 2 };
        return box with { Left = (box.Left + box.Right) / 2, Right = (box.Left + box.Right) / 2 };
    }

    private static void AddEdges(PageMarks marks, Box clip, Box box)
    {
        if (Math.Min(box.Width, box.Height) <= Thickest)
        {
            AddLine(marks, clip, Middle(box));
            return;
        }

        AddLine(marks, clip, box with { Top = box.Bottom });
        AddLine(marks, clip, box with { Bottom = box.Top });
        AddLine(marks, clip, box with { Right = box.Left });
        AddLine(marks, clip, box with { Left = box.Right });
    }

    private static void AddLine(PageMarks marks, Box clip, Box line)
    {
        var seen = line.Intersect(clip);
        // A line on the very edge of the clip is drawn by half and seen.
        if (seen.Width < -Lean || seen.Height < -Lean)
            return;
        if (seen.Height <= Lean && seen.Width > seen.Height)
            marks.Horizontal.Add(new Ruling((seen.Bottom + seen.Top) / 2, seen.Left, seen.Right));
        else if (seen.Width <= Lean && seen.Height > seen.Width)
            marks.Vertical.Add(new Ruling((seen.Left + seen.Right) / 2, seen.Bottom, seen.Top));
    }
}
