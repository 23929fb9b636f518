namespace Gongkai.Domain.Publishing.Items;

/// <summary>The ways by which an item is made public (articles 23 to 25); several at once. Stored as a number, so values never change.</summary>
[Flags]
public enum PublicationChannels
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>政府网站.</summary>
    Website = 1 << 0,

    /// <summary>公开栏: printed and put up on a notice board.</summary>
    BulletinBoard = 1 << 1,

    /// <summary>公报: taken into the next issue of the gazette.</summary>
    Gazette = 1 << 2,

    /// <summary>信息订阅源: RSS, Atom and the data interface.</summary>
    Feeds = 1 << 3,

    /// <summary>电子邮件订阅.</summary>
    Email = 1 << 4,

    /// <summary>政务新媒体.</summary>
    SocialMedia = 1 << 5,

    /// <summary>新闻发布会.</summary>
    PressConference = 1 << 6,

    /// <summary>报刊、广播、电视.</summary>
    NewsMedia = 1 << 7,

    /// <summary>查阅场所: archives, libraries, service halls.</summary>
    ReadingPlace = 1 << 8,
}
