using Gongkai.Documents.Pdf;

namespace Gongkai.Documents.Scans;

/// <summary>A scanned page on its way to text: what is ruled, what stands in each cell, what stands outside the tables.</summary>
internal sealed class ScannedPage
{
    /// <summary>Dots an inch at which pages are looked at.</summary>
    public const int Resolution = 300;

    private const float PointsAPixel = 72f / Resolution;

    /// <summary>How far lines that meet may miss each other, in points: less than half the height of a row.</summary>
    private const float Tolerance = 3;

    /// <summary>What a drawn line may be wider than its run of pixels, on each side.</summary>
    private const int LineEdge = 3;

    /// <summary>Lines of text taller than this are large type, in pixels: 11 points.</summary>
    private const int TallLine = 46;

    /// <summary>Lower bands of ink are dashes and dust.</summary>
    private const int LowestLine = 12;

    private readonly GreyRaster raster;
    private readonly byte threshold;
    private readonly List<Ruling> horizontal;
    private readonly List<Ruling> vertical;

    public ScannedPage(GreyRaster scan, int mostCells)
    {
        raster = Skew.Straighten(scan);
        threshold = raster.Threshold();
        var (across, down) = InkLines.Find(raster);
        horizontal = Rulings.Merge(across.ConvertAll(run => new Ruling(Up(run.At + 0.5f), run.From * PointsAPixel, run.To * PointsAPixel)), Tolerance, 2 * Tolerance);
        vertical = Rulings.Merge(down.ConvertAll(run => new Ruling((run.At + 0.5f) * PointsAPixel, Up(run.To), Up(run.From))), Tolerance, 2 * Tolerance);
        var tables = RuledTables.Find(horizontal, vertical, Tolerance, mostCells);
        foreach (var run in across)
            Erase(new PixelBox(run.From, run.At, run.To, run.At + 1), tables);
        foreach (var run in down)
            Erase(new PixelBox(run.At, run.From, run.At + 1, run.To), tables);
        foreach (var table in tables)
            AddCells(table);
        // What is left is the text outside the tables.
        foreach (var table in tables)
            raster.Whiten(Pixels(table.Bounds).Grown(LineEdge));
        Rest = LineHeight() > TallLine ? raster.Halved() : raster;
    }

    /// <summary>The page without its tables; large type at half the resolution, at which Tesseract mistakes fewer characters.</summary>
    public GreyRaster Rest { get; }

    /// <summary>Pictures of cells that hold a number, to be read as one.</summary>
    public List<CellPicture> Figures { get; } = [];

    /// <summary>Pictures of the other cells that hold anything.</summary>
    public List<CellPicture> Labels { get; } = [];

    /// <summary>The page as if it had been printed, with the text recognised in each part.</summary>
    /// <param name="rest">Lines outside the tables.</param>
    /// <param name="figures">Lines in the pictures of numbers.</param>
    /// <param name="labels">Lines in the other cells' pictures.</param>
    public PageMarks Marks(List<RecognisedLine> rest, List<RecognisedLine> figures, List<RecognisedLine> labels)
    {
        var marks = new PageMarks(raster.Width * PointsAPixel, raster.Height * PointsAPixel);
        marks.Horizontal.AddRange(horizontal);
        marks.Vertical.AddRange(vertical);
        var typesetting = new RecognisedType(PointsAPixel, raster.Height);
        typesetting.Set(rest.ConvertAll(line => line.Enlarged(raster.Width / Rest.Width)), marks.Glyphs);
        typesetting.SetCells(figures, Figures, marks.Glyphs);
        typesetting.SetCells(labels, Labels, marks.Glyphs);
        return marks;
    }

    private void Erase(PixelBox run, List<RuledTable> tables)
    {
        var (x, y) = ((run.Left + run.Right) / 2 * PointsAPixel, Up((run.Top + run.Bottom) / 2));
        if (tables.Exists(table => table.Bounds is var box && x > box.Left - Tolerance && x < box.Right + Tolerance && y > box.Bottom - Tolerance && y < box.Top + Tolerance))
            raster.Whiten(run.Grown(1));
    }

    private void AddCells(RuledTable table)
    {
        foreach (var cell in table.Cells)
        {
            var box = Pixels(new Box(table.Xs[cell.Column], table.Ys[cell.Row + cell.RowSpan], table.Xs[cell.Column + cell.ColumnSpan], table.Ys[cell.Row]))
                .Grown(-LineEdge).Within(raster.Width, raster.Height);
            var spots = InkSpots.Find(raster, box, threshold);
            if (spots.Count == 0)
                continue;
            var ink = spots.Aggregate(PixelBox.Around);
            (InkSpots.LooksLikeFigure(spots) ? Figures : Labels).Add(new CellPicture(raster.Cut(ink, CellPicture.Margin), ink));
        }
    }

    /// <summary>The middle one of the heights of the bands of ink, which are lines of text.</summary>
    private int LineHeight()
    {
        var heights = new List<int>();
        var height = 0;
        for (var y = 0; y <= raster.Height; y++)
        {
            if (y < raster.Height && raster.Row(y).IndexOfAnyInRange((byte)0, threshold) >= 0)
            {
                height++;
                continue;
            }

            if (height >= LowestLine)
                heights.Add(height);
            height = 0;
        }

        heights.Sort();
        return heights.Count == 0 ? 0 : heights[heights.Count / 2];
    }

    private float Up(float pixels) => (raster.Height - pixels) * PointsAPixel;

    private PixelBox Pixels(Box box) => new(
        (int)(box.Left / PointsAPixel), raster.Height - (int)(box.Top / PointsAPixel), (int)(box.Right / PointsAPixel), raster.Height - (int)(box.Bottom / PointsAPixel));
}

/// <summary>The ink in a cell of a table.</summary>
/// <param name="Picture">It, with a white margin.</param>
/// <param name="Ink">Where it stands on the page.</param>
internal sealed record CellPicture(GreyRaster Picture, PixelBox Ink)
{
    /// <summary>Width of the margin in pixels.</summary>
    public const int Margin = 16;
}
