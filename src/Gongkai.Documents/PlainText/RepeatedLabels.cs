using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Labels that stand on several lines, one below the other: scripts that write a cell a line write a merged cell once for
/// each cell it covers.
/// </summary>
internal static class RepeatedLabels
{
    /// <summary>The lines with each such label once; the same lines where there are none.</summary>
    public static List<TextLine> Removed(List<TextLine> lines)
    {
        var kept = new List<TextLine>(lines.Count);
        foreach (var line in lines)
        {
            if (kept.Count == 0 || line.Kind != TextLineKind.Words || kept[^1].Kind != TextLineKind.Words || line.Text != kept[^1].Text || FormLabels.Find(PrintedText.Key(line.Text)) is null)
                kept.Add(line);
        }

        return kept.Count < lines.Count ? kept : lines;
    }
}
