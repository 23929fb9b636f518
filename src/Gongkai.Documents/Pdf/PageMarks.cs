namespace Gongkai.Documents.Pdf;

/// <summary>An upright rectangle on a page, in points.</summary>
internal readonly record struct Box(float Left, float Bottom, float Right, float Top)
{
    public float Width => Right - Left;

    public float Height => Top - Bottom;

    public bool Contains(float x, float y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    public Box Intersect(Box other) => new(
        Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    public static Box Around(Box a, Box b) => new(
        Math.Min(a.Left, b.Left), Math.Min(a.Bottom, b.Bottom), Math.Max(a.Right, b.Right), Math.Max(a.Top, b.Top));

    public static Box Between(double x1, double y1, double x2, double y2) => new(
        (float)Math.Min(x1, x2), (float)Math.Min(y1, y2), (float)Math.Max(x1, x2), (float)Math.Max(y1, y2));
}

/// <summary>A straight horizontal or vertical line on a page, in points.</summary>
/// <param name="At">Its height (horizontal) or its distance from the left (vertical).</param>
/// <param name="From">Where it begins: its left end or its lower end.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(float At, float From, float To)
{
    public float Length => To - From;
}

/// <summary>What one page shows: its characters and everything that may be part of a table's lines.</summary>
internal sealed class PageMarks(float width, float height)
{
    public float Width { get; private set; } = width;

    public float Height { get; private set; } = height;

    public List<Glyph> Glyphs { get; private set; } = [];

    public List<Ruling> Horizontal { get; private set; } = [];

    public List<Ruling> Vertical { get; private set; } = [];

    /// <summary>Filled areas, often the backgrounds of cells.</summary>
    public List<Box> Fills { get; private set; } = [];

    public List<Box> Pictures { get; private set; } = [];

    /// <summary>How many of the characters are drawn invisibly, as text recognition puts them over a scanned page.</summary>
    public int InvisibleGlyphs { get; set; }

    /// <summary>Turns the page so that most of its text runs left to right.</summary>
    public void TurnUpright()
    {
        var turn = PrevailingTurn();
        if (turn == TextTurn.None)
            return;
        var (width, height) = (Width, Height);
        Glyphs = Glyphs.ConvertAll(glyph => TurnBack(glyph, turn, width, height));
        Fills = Fills.ConvertAll(box => TurnBack(box, turn, width, height));
        Pictures = Pictures.ConvertAll(box => TurnBack(box, turn, width, height));
        var horizontal = Horizontal.ConvertAll(line => TurnBack(new Box(line.From, line.At, line.To, line.At), turn, width, height));
        var vertical = Vertical.ConvertAll(line => TurnBack(new Box(line.At, line.From, line.At, line.To), turn, width, height));
        if (turn != TextTurn.Half)
        {
            (horizontal, vertical) = (vertical, horizontal);
            (Width, Height) = (Height, Width);
        }

        Horizontal = horizontal.ConvertAll(box => new Ruling(box.Bottom, box.Left, box.Right));
        Vertical = vertical.ConvertAll(box => new Ruling(box.Left, box.Bottom, box.Top));
    }

    private TextTurn PrevailingTurn()
    {
        Span<int> counts = stackalloc int[4];
        foreach (var glyph in Glyphs)
            counts[(int)glyph.Turn]++;
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                best = i;
        }

        return (TextTurn)best;
    }

    private static (float X, float Y) TurnBack(float x, float y, TextTurn turn, float width, float height) => turn switch
    {
        TextTurn.Quarter => (y, width - x),
        TextTurn.Half => (width - x, height - y),
        _ => (height - y, x),
    };

    private static Box TurnBack(Box box, TextTurn turn, float width, float height)
    {
        var (x1, y1) = TurnBack(box.Left, box.Bottom, turn, width, height);
        var (x2, y2) = TurnBack(box.Right, box.Top, turn, width, height);
        return Box.Between(x1, y1, x2, y2);
    }

    private static Glyph TurnBack(Glyph glyph, TextTurn turn, float width, float height)
    {
        var (x, y) = TurnBack(glyph.X, glyph.Y, turn, width, height);
        return glyph with { X = x, Y = y, Turn = (TextTurn)(((int)glyph.Turn - (int)turn + 4) % 4) };
    }
}
