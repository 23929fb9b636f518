namespace Gongkai.Documents.Pdf;

/// <summary>Which way a line of text runs on the page, counter-clockwise from the usual.</summary>
internal enum TextTurn
{
    /// <summary>Left to right.</summary>
    None,

    /// <summary>Upwards.</summary>
    Quarter,

    /// <summary>Upside down.</summary>
    Half,

    /// <summary>Downwards.</summary>
    ThreeQuarters,
}

/// <summary>A character as it stands on the page; lengths in points, the origin at the page's lower left corner.</summary>
/// <param name="Text">The character, or the characters of a ligature.</param>
/// <param name="X">Where the character's advance starts.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Width">Its advance along the line.</param>
/// <param name="Size">Height of the em.</param>
/// <param name="Turn">Direction of its line.</param>
internal readonly record struct Glyph(string Text, float X, float Y, float Width, float Size, TextTurn Turn)
{
    /// <summary>Share of the em between the baseline and a character's middle.</summary>
    public const float MiddleOverBaseline = 0.36f;

    public float Right => X + Width;

    public bool IsBlank => Text.Length == 0 || char.IsWhiteSpace(Text[0]);

    /// <summary>The middle of the character, whichever way it runs.</summary>
    public (float X, float Y) Centre()
    {
        var along = Width / 2;
        var up = Size * MiddleOverBaseline;
        return Turn switch
        {
            TextTurn.None => (X + along, Y + up),
            TextTurn.Quarter => (X - up, Y + along),
            TextTurn.Half => (X - along, Y - up),
            _ => (X + up, Y - along),
        };
    }

    /// <summary>The character as seen by a reader who turns the page so that its line runs left to right.</summary>
    public Glyph Upright() => Turn switch
    {
        TextTurn.None => this,
        TextTurn.Quarter => this with { X = Y, Y = -X, Turn = TextTurn.None },
        TextTurn.Half => this with { X = -X, Y = -Y, Turn = TextTurn.None },
        _ => this with { X = -Y, Y = X, Turn = TextTurn.None },
    };
}
