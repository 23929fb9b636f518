namespace Gongkai.Documents.Recognition;

/// <summary>The room that text takes where every character has a fixed one.</summary>
internal static class HalfWidth
{
    /// <summary>In half-width characters: ideographs and full-width signs take two.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width += c < 0x1100 ? 1 : 2;
        return width;
    }
}
