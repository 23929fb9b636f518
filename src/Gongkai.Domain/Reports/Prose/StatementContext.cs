namespace Gongkai.Domain.Reports.Prose;

/// <summary>What the words before a number in its paragraph tell about whose number it is, and of which year.</summary>
internal static class StatementContext
{
    // Someone else than the reporting agency as a whole, or a longer time than the year.
    private static readonly string[] Scopes =
    [
        "本级", "直属", "所属", "下属", "下辖", "所辖", "各部门", "各单位", "各乡", "各镇", "各县", "各区", "各市", "各街道", "各局", "各地", "各级各",
        "市直", "县直", "区直", "省直", "分局", "系统", "办公室", "办公厅", "乡镇", "街道", "截至", "截止", "以来", "近年", "历年", "近三年", "近五年",
        "基层", "支队", "大队", "派出所", "政府本级",
    ];

    private static readonly string[] OtherYears = ["上年度同", "上年同", "去年", "上一年", "往年", "前一年"];

    /// <summary>Whether the sentence up to a position speaks of another scope than the report's.</summary>
    public static bool IsScoped(ProseParagraph paragraph, int position, OwnName organization) =>
        NamesScope(paragraph.Text.AsSpan(paragraph.SentenceStart(position)..position), organization);

    /// <summary>Whether a text names another scope than the report's: 市本级, 各县区, 三年来.</summary>
    public static bool NamesScope(ReadOnlySpan<char> text, OwnName organization)
    {
        foreach (var scope in Scopes)
        {
            if (text.Contains(scope, StringComparison.Ordinal) && !organization.Contains(scope))
                return true;
        }

        return false;
    }

    /// <summary>Whether the number at a position is one of another year than the report's: the nearest year before it, or 去年 in its own clause.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="position">Where the number stands.</param>
    /// <param name="year">The report's year; null where it is not known.</param>
    public static bool IsOtherYear(ProseParagraph paragraph, int position, int? year)
    {
        var clause = paragraph.Text.AsSpan(paragraph.ClauseStart(position)..position);
        foreach (var word in OtherYears)
        {
            var at = clause.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !clause[(at + word.Length)..].StartsWith("结转", StringComparison.Ordinal))
                return true;
        }

        if (year is null)
            return false;
        for (var index = paragraph.Numbers.Count - 1; index >= 0; index--)
        {
            var number = paragraph.Numbers[index];
            if (number.Kind == NumberKind.Year && number.End <= position && SetsYear(paragraph, number))
                return number.Value != year;
        }

        return false;
    }

    // 较2021年, 2021年结转, 结转2023年 and 2023年1月16日 do not say of which year the numbers behind are.
    private static bool SetsYear(ProseParagraph paragraph, ProseNumber year)
    {
        var before = paragraph.Text.AsSpan(0, year.Start);
        var behind = paragraph.Text.AsSpan(year.End);
        return !EndsWithAny(before, "较", "比", "与", "同", "从", "由", "结转", "结转至", "结转到", "转至", "转入", "对比", "相比")
            && !StartsWithAny(behind, "结转", "度结转", "转入", "继续", "度继续");
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
