using System.Text.RegularExpressions;

namespace Gongkai.Documents.Recognition;

/// <summary>Dates and years as Chinese documents print them.</summary>
internal static partial class ChineseDates
{
    private const string Digits = "〇零一二三四五六七八九";

    /// <summary>The first date in the text (2023年1月16日, 2020-01-31, 二〇二三年一月十六日), or null.</summary>
    public static DateOnly? Find(string text)
    {
        var match = Numeric().Match(PrintedText.Folded(text));
        if (match.Success)
            return Date(int.Parse(match.Groups["y"].ValueSpan), int.Parse(match.Groups["m"].ValueSpan), int.Parse(match.Groups["d"].ValueSpan));
        match = Spelled().Match(text);
        return match.Success
            ? Date(Year(match.Groups["y"].Value) ?? 0, Small(match.Groups["m"].Value), Small(match.Groups["d"].Value))
            : null;
    }

    /// <summary>Whether the text is a date and nothing else.</summary>
    public static bool IsDateLine(string text)
    {
        var folded = PrintedText.Folded(text).Trim();
        var match = Numeric().Match(folded);
        if (!match.Success)
            match = Spelled().Match(folded);
        return match.Success && match.Length >= folded.Length - 2;
    }

    /// <summary>A year of four digits, Arabic or Chinese (二〇二三); null where it is none.</summary>
    public static int? Year(string text)
    {
        if (text.Length != 4)
            return null;
        var year = 0;
        foreach (var c in PrintedText.Folded(text))
        {
            var digit = c switch
            {
                'O' or 'o' or '○' or 'Ｏ' or '0' => 0,
                >= '1' and <= '9' => c - '0',
                _ => Math.Max(-1, Digits.IndexOf(c, StringComparison.Ordinal) - 1),
            };
            if (c is '〇' or '零')
                digit = 0;
            if (digit < 0)
                return null;
            year = (year * 10) + digit;
        }

        return year is >= 2000 and < 2100 ? year : null;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 2000 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    // One to thirty-one: 六, 十, 十六, 二十, 三十一.
    private static int Small(string text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (c is '十' or '廿')
                value = c == '廿' ? 20 : Math.Max(1, value) * 10;
            else
                value += Digits.IndexOf(c, StringComparison.Ordinal) - 1;
        }

        return value;
    }

    [GeneratedRegex(@"(?<y>20\d\d) ?(?:年|-|/|\.) ?(?<m>\d{1,2}) ?(?:月|-|/|\.) ?(?<d>\d{1,2}) ?日?")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<y>[二2][〇零○OoＯ0][一二三四五六七八九〇零○\d]{2})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十廿]{1,3})日?")]
    private static partial Regex Spelled();
}
