using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Web.Demonstrations;

/// <summary>An item of the demonstration and what it was made from.</summary>
internal sealed record DemonstrationItem(Item Item, ItemFamily Family);

/// <summary>
/// The items of 2022, each taken through its life: written in the department, reviewed there by another person, reviewed
/// for confidentiality by a third, published by a fourth.
/// </summary>
internal static class DemonstrationItems
{
    public const int Year = 2022;

    private const PublicationChannels Everywhere = PublicationChannels.Website | PublicationChannels.Feeds;

    public static async Task<IReadOnlyList<DemonstrationItem>> MakeAsync(DemonstrationZone zone, DemonstrationCatalogue catalogue, DemonstrationFiles files)
    {
        var planned =
            from family in ItemFamily.All()
            from place in Enumerable.Range(0, family.Pairs.Count)
            let day = family.Day(Year, place)
            orderby day
            select (family, words: family.Pairs[place], day);
        var sequences = new Dictionary<string, long>();
        var items = new List<DemonstrationItem>();
        foreach (var (family, words, day) in planned)
        {
            var sequence = sequences[family.Column] = sequences.GetValueOrDefault(family.Column) + 1;
            items.Add(new DemonstrationItem(await PublishedAsync(zone, family, words, day, sequence, catalogue.EntryOf(family), files), family));
        }

        return items;
    }

    private static async Task<Item> PublishedAsync(
        DemonstrationZone zone, ItemFamily family, (string A, string B) words, DateOnly day, long sequence, long? entryId, DemonstrationFiles files)
    {
        var (author, reviewer) = (zone.Post($"author/{family.Department}").Acting(), zone.Post($"reviewer/{family.Department}").Acting());
        var (confidentiality, publisher) = (zone.Post("confidentiality").Acting(), zone.Post("publisher").Acting());

        // Written on the working day before in the afternoon, out in the morning.
        var (written, released) = (At(Before(day), 15), At(day, 9));
        var column = zone.Columns.Single(found => found.Code == family.Column);
        var item = Item.Begin(author, column, zone.Department(family.Department), sequence, Content(zone, family, words, Before(day)), written, entryId).Require();
        item.ProposeAttribute(author, AttributeDecision.Proactive, written).Require();
        await files.AttachAsync(item, author, family.Files, written);
        item.Submit(author, written.AddHours(1)).Require();
        item.ApproveDepartmentReview(reviewer, "同意", written.AddHours(2)).Require();
        await files.ScreenAsync(item, written.AddHours(2));
        foreach (var finding in item.Open!.Findings.Where(finding => finding is { IsOpen: true, Kind: SensitiveKind.HiddenMetadata }))
            item.OverrideFinding(confidentiality, finding.Number, "发布时自动去除", released).Require();
        item.ApproveConfidentialityReview(confidentiality, "经审查，可以公开", released).Require();
        await files.CleanAsync(item);
        item.Publish(publisher, Channels(family), released.AddMinutes(30 + (sequence % 60))).Require();
        return item;
    }

    private static DateOnly Before(DateOnly day) => day.AddDays(day.DayOfWeek == DayOfWeek.Monday ? -3 : -1);

    private static DateTimeOffset At(DateOnly day, int hour) => LegalDay.At(day, new TimeOnly(hour, 0));

    private static ItemContent Content(DemonstrationZone zone, ItemFamily family, (string A, string B) words, DateOnly formedOn) => new()
    {
        Title = ItemFamily.Fill(family.Title, words),
        Body = RichText.FromHtml(string.Concat(family.Body.Select(paragraph => $"<p>{ItemFamily.Fill(paragraph, words)}</p>"))),
        DocumentNumber = family.Number,
        Genre = family.Genre,
        Subject = family.Subject,
        Keywords = ItemFamily.Fill(family.Keywords, words),
        FormedOn = formedOn,
        ValidFrom = family.ValidFrom,
        Source = zone.Agency.ShortName + family.Department,
    };

    private static PublicationChannels Channels(ItemFamily family) => Everywhere | family.Column switch
    {
        "KFQYW" or "ZCJD" => PublicationChannels.SocialMedia,
        "KFQWJ" or "GKZD" => PublicationChannels.Gazette | PublicationChannels.BulletinBoard,
        "TZGG" or "ZCDX" => PublicationChannels.BulletinBoard,
        _ => PublicationChannels.ReadingPlace,
    };
}
