using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>Turns the characters of a printed cell into a <see cref="Cell"/>.</summary>
internal static partial class CellParser
{
    private const string Units = "件|条|项|个|次|宗|起|份|部|人次|例|篇";

    /// <summary>Whether the text can stand in a cell for figures: empty, a number with or without unit, or a mark that stands for one.</summary>
    public static bool IsValue(string text)
    {
        if (text.Length == 0)
            return true;
        if (text.Length > 40)
            return false;
        if (IsPlainNumber(text))
            return true;
        var folded = Compact(text);
        return folded.Length == 0 || IsMark(folded) || Measured().IsMatch(folded) || Signed().IsMatch(folded);
    }

    /// <summary>Whether the text holds nothing that can be seen.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !PrintedText.IsInvisible(c))
                return false;
        }

        return true;
    }

    /// <summary>The cell's content for a column of that kind. Amounts printed with 元 or 亿元 are turned into 万元.</summary>
    public static Cell Parse(string text, ValueKind kind, Place place)
    {
        if (IsPlainNumber(text) && kind != ValueKind.Text)
            return Cell.Of(decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), place);
        var folded = Compact(text);
        if (folded.Length == 0)
            return Cell.Blank(place);
        if (kind == ValueKind.Text)
            return Cell.OfText(folded, place);
        if (folded is "〇" or "零")
            return Cell.Of(0, place);
        if (kind == ValueKind.SignedCount && Signed().Match(folded) is { Success: true } signed)
            return SignedNumber(signed, text, place);

        var match = Measured().Match(folded);
        if (!match.Success || !TryNumber(match.Groups["number"].ValueSpan, out var number))
            return Cell.NotANumber(PrintedText.OneLine(text), place);
        var negative = match.Groups["minus"].Success;
        var scaled = kind == ValueKind.Amount ? ToTenThousands(number, match.Groups["unit"].ValueSpan) : InWhole(number, match.Groups["unit"].ValueSpan);
        return new Cell(CellState.Number, negative ? -scaled : scaled, null, place);
    }

    private static Cell SignedNumber(Match match, string text, Place place)
    {
        if (!TryNumber(match.Groups["number"].ValueSpan, out var number))
            return Cell.NotANumber(PrintedText.OneLine(text), place);
        var down = match.Groups["sign"].ValueSpan is { Length: > 0 } sign && "-－−–减降↓".Contains(sign[0]);
        return new Cell(CellState.Number, down ? -number : number, null, place);
    }

    private static decimal ToTenThousands(decimal amount, ReadOnlySpan<char> unit) => unit switch
    {
        "元" => amount / 10_000,
        "亿元" or "亿" => amount * 10_000,
        _ => amount,
    };

    private static decimal InWhole(decimal count, ReadOnlySpan<char> unit) =>
        unit.StartsWith("万") ? count * 10_000 : unit.StartsWith("亿") ? count * 100_000_000 : count;

    private static bool TryNumber(ReadOnlySpan<char> digits, out decimal number) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number)
            && number < 1_000_000_000_000_000_000m;

    private static bool IsPlainNumber(string text)
    {
        if (text.Length is 0 or > 18)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    private static bool IsMark(string folded)
    {
        if (folded is "无" or "零" or "〇" or "N/A" or "n/a" or "暂无" or "无数据" or "空")
            return true;
        foreach (var c in folded)
        {
            if (!"/\\-—–－一_*×…·.ー―─".Contains(c))
                return false;
        }

        return folded.Length <= 8;
    }

    // White space inside a cell is layout ("13 612", a number wrapped over two lines), never meaning.
    private static string Compact(string text)
    {
        var folded = PrintedText.Folded(text);
        var buffer = folded.Length <= 256 ? stackalloc char[256] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c))
                buffer[length++] = c;
        }

        return length == folded.Length ? folded : new string(buffer[..length]);
    }

    [GeneratedRegex(@"^(?<minus>[-−–－])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?<unit>万元|亿元|元|万(?:" + Units + @")?|亿|" + Units + @")?(?:\([^()]{0,30}\)|[。.;])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Measured();

    [GeneratedRegex(@"^(?<sign>[-−–－+减增降升↑↓](?:加|少)?|无)?(?<number>\d{1,3}(?:,\d{3})+|\d+)(?:" + Units + ")?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Signed();
}
