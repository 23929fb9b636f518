using System.Globalization;

namespace Gongkai.Documents.Writing;

/// <summary>Chinese numerals of section headings.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The numeral from 一 to 九十九; Arabic digits beyond.</summary>
    public static string Of(int number) => number switch
    {
        < 1 or > 99 => number.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[number].ToString(),
        _ => (number < 20 ? "" : Digits[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : Digits[number % 10].ToString()),
    };
}
