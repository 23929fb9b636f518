namespace Gongkai.Domain.Collection;

/// <summary>The Chinese words for the kinds of this folder.</summary>
public static class CollectionNames
{
    /// <summary>The word for where a unit stands (未报送).</summary>
    public static string Chinese(this UnitStanding standing) => standing switch
    {
        UnitStanding.Missing => "未报送",
        UnitStanding.Received => "读取中",
        UnitStanding.Unreadable => "无法读取",
        UnitStanding.Unassigned => "待指定",
        UnitStanding.Read => "待审核",
        UnitStanding.Returned => "已退回",
        UnitStanding.Accepted => "已接受",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    /// <summary>The word for what has become of a file (待审核).</summary>
    public static string Chinese(this SubmissionState state) => state switch
    {
        SubmissionState.Received => "读取中",
        SubmissionState.Unreadable => "无法读取",
        SubmissionState.Unassigned => "待指定",
        SubmissionState.Read => "待审核",
        SubmissionState.Returned => "已退回",
        SubmissionState.Accepted => "已接受",
        SubmissionState.Superseded => "已被替换",
        SubmissionState.Duplicate => "重复",
        SubmissionState.SetAside => "不采用",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The word for what has become of a message (待处理).</summary>
    public static string Chinese(this MailState state) => state switch
    {
        MailState.Taken => "已取附件",
        MailState.Waiting => "待处理",
        MailState.Automatic => "自动邮件",
        MailState.Settled => "已处理",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The word for a way in (网上报送).</summary>
    public static string Chinese(this SubmissionChannel channel) => channel switch
    {
        SubmissionChannel.Upload => "上级录入",
        SubmissionChannel.Link => "网上报送",
        SubmissionChannel.Folder => "文件夹",
        SubmissionChannel.Staff => "平台报送",
        SubmissionChannel.Mail => "电子邮件",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}
