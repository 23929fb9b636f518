namespace Gongkai.Domain.Publishing.Items;

/// <summary>The Chinese words for the forms of items.</summary>
public static class GenreNames
{
    private static readonly string[] Names =
    [
        "其他", "决议", "决定", "命令（令）", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
        "规划计划", "统计数据", "预算决算", "政策解读", "动态要闻", "办事指南",
    ];

    /// <summary>The word for a form (通知).</summary>
    public static string Chinese(this Genre genre) => Names[(int)genre];
}
