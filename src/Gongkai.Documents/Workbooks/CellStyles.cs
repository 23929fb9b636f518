using System.Globalization;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Workbooks;

/// <summary>What matters of the looks of cells: whether they are framed, and how their numbers are printed.</summary>
internal sealed class CellStyles
{
    // Programs allow about 65,000.
    private const int Most = 100_000;

    private readonly Dictionary<int, NumberFormat> formats = [];
    private readonly List<bool> borders = [];
    private readonly List<(int Format, int Border)> cells = [];

    /// <summary>Reads the part with the styles and closes it; no part means no styles.</summary>
    public static CellStyles Read(PartReader? opened)
    {
        var read = new CellStyles();
        if (opened is null)
            return read;
        using var part = opened;
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            switch (part.LocalName)
            {
                case "numFmts":
                    read.ReadFormats(part);
                    break;
                case "borders":
                    read.ReadBorders(part);
                    break;
                case "cellXfs":
                    read.ReadCells(part);
                    break;
                default:
                    part.Skip();
                    break;
            }
        }

        return read;
    }

    /// <summary>Whether cells in that style have a line on any side.</summary>
    public bool IsFramed(int style) =>
        style >= 0 && style < cells.Count && cells[style].Border is var border && border >= 0 && border < borders.Count && borders[border];

    /// <summary>How numbers in that style are printed.</summary>
    public NumberFormat Format(int style)
    {
        var id = style >= 0 && style < cells.Count ? cells[style].Format : 0;
        return formats.TryGetValue(id, out var stated) ? stated : NumberFormat.BuiltIn(id);
    }

    private void ReadFormats(PartReader part)
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (Whole(part, "numFmtId") is { } id && part.Plain("formatCode") is { } code && formats.Count < Most)
                formats[id] = NumberFormat.Parse(code);
        }
    }

    private void ReadBorders(PartReader part)
    {
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            var drawn = false;
            for (var sides = part.Enter(); part.ReadChild(sides); part.Skip())
                drawn |= part.LocalName != "diagonal" && part.Plain("style") is not (null or "none");
            if (borders.Count < Most)
                borders.Add(drawn);
        }
    }

    private void ReadCells(PartReader part)
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (cells.Count < Most)
                cells.Add((Whole(part, "numFmtId") ?? 0, Whole(part, "borderId") ?? 0));
        }
    }

    private static int? Whole(PartReader part, string attribute) =>
        int.TryParse(part.Plain(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
