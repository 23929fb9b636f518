namespace Gongkai.Domain.Publishing.Items;

/// <summary>The single channels and their Chinese names.</summary>
public static class PublicationChannelNames
{
    /// <summary>Every single channel with its name, in the order in which screens list them.</summary>
    public static IReadOnlyList<(PublicationChannels Channel, string Name)> All { get; } =
    [
        (PublicationChannels.Website, "政府网站"),
        (PublicationChannels.BulletinBoard, "公开栏"),
        (PublicationChannels.Gazette, "政府公报"),
        (PublicationChannels.Feeds, "信息订阅源"),
        (PublicationChannels.Email, "电子邮件订阅"),
        (PublicationChannels.SocialMedia, "政务新媒体"),
        (PublicationChannels.PressConference, "新闻发布会"),
        (PublicationChannels.NewsMedia, "报刊、广播、电视"),
        (PublicationChannels.ReadingPlace, "查阅场所"),
    ];

    /// <summary>The names of the channels, joined by “、”; 无 where none.</summary>
    public static string Chinese(this PublicationChannels channels)
    {
        var names = All.Where(entry => channels.HasFlag(entry.Channel)).Select(entry => entry.Name).ToList();
        return names.Count == 0 ? "无" : string.Join('、', names);
    }
}
