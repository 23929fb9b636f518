namespace Gongkai.Domain.Reports.Prose;

/// <summary>Numbers written in characters: 十二, 两, 一百二十三, 二〇二二.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value of a run of numerals, or null where the run is no number.</summary>
    public static decimal? Parse(ReadOnlySpan<char> numerals)
    {
        if (numerals.IsEmpty || numerals.Length > 15)
            return null;
        return numerals.IndexOfAny("十百千万亿") < 0 ? Positional(numerals) : Multiplied(numerals);
    }

    /// <summary>The value of one digit, 0 to 9, or -1.</summary>
    public static int Digit(char numeral) => numeral switch
    {
        '零' or '○' or 'Ｏ' => 0,
        '两' => 2,
        _ => Digits.IndexOf(numeral, StringComparison.Ordinal),
    };

    /// <summary>What a multiplier is worth, or 0.</summary>
    public static int Multiplier(char numeral) => numeral switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    // 二〇二二, 五; a single 〇 or several digits without 十 are read digit by digit.
    private static decimal? Positional(ReadOnlySpan<char> numerals)
    {
        decimal value = 0;
        foreach (var numeral in numerals)
        {
            var digit = Digit(numeral);
            if (digit < 0)
                return null;
            value = (value * 10) + digit;
        }

        return value;
    }

    private static decimal? Multiplied(ReadOnlySpan<char> numerals)
    {
        decimal whole = 0, section = 0;
        var pending = -1;
        foreach (var numeral in numerals)
        {
            var multiplier = Multiplier(numeral);
            if (multiplier == 0)
            {
                // 二三十: two digits in a row are a range, no number.
                if (pending > 0)
                    return null;
                pending = Digit(numeral);
            }
            else if (multiplier >= 10_000)
            {
                whole = (whole + section + Math.Max(pending, 0)) * multiplier;
                (section, pending) = (0, -1);
            }
            else
            {
                section += (pending > 0 ? pending : 1) * multiplier;
                pending = -1;
            }
        }

        return whole + section + Math.Max(pending, 0);
    }
}
