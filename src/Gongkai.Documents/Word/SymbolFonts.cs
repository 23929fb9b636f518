using System.Globalization;

namespace Gongkai.Documents.Word;

/// <summary>Characters inserted from symbol fonts (<c>w:sym</c>), where fonts such as Wingdings have places of their own.</summary>
internal static class SymbolFonts
{
    private const char PrivateFirst = '\uF000';
    private const char PrivateLast = '\uF0FF';

    /// <summary>The character as Unicode has it; empty where it is an ornament that has none.</summary>
    /// <param name="code">Its code, four hexadecimal digits.</param>
    /// <param name="font">The font it is taken from.</param>
    public static string Character(string? code, string? font)
    {
        if (!ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) || char.IsSurrogate((char)number) || number == 0)
            return "";
        var c = (char)number;
        if (c is >= PrivateFirst and <= PrivateLast)
            c -= PrivateFirst;
        else if (c is >= '\uE000' and <= '\uF8FF')
            return "";
        return font switch
        {
            "Wingdings" => Wingdings(c),
            "Wingdings 2" => Wingdings2(c),
            "Symbol" => Symbol(c),
            _ when number is >= PrivateFirst and <= PrivateLast => "",
            _ => c.ToString(),
        };
    }

    private static string Symbol(char c) => c switch
    {
        (>= '0' and <= '9') or ' ' or '.' or ',' or '%' or '(' or ')' or '+' or '-' or '/' => c.ToString(),
        '\xB7' => "·",
        '\xB4' => "×",
        _ => "",
    };

    private static string Wingdings(char c) => c switch
    {
        '\x6F' or '\xA8' or '\x71' => "□",
        '\xFC' => "√",
        '\xFB' => "×",
        '\xFE' => "☑",
        '\xFD' => "☒",
        '\x6C' => "●",
        '\x6E' => "■",
        '\xAB' => "★",
        _ => "",
    };

    private static string Wingdings2(char c) => c switch
    {
        '\x50' => "√",
        '\x4F' => "×",
        '\x52' => "☑",
        '\x53' or '\x54' => "☒",
        '\xA3' or '\x2A' => "□",
        _ => "",
    };
}
