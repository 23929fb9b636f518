using System.Globalization;
using Gongkai.Documents.Writing;

namespace Gongkai.Documents.Word;

/// <summary>Numbers in the numerals of lists.</summary>
internal static class ListNumerals
{
    private const string Legal = "壹贰叁肆伍陆柒捌玖拾";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private static readonly (int Value, string Numeral)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number in the numerals; in Arabic digits where these do not go so far or are not known.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">Name of the numerals in the file format; Word and WPS name the Chinese ones after several countries.</param>
    public static string Of(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "ideographDigital"
            or "taiwaneseDigital" or "japaneseDigitalTenThousand" => ChineseNumeral.Of(number),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Nth(Legal, number),
        "ideographTraditional" => Nth(Stems, number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is >= 1 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is >= 1 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Arabic(number).Select(digit => (char)(digit - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperRoman" when number is >= 1 and < 4000 => RomanOf(number),
        "lowerRoman" when number is >= 1 and < 4000 => RomanOf(number).ToLowerInvariant(),
        "bullet" or "none" => "",
        _ => Arabic(number),
    };

    private static string Arabic(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Nth(string numerals, int number) => number >= 1 && number <= numerals.Length ? numerals[number - 1].ToString() : Arabic(number);

    private static string RomanOf(int number)
    {
        var numeral = "";
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
                numeral += letters;
        }

        return numeral;
    }
}
