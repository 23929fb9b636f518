using System.Text;
using Gongkai.Documents.Pdf;

namespace Gongkai.Documents.Redaction;

/// <summary>The characters of a page as a reader reads them, so that a passage is found where it stands, over line ends too.</summary>
internal sealed class PageText
{
    private const float Above = 0.95f, Below = 0.25f;

    private readonly List<Glyph> glyphs;
    private readonly List<(string Text, List<int> Owners)> orders = [];

    public PageText(PageMarks marks)
    {
        glyphs = marks.Glyphs.Where(glyph => !glyph.IsBlank).ToList();
        // As the program wrote them, and line by line from the top: passages are found in either.
        Add([.. Enumerable.Range(0, glyphs.Count)]);
        Add(ByLines());
    }

    /// <summary>The characters.</summary>
    public IReadOnlyList<Glyph> Glyphs => glyphs;

    /// <summary>The places of a passage, each as the characters it is made of; spaces are passed over.</summary>
    public List<List<Glyph>> Find(string passage)
    {
        var wanted = string.Concat(passage.Where(c => !char.IsWhiteSpace(c)));
        var found = new List<List<Glyph>>();
        var taken = new HashSet<int>();
        foreach (var (text, owners) in orders)
        {
            for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
            {
                var place = owners.Skip(at).Take(wanted.Length).Distinct().ToList();
                if (!place.TrueForAll(taken.Contains))
                    found.Add(place.ConvertAll(index => glyphs[index]));
                taken.UnionWith(place);
            }
        }

        return found;
    }

    /// <summary>The area in which a character draws.</summary>
    public static Box AreaOf(Glyph glyph)
    {
        var (up, down) = (glyph.Size * Above, glyph.Size * Below);
        return glyph.Turn switch
        {
            TextTurn.None => new Box(glyph.X, glyph.Y - down, glyph.X + glyph.Width, glyph.Y + up),
            TextTurn.Quarter => new Box(glyph.X - up, glyph.Y, glyph.X + down, glyph.Y + glyph.Width),
            TextTurn.Half => new Box(glyph.X - glyph.Width, glyph.Y - up, glyph.X, glyph.Y + down),
            _ => new Box(glyph.X - down, glyph.Y - glyph.Width, glyph.X + up, glyph.Y),
        };
    }

    private void Add(List<int> order)
    {
        var text = new StringBuilder();
        var owners = new List<int>();
        foreach (var index in order)
        {
            foreach (var c in glyphs[index].Text.Where(c => !char.IsWhiteSpace(c)))
            {
                text.Append(c);
                owners.Add(index);
            }
        }

        orders.Add((text.ToString(), owners));
    }

    private List<int> ByLines()
    {
        var order = new List<int>(glyphs.Count);
        foreach (var turn in glyphs.Select((glyph, index) => (Upright: glyph.Upright(), glyph.Turn, index)).GroupBy(one => one.Turn))
        {
            var line = new List<(Glyph Upright, int Index)>();
            foreach (var (upright, _, index) in turn.OrderByDescending(one => one.Upright.Y))
            {
                if (line.Count > 0 && line[0].Upright.Y - upright.Y > upright.Size / 2)
                    Close(line);
                line.Add((upright, index));
            }

            Close(line);
        }

        return order;

        void Close(List<(Glyph Upright, int Index)> line)
        {
            order.AddRange(line.OrderBy(one => one.Upright.X).Select(one => one.Index));
            line.Clear();
        }
    }
}
