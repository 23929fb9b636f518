using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Documents.Catalogues;

/// <summary>
/// Reads the channels of a catalogue's cell: names in a list, or the boxes that printed catalogues have, of which the
/// filled ones count (■政府网站 □政府公报).
/// </summary>
internal static class ChannelWords
{
    private const string Filled = "■☑√✓✔";
    private const string Empty = "□☐";

    private static readonly char[] Between = ['、', '，', ',', '；', ';', '\n', '\r', ' ', '　', '\t'];

    // What printed catalogues call them, and the channel that it is here.
    private static readonly Dictionary<string, PublicationChannels> Words = new(StringComparer.Ordinal)
    {
        ["网站"] = PublicationChannels.Website,
        ["门户网"] = PublicationChannels.Website,
        ["公报"] = PublicationChannels.Gazette,
        ["两微一端"] = PublicationChannels.SocialMedia,
        ["新媒体"] = PublicationChannels.SocialMedia,
        ["微信"] = PublicationChannels.SocialMedia,
        ["发布会"] = PublicationChannels.PressConference,
        ["听证会"] = PublicationChannels.PressConference,
        ["广播"] = PublicationChannels.NewsMedia,
        ["电视"] = PublicationChannels.NewsMedia,
        ["报刊"] = PublicationChannels.NewsMedia,
        ["纸质媒体"] = PublicationChannels.NewsMedia,
        ["查阅"] = PublicationChannels.ReadingPlace,
        ["政务服务中心"] = PublicationChannels.ReadingPlace,
        ["便民服务"] = PublicationChannels.ReadingPlace,
        ["公示栏"] = PublicationChannels.BulletinBoard,
        ["公开栏"] = PublicationChannels.BulletinBoard,
        ["电子屏"] = PublicationChannels.BulletinBoard,
        ["电子邮件"] = PublicationChannels.Email,
        ["订阅源"] = PublicationChannels.Feeds,
    };

    /// <summary>The channels of a cell, and the names that are no channel here.</summary>
    public static (PublicationChannels Channels, IReadOnlyList<string> Unknown) Read(string text)
    {
        var (channels, unknown) = (PublicationChannels.None, new List<string>());
        foreach (var name in Names(text))
        {
            var found = PublicationChannelNames.All.Where(entry => entry.Name == name).Select(entry => entry.Channel)
                .Concat(Words.Where(word => name.Contains(word.Key, StringComparison.Ordinal)).Select(word => word.Value))
                .Aggregate(PublicationChannels.None, (all, channel) => all | channel);
            if (found == PublicationChannels.None)
                unknown.Add(name);
            channels |= found;
        }

        return (channels, unknown);
    }

    private static IEnumerable<string> Names(string text)
    {
        if (text.AsSpan().IndexOfAny(Filled) < 0 && text.AsSpan().IndexOfAny(Empty) < 0)
            return text.Split(Between, StringSplitOptions.RemoveEmptyEntries);

        // A box belongs to the name behind it, up to the next box.
        return text.Index().Where(entry => Filled.Contains(entry.Item, StringComparison.Ordinal)).Select(entry =>
        {
            var rest = text[(entry.Index + 1)..];
            var end = rest.AsSpan().IndexOfAny(Filled + Empty);
            return (end < 0 ? rest : rest[..end]).Trim(Between);
        }).Where(name => name.Length > 0);
    }
}
