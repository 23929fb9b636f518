using System.Globalization;
using Gongkai.Data;
using Gongkai.Documents;
using Gongkai.Documents.Gazettes;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>An issue of the gazette: what became public through it in a month.</summary>
/// <param name="Year">The year in China.</param>
/// <param name="Month">The month.</param>
/// <param name="Items">How many items stand in it.</param>
internal sealed record GazetteMonth(int Year, int Month, int Items)
{
    /// <summary>The issue in words (2022年第5号).</summary>
    public string Number => $"{Year}年第{Month}号";

    /// <summary>Its address within the agency.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"/gazette/{Year}-{Month}.pdf");
}

/// <summary>
/// The gazette (政府公报): the public items whose channel it is, month by month, as pdf. It is made anew for each reader, so what was
/// corrected stands in it corrected, and what was taken down is gone.
/// </summary>
internal static class PublicGazette
{
    /// <summary>The most items of one issue.</summary>
    private const int MostItems = 500;

    public static void MapGazette(this WebApplication app) => app
        .MapGet("/{agency:slug}/gazette/{year:int}-{month:int}.pdf", GetAsync).WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());

    /// <summary>The issues there are, the newest first.</summary>
    public static async Task<IReadOnlyList<GazetteMonth>> MonthsAsync(GongkaiDb db, long agencyId, CancellationToken cancellation)
    {
        var published = await InGazette(db, agencyId).Select(found => found.Item.PublishedAt!.Value).ToListAsync(cancellation);
        return
        [
            .. published.Select(LegalDay.Of).GroupBy(day => (day.Year, day.Month)).OrderDescending(Comparer<IGrouping<(int Year, int Month), DateOnly>>.Create((one, other) => one.Key.CompareTo(other.Key)))
                .Select(month => new GazetteMonth(month.Key.Year, month.Key.Month, month.Count())),
        ];
    }

    private static async Task<IResult> GetAsync(int year, int month, HttpRequest request, GongkaiDb db, CurrentAgency current, CancellationToken cancellation)
    {
        if (year is < 1900 or > 9000 || month is < 1 or > 12)
            return Results.NotFound();
        var (from, before) = (PublicItemQueries.ChinaMidnight(year, month), LegalDay.At(new DateOnly(year, month, 1).AddMonths(1)));
        var items = await InGazette(db, current.Required.Id).Where(found => found.Item.PublishedAt >= from && found.Item.PublishedAt < before)
            .OrderBy(found => found.Item.PublishedAt).ThenBy(found => found.Item.Id).Take(MostItems)
            .Select(found => new { found.Item.IndexNumber, found.Version.Content }).ToListAsync(cancellation);
        if (items.Count == 0)
            return Results.NotFound();
        var issue = new GazetteIssue(
            current.Required.Name,
            new GazetteMonth(year, month, items.Count).Number,
            $"{year}年{month}月",
            [.. items.Select(item => new GazetteEntry(
                item.Content.Title,
                item.Content.DocumentNumber,
                item.Content.Body.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                $"索引号：{item.IndexNumber}　网址：{PublicApi.Absolute(request, current, ItemSummary.ItemPath(item.IndexNumber))}"))]);
        using var file = new MemoryStream();
        GazettePdf.Write(issue, file);
        return Results.File(file.ToArray(), MediaTypes.Pdf, $"{issue.Title}{issue.Number}.pdf");
    }

    private static IQueryable<PublicItem> InGazette(GongkaiDb db, long agencyId) =>
        db.PublicItems(agencyId).Where(found => (found.Version.Channels & PublicationChannels.Gazette) != 0);
}
