namespace Gongkai.Domain.Reports.Prose;

/// <summary>The measure words that make a number in prose a count, an amount or something that is never compared.</summary>
internal static class ProseUnits
{
    // Longer ones first. The second text is the unit as compared with others.
    private static readonly (string Printed, string Unit, NumberKind Kind)[] All =
    [
        ("个百分点", "百分点", NumberKind.PercentagePoints),
        ("百分点", "百分点", NumberKind.PercentagePoints),
        ("个工作日", "", NumberKind.Other),
        ("个月", "", NumberKind.Other),
        ("个小时", "", NumberKind.Other),
        ("件（次）", "件", NumberKind.Count),
        ("件（人次）", "件", NumberKind.Count),
        ("件/次", "件", NumberKind.Count),
        ("件次", "件", NumberKind.Count),
        ("件事", "", NumberKind.Other),
        ("条（次）", "条", NumberKind.Count),
        ("条次", "条", NumberKind.Count),
        ("条（篇）", "条", NumberKind.Count),
        ("篇（条）", "篇", NumberKind.Count),
        ("篇次", "篇", NumberKind.Count),
        ("份次", "份", NumberKind.Count),
        ("场次", "场", NumberKind.Count),
        ("批次", "批", NumberKind.Count),
        ("人次", "人次", NumberKind.Count),
        ("户次", "户", NumberKind.Count),
        ("个次", "个", NumberKind.Count),
        ("元", "元", NumberKind.Money),
        ("%", "%", NumberKind.Percentage),
        ("倍", "倍", NumberKind.Times),
        .. "件条篇份期次场个项宗起例则部家批户名幅册张本页处封通轮位人套种类".Select(unit => ($"{unit}", $"{unit}", NumberKind.Count)),
        .. "年月日号时天岁周届分点楼".Select(unit => ($"{unit}", "", NumberKind.Other)),
    ];

    private static readonly Dictionary<char, (string Printed, string Unit, NumberKind Kind)[]> ByFirst =
        All.GroupBy(unit => unit.Printed[0]).ToDictionary(units => units.Key, units => units.OrderByDescending(unit => unit.Printed.Length).ToArray());

    /// <summary>The unit that the text begins with; false where it begins with none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out (string Printed, string Unit, NumberKind Kind) unit)
    {
        unit = default;
        if (text.IsEmpty || !ByFirst.TryGetValue(text[0], out var candidates))
            return false;
        foreach (var candidate in candidates)
        {
            if (text.StartsWith(candidate.Printed, StringComparison.Ordinal))
            {
                unit = candidate;
                return true;
            }
        }

        return false;
    }
}
