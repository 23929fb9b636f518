namespace Gongkai.Cli.Output;

/// <summary>How many columns of a terminal text takes: a Chinese character takes two.</summary>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var character in text)
            width += Of(character);
        return width;
    }

    public static int Of(char character) => character switch
    {
        // The second half of a pair is counted with the first.
        >= '\uDC00' and <= '\uDFFF' => 0,
        '“' or '”' or '‘' or '’' or '…' or '—' or '·' or '→' => 2,
        (>= '\u1100' and <= '\u115F') or (>= '\u2460' and <= '\u24FF') or (>= '\u2E80' and <= '\uA4CF')
            or (>= '\uAC00' and <= '\uDBFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F')
            or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') => 2,
        _ => 1,
    };

    /// <summary>The text with spaces up to a width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));
}
