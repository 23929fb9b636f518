namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// The form of an item (体裁): the fifteen kinds of official document (《党政机关公文处理工作条例》第八条), and what
/// sites publish besides. Stored as a number, so values never change.
/// </summary>
public enum Genre
{
    /// <summary>其他.</summary>
    Other = 0,

    /// <summary>决议.</summary>
    Resolution = 1,

    /// <summary>决定.</summary>
    Decision = 2,

    /// <summary>命令（令）.</summary>
    Order = 3,

    /// <summary>公报.</summary>
    Communique = 4,

    /// <summary>公告.</summary>
    PublicNotice = 5,

    /// <summary>通告.</summary>
    Announcement = 6,

    /// <summary>意见.</summary>
    Opinion = 7,

    /// <summary>通知.</summary>
    Notice = 8,

    /// <summary>通报.</summary>
    Circular = 9,

    /// <summary>报告.</summary>
    Report = 10,

    /// <summary>请示.</summary>
    Request = 11,

    /// <summary>批复.</summary>
    OfficialReply = 12,

    /// <summary>议案.</summary>
    Motion = 13,

    /// <summary>函.</summary>
    OfficialLetter = 14,

    /// <summary>纪要.</summary>
    Minutes = 15,

    /// <summary>规划计划.</summary>
    Plan = 16,

    /// <summary>统计数据.</summary>
    Statistics = 17,

    /// <summary>预算决算.</summary>
    Budget = 18,

    /// <summary>政策解读.</summary>
    Interpretation = 19,

    /// <summary>动态要闻.</summary>
    News = 20,

    /// <summary>办事指南.</summary>
    ServiceGuide = 21,
}
