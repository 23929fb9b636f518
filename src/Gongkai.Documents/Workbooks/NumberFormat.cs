namespace Gongkai.Documents.Workbooks;

/// <summary>
/// How a number is printed, as far as it changes what the number is: a date, a time of day, a percentage. Decimal
/// places, thousands separators and units of a format do not change it.
/// </summary>
/// <param name="Date">Pattern of a date (<c>yyyy年M月d日</c>) or a time of day; null for a number.</param>
/// <param name="PercentDecimals">Decimal places of a percentage; null for a number.</param>
internal sealed record NumberFormat(string? Date, int? PercentDecimals)
{
    private const int LongestCode = 255;

    private static readonly NumberFormat Plain = new(null, null);

    /// <summary>A format that every program knows by number; the numbers of Chinese programs for 27 to 58.</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        9 => new NumberFormat(null, 0),
        10 => new NumberFormat(null, 2),
        14 or 15 or 22 or 30 or 31 => new NumberFormat("yyyy年M月d日", null),
        17 or 27 or 36 or 50 or 52 or 57 => new NumberFormat("yyyy年M月", null),
        16 or 28 or 29 or 51 or 53 or 54 or 58 => new NumberFormat("M月d日", null),
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => new NumberFormat("H:mm", null),
        _ => Plain,
    };

    /// <summary>Understands a format code (<c>yyyy"年"m"月"d"日";@</c>).</summary>
    public static NumberFormat Parse(string code)
    {
        if (code.Length > LongestCode || code.Equals("General", StringComparison.OrdinalIgnoreCase))
            return Plain;
        var signs = Signs(code);
        var (year, month, day) = (signs.Contains('y'), signs.Contains('m'), signs.Contains('d'));
        if (year || day)
            return new NumberFormat((year ? "yyyy年" : "") + (month ? "M月" : "") + (day ? "d日" : ""), null);
        if (signs.Contains('h'))
            return new NumberFormat("H:mm", null);
        if (!signs.Contains('%'))
            return Plain;
        var point = signs.IndexOf('.', StringComparison.Ordinal);
        return new NumberFormat(null, point < 0 ? 0 : signs[(point + 1)..].TakeWhile(sign => sign is '0' or '#' or '?').Count());
    }

    // The signs of the part for positive numbers, literal text and instructions in brackets left out.
    private static string Signs(string code)
    {
        var signs = new char[code.Length];
        var length = 0;
        for (var index = 0; index < code.Length && code[index] != ';'; index++)
        {
            switch (code[index])
            {
                case '"':
                    index = End(code, index, '"');
                    break;
                case '[':
                    index = End(code, index, ']');
                    break;
                case '\\' or '_' or '*':
                    index++;
                    break;
                default:
                    signs[length++] = char.ToLowerInvariant(code[index]);
                    break;
            }
        }

        return new string(signs, 0, length);
    }

    private static int End(string code, int from, char sign)
    {
        var end = code.IndexOf(sign, from + 1);
        return end < 0 ? code.Length : end;
    }
}
