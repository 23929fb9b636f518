using Gongkai.Data;
using Gongkai.Documents.Writing;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;

namespace Gongkai.Web.Portal;

/// <summary>The tables of the statistics page as files.</summary>
internal static class StatisticsDownload
{
    public static void MapStatisticsDownload(this WebApplication app) => app
        .MapGet("/{agency:slug}/statistics/{table}.csv", GetAsync)
        .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());

    private static async Task<IResult> GetAsync(
        string table, int? year, GongkaiDb db, CurrentAgency current, HttpResponse response, CancellationToken cancellation)
    {
        var years = await PublicStatistics.YearsAsync(db, current.Required.Id, cancellation);
        if (years.Count == 0 || (year is { } asked && !years.Contains(asked)))
            return Results.NotFound();
        var counted = await PublicStatistics.CountAsync(db, current.Required.Id, year ?? years[0], cancellation);
        if (counted.Tables.FirstOrDefault(found => found.Key == table) is not { } wanted)
            return Results.NotFound();
        response.Headers.ContentDisposition = $"attachment; filename=\"{counted.Year}-{wanted.Key}.csv\"";
        return Results.Bytes(Csv.Of(wanted.Lines()), Csv.MediaType);
    }
}
