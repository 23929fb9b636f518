using System.Collections.Frozen;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>The words between a number and what it is compared with: 12件，较上年增加2件，增长20%.</summary>
internal static class ComparisonWords
{
    /// <summary>What the words of a gap between two numbers say together.</summary>
    [Flags]
    public enum Sense
    {
        /// <summary>Nothing: marks and fillers.</summary>
        None = 0,

        /// <summary>上年, 同比.</summary>
        LastYear = 1,

        /// <summary>增长, 增加.</summary>
        Rise = 1 << 1,

        /// <summary>下降, 减少.</summary>
        Fall = 1 << 2,

        /// <summary>增加到: what follows is the new number.</summary>
        To = 1 << 3,

        /// <summary>由, 从: what follows is the old number.</summary>
        From = 1 << 4,

        /// <summary>持平.</summary>
        Same = 1 << 5,

        /// <summary>A word that may change the subject.</summary>
        Unknown = 1 << 6,
    }

    private static readonly (Sense Sense, string Words)[] Entries =
    [
        (Sense.None,
            "， （ 、 的 了 约 近 为 达 是 有所 幅度 幅度为 比例 数量 申请数量 申请量 申请总量 总量 总数 件数 收件量 受理量 相比 相比较 相较 同期 同期数 相 与 同 比 较 和 年 度 年度 "
            + "明显 大幅 小幅 略有 略 共 净 数 量 相对 对比 则 率 率为 均 已 全部 按期 按时 及时 依法 答复 办结"),
        (Sense.LastYear, "同比 上年 去年 上年度 上一年 上一年度 上年同期 去年同期 上年度同期"),
        (Sense.Rise, "增长 增加 上升 提高 增幅 增长率 增多 增 多 升幅 上涨 增长幅度 增加率"),
        (Sense.Fall, "下降 减少 降低 回落 降幅 下降率 减 少 下滑 减幅 下降幅度 减少率 压减 缩减 精简 压缩"),
        (Sense.Rise | Sense.To, "增加到 增长到 增至 增长至 增加至 上升到 上升至"),
        (Sense.Fall | Sense.To, "下降到 下降至 减少到 减少至 降至 减至 回落至 整合至 整合为 压减至 压减到 缩减至 精简至 精简到 压缩至 压缩到"),
        (Sense.From, "由 从"),
        (Sense.Same, "持平"),
    ];

    private static readonly FrozenDictionary<string, Sense>.AlternateLookup<ReadOnlySpan<char>> Words = Entries
        .SelectMany(entry => entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, entry.Sense)))
        .ToFrozenDictionary()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private const int Longest = 5;

    /// <summary>The senses of all words of a gap.</summary>
    public static Sense Read(ReadOnlySpan<char> gap)
    {
        var senses = Sense.None;
        while (!gap.IsEmpty)
        {
            var length = Math.Min(Longest, gap.Length);
            var sense = Sense.None;
            while (length > 0 && !Words.TryGetValue(gap[..length], out sense))
                length--;
            if (length == 0)
                return senses | Sense.Unknown;
            senses |= sense;
            gap = gap[length..];
        }

        return senses;
    }
}
