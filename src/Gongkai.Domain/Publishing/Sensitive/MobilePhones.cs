namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>Mobile numbers: eleven digits from 13 to 19, with or without 86 before them; not amounts, not parts of decimals.</summary>
internal static class MobilePhones
{
    private static readonly string[] Units =
        ["元", "万元", "亿元", "美元", "件", "平方米", "立方米", "吨", "公里", "千瓦", "亩", "公顷", "人", "户", "人次", "."];

    public static IEnumerable<SensitivePassage> Find(Prose prose)
    {
        foreach (var run in prose.Numbers)
        {
            foreach (var (start, length, digits) in run.Numbers())
            {
                if (IsMobile(digits, out var prefix) && !IsQuantity(prose, start, start + length))
                    yield return prose.Passage(SensitiveKind.MobilePhone, start, length, keptAtStart: prefix + 3, keptAtEnd: 4);
            }
        }
    }

    private static bool IsMobile(string digits, out int prefix)
    {
        prefix = digits.Length - 11;
        return prefix >= 0
            && digits[..prefix] is "" or "86" or "0086" or "0"
            && digits[prefix] == '1' && digits[prefix + 1] is >= '3' and <= '9'
            && digits.All(char.IsAsciiDigit);
    }

    private static bool IsQuantity(Prose prose, int start, int end)
    {
        var before = prose.Before(start, 1);
        if (before is ['.' or '¥' or '￥' or '$' or '〕' or '\\' or '/'])
            return true;
        var after = prose.From(end).TrimStart(' ');
        if (after is ['.', ..])
            return after.Length > 1 && char.IsAsciiDigit(after[1]);
        foreach (var unit in Units)
        {
            if (after.StartsWith(unit, StringComparison.Ordinal))
                return true;
        }

        return prose.IsIntroduced(start, "编号", "单号", "代码", "文号");
    }
}
