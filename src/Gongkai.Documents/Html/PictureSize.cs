namespace Gongkai.Documents.Html;

/// <summary>What a picture is by its size.</summary>
internal enum PictureKind
{
    /// <summary>An icon, a line, a two-dimensional code: nothing to read.</summary>
    Ornament,

    /// <summary>The page does not say the size.</summary>
    Unknown,

    /// <summary>Large enough to hold a table or a page of text.</summary>
    Content,
}

/// <summary>Tells pictures that may hold part of the report from ornaments.</summary>
internal static class PictureSize
{
    private const int NarrowestContent = 240;

    private const int LowestContent = 100;

    /// <summary>The kind of a picture of that size in pixels.</summary>
    public static PictureKind Of(int? width, int? height)
    {
        if (width < NarrowestContent || height < LowestContent)
            return PictureKind.Ornament;
        return width is null && height is null ? PictureKind.Unknown : PictureKind.Content;
    }
}
