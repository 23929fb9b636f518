using System.Buffers;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>Finds the numbers of a paragraph, in digits and in characters, with unit, multiplier and qualifier.</summary>
internal sealed class NumberScanner(string text)
{
    private const string ApproximateAfter = "余多";

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789〇零一二两三四五六七八九十百千《");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("〇零○一二两三四五六七八九十百千万亿");

    private static readonly string[] ApproximateBefore = ["约", "近", "超", "逾", "超过", "将近", "接近", "不足", "不到", "至少", "达到近", "高达近"];

    private static readonly string[] ApproximateBehind = ["左右", "以上", "以下", "上下"];

    // Characters before a numeral in words that make it an ordinal, a distribution or vague: 第三条, 每一件, 数十次, 同一个.
    private static readonly SearchValues<char> NoNumberBefore = SearchValues.Create("第每逐数几初周之同哪某唯这那任另统专归单万");

    private readonly List<ProseNumber> numbers = [];

    /// <summary>The numbers in their order.</summary>
    public static IReadOnlyList<ProseNumber> Read(string text)
    {
        if (text.AsSpan().IndexOfAny(Starts) < 0)
            return [];
        var scanner = new NumberScanner(text);
        scanner.Scan();
        return scanner.numbers;
    }

    private void Scan()
    {
        var position = 0;
        while (position < text.Length)
        {
            var next = text.AsSpan(position).IndexOfAny(Starts);
            if (next < 0)
                break;
            position += next;
            position = text[position] switch
            {
                '《' => BehindTitle(position),
                >= '0' and <= '9' => InDigits(position),
                _ => InCharacters(position),
            };
        }

        GiveUnitsToLists();
    }

    // A title of a document is a name; its numbers count nothing.
    private int BehindTitle(int position)
    {
        var end = text.AsSpan(position).IndexOf('》');
        return end < 0 ? position + 1 : position + end + 1;
    }

    private int InDigits(int start)
    {
        var end = start;
        decimal value = 0, step = 1;
        var decimals = false;
        while (end < text.Length && end - start < 24)
        {
            var character = text[end];
            if (char.IsAsciiDigit(character))
            {
                value = (value * 10) + (character - '0');
                if (decimals)
                    step /= 10;
            }
            else if (character == '.' && !decimals && IsDigitAt(end + 1))
            {
                decimals = true;
            }
            else if (character != ',' || decimals || !IsThousand(end + 1))
            {
                break;
            }

            end++;
        }

        if (decimals)
            value *= step;
        var isPlain = !IsInsideCode(start, end);
        return Complete(start, end, value, step, isPlain, end - start == 4);
    }

    private int InCharacters(int start)
    {
        var end = start;
        while (end < text.Length && Numerals.Contains(text[end]))
            end++;
        if (start > 0 && NoNumberBefore.Contains(text[start - 1]))
            return end;
        if (text.AsSpan(start).StartsWith("百分之", StringComparison.Ordinal))
            return PercentInCharacters(start);
        if (ChineseNumerals.Parse(text.AsSpan(start, end - start)) is not { } value)
            return end;
        var count = numbers.Count;
        var behind = Complete(start, end, value, 1, true, end - start == 4);
        // 一是, 三重一大, 两个维护: words, unless a unit makes them a number.
        if (numbers.Count > count && numbers[^1].Kind == NumberKind.Other)
            numbers.RemoveAt(count);
        return Math.Max(behind, end);
    }

    private int PercentInCharacters(int start)
    {
        var position = start + 3;
        var end = position;
        while (end < text.Length && (Numerals.Contains(text[end]) || text[end] == '点'))
            end++;
        var run = text.AsSpan(position, end - position);
        var point = run.IndexOf('点');
        var whole = ChineseNumerals.Parse(point < 0 ? run : run[..point]);
        var fraction = point < 0 ? 0 : ChineseNumerals.Parse(run[(point + 1)..]);
        if (whole is null || fraction is null)
            return Math.Max(end, position);
        var step = 1m;
        for (var digit = point + 1; point >= 0 && digit < run.Length; digit++)
            step /= 10;
        numbers.Add(new ProseNumber(whole.Value + (fraction.Value * step), start, end, NumberKind.Percentage, "%")
        {
            Step = step,
            Exactness = ExactnessOf(start, end),
        });
        return end;
    }

    // Multiplier, qualifier and unit behind the digits.
    private int Complete(int start, int end, decimal value, decimal step, bool isPlain, bool mayBeYear)
    {
        var exactness = Exactness.Exact;
        var position = end;
        for (; position < text.Length; position++)
        {
            if (ApproximateAfter.Contains(text[position], StringComparison.Ordinal))
                exactness = Exactness.Approximate;
            else if (ChineseNumerals.Multiplier(text[position]) is > 10 and var multiplier && value < 1_000_000_000_000)
                (value, step) = (value * multiplier, step * multiplier);
            else
                break;
        }

        if (!isPlain || !ProseUnits.TryRead(text.AsSpan(position), out var unit))
        {
            numbers.Add(new ProseNumber(value, start, position, NumberKind.Other, "") { Step = step, Exactness = exactness });
            return position;
        }

        var behind = position + unit.Printed.Length;
        var kind = unit.Printed == "年" && mayBeYear && value is >= 1900 and <= 2100 ? NumberKind.Year : unit.Kind;
        if (kind == NumberKind.Times)
            (value, step) = (value * 100, step * 100);
        numbers.Add(new ProseNumber(value, start, behind, kind, unit.Unit)
        {
            Step = step,
            Exactness = exactness == Exactness.Approximate ? exactness : ExactnessOf(start, behind),
        });
        return behind;
    }

    private Exactness ExactnessOf(int start, int end)
    {
        foreach (var word in ApproximateBefore)
        {
            if (text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
                return Exactness.Approximate;
        }

        foreach (var word in ApproximateBehind)
        {
            if (text.AsSpan(end).StartsWith(word, StringComparison.Ordinal))
                return Exactness.Approximate;
        }

        return Exactness.Exact;
    }

    // 12、15和3件: the unit at the end is meant for all.
    private void GiveUnitsToLists()
    {
        for (var index = numbers.Count - 2; index >= 0; index--)
        {
            var (number, next) = (numbers[index], numbers[index + 1]);
            if (number.Kind == NumberKind.Other && number.Unit.Length == 0 && next.Kind is NumberKind.Count or NumberKind.Percentage
                && next.Start == number.End + 1 && text[number.End] is '、' or '和' or '与' or '及'
                && !IsInsideCode(number.Start, number.End) && char.IsAsciiDigit(text[number.End - 1]))
            {
                numbers[index] = number with { Kind = next.Kind, Unit = next.Unit };
            }
        }
    }

    private bool IsDigitAt(int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    private bool IsThousand(int position) =>
        IsDigitAt(position) && IsDigitAt(position + 1) && IsDigitAt(position + 2) && !IsDigitAt(position + 3);

    // Part of an address, a range (3-5件), a document number, an article, or torn apart by the source (1 2件).
    private bool IsInsideCode(int start, int end)
    {
        if (end < text.Length && (char.IsAsciiLetter(text[end]) || "-/@_—～~".Contains(text[end], StringComparison.Ordinal)))
            return true;
        if (start == 0)
            return false;
        var before = text[start - 1];
        return char.IsAsciiLetter(before) || before is '第' or '-' or '/' or '@' or '_' or '〔' or '[' or '.' or '—' or '～' or '~' or '+'
            || ((before is ' ' or '，' or ',' or '至' or '到') && start > 1 && char.IsAsciiDigit(text[start - 2]));
    }
}
