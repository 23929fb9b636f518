namespace Gongkai.Documents.Pdf;

/// <summary>A stretch of a line without a wide gap.</summary>
internal readonly record struct TextPiece(string Text, float Left, float Right);

/// <summary>A line of text on a page, in points.</summary>
/// <param name="Pieces">Its text, parted where a gap is as wide as between columns.</param>
/// <param name="Baseline">Height of its baseline.</param>
/// <param name="Size">Height of its largest character's em.</param>
internal sealed record TextLine(IReadOnlyList<TextPiece> Pieces, float Baseline, float Size)
{
    public float Left => Pieces[0].Left;

    public float Right => Pieces[^1].Right;

    /// <summary>The whole line, wide gaps as one space.</summary>
    public string Text => Pieces.Count == 1 ? Pieces[0].Text : string.Join(' ', Pieces.Select(piece => piece.Text));
}
