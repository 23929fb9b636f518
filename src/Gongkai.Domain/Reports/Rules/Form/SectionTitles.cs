using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>Whether a printed title is the prescribed one in the agency's own words (存在问题及改进情况, 其他事项).</summary>
internal static class SectionTitles
{
    private const double AlikeEnough = 0.5;

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    // The words any of which says what a section is about, by section number in both editions of the form.
    private static readonly string[][] Subjects =
    [
        ["总体", "概述", "概况", "基本情况", "综述"],
        ["主动公开"],
        ["申请"],
        ["复议", "诉讼"],
        ["问题", "不足", "改进", "困难"],
        ["其他", "其它", "报告的事项", "报告事项", "说明的事项"],
    ];

    /// <summary>The section's name by its number: 第三部分.</summary>
    public static string Ordinal(int number) => $"第{(number is >= 1 and <= 9 ? Numerals[number - 1] : $"{number}")}部分";

    /// <summary>Whether the printed title can stand for the section's.</summary>
    public static bool Fits(string printed, FormSection section) =>
        (section.Number <= Subjects.Length
            && Subjects[section.Number - 1].Any(word => printed.Contains(word, StringComparison.Ordinal)))
        || TextLikeness.Of(printed, section.Title) >= AlikeEnough;
}
