using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>What is new in an agency, or in a column of it, as Atom (RFC 4287) and RSS 2.0.</summary>
internal static class PublicFeeds
{
    private const int Entries = 50;
    private const int SummaryLength = 300;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapPublicFeeds(this WebApplication app)
    {
        Map("/{agency:slug}/feed/atom", "application/atom+xml", AtomOf);
        Map("/{agency:slug}/feed/rss", "application/rss+xml", RssOf);

        void Map(string address, string mediaType, Func<Feed, XDocument> write) => app.MapGet(address, async (
                string? column, HttpRequest request, GongkaiDb db, CurrentAgency current, CancellationToken cancellation) =>
            await LoadAsync(column, request, db, current, cancellation) is { } feed
                ? Results.Bytes(Written(write(feed)), $"{mediaType}; charset=utf-8")
                : Results.NotFound())
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
    }

    private static async Task<Feed?> LoadAsync(
        string? column, HttpRequest request, GongkaiDb db, CurrentAgency current, CancellationToken cancellation)
    {
        var (items, title, path) = (db.PublicItems(current.Required.Id), $"{current.Required.Name} 政府信息公开", "/");
        if (!string.IsNullOrEmpty(column))
        {
            var tree = await ColumnTree.LoadAsync(db, current.Required.Id, cancellation);
            if (tree.OfCode(column) is not { } found)
                return null;
            var within = tree.Within(found);
            items = items.Where(item => within.Contains(item.Item.ColumnId));
            (title, path) = ($"{current.Required.Name} {found.Name}", $"/columns/{found.Code}");
        }

        var newest = await items.NewestFirst().Take(Entries).Select(found => new
        {
            found.Item.IndexNumber,
            found.Version.Content.Title,
            found.Version.Content.Body.Text,
            PublishedAt = found.Item.PublishedAt!.Value,
            UpdatedAt = found.Version.DecidedAt!.Value,
            Column = found.Item.Column.Name,
        }).ToListAsync(cancellation);
        var site = $"{request.Scheme}://{request.Host}";
        return new Feed(
            title,
            site + current.Link(path),
            $"{site}{request.PathBase}{current.Link(request.Path.Value!.EndsWith("atom", StringComparison.Ordinal) ? "/feed/atom" : "/feed/rss")}{request.QueryString}",
            [.. newest.Select(item => new FeedEntry(
                item.Title, site + current.Link(ItemSummary.ItemPath(item.IndexNumber)), Shortened(item.Text), item.Column, item.PublishedAt, item.UpdatedAt))]);
    }

    private static XDocument AtomOf(Feed feed) => new(new XElement(
        Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", "zh-CN"),
        new XElement(Atom + "title", feed.Title),
        new XElement(Atom + "id", feed.Page),
        new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", feed.Self)),
        new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", feed.Page)),
        new XElement(Atom + "author", new XElement(Atom + "name", feed.Title)),
        new XElement(Atom + "updated", Instant(feed.UpdatedAt)),
        feed.Entries.Select(entry => new XElement(
            Atom + "entry",
            new XElement(Atom + "title", entry.Title),
            new XElement(Atom + "id", entry.Address),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", entry.Address)),
            new XElement(Atom + "category", new XAttribute("term", entry.Column)),
            new XElement(Atom + "published", Instant(entry.PublishedAt)),
            new XElement(Atom + "updated", Instant(entry.UpdatedAt)),
            new XElement(Atom + "summary", entry.Summary)))));

    private static XDocument RssOf(Feed feed) => new(new XElement(
        "rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "atom", Atom.NamespaceName),
        new XElement(
            "channel",
            new XElement("title", feed.Title),
            new XElement("link", feed.Page),
            new XElement("description", feed.Title),
            new XElement("language", "zh-cn"),
            new XElement("lastBuildDate", feed.UpdatedAt.ToString("R", CultureInfo.InvariantCulture)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"), new XAttribute("href", feed.Self)),
            feed.Entries.Select(entry => new XElement(
                "item",
                new XElement("title", entry.Title),
                new XElement("link", entry.Address),
                new XElement("guid", entry.Address),
                new XElement("category", entry.Column),
                new XElement("pubDate", entry.PublishedAt.ToString("R", CultureInfo.InvariantCulture)),
                new XElement("description", entry.Summary))))));

    private static byte[] Written(XDocument document)
    {
        using var bytes = new MemoryStream();

        // Pasted text can hold characters that XML does not know.
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
            document.Save(writer);
        return bytes.ToArray();
    }

    private static string Shortened(string text)
    {
        var known = new string([.. text.Where(c => !char.IsControl(c) || c == '\n')]);
        return known.Length <= SummaryLength ? known : $"{known.UpTo(SummaryLength)}…";
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed record Feed(string Title, string Page, string Self, IReadOnlyList<FeedEntry> Entries)
    {
        public DateTimeOffset UpdatedAt => Entries.Select(entry => entry.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
    }

    private sealed record FeedEntry(string Title, string Address, string Summary, string Column, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt);
}
