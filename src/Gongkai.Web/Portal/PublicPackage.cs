using System.ComponentModel;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Documents;
using Gongkai.Web.Agencies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Portal;

/// <summary>
/// Public items with their files in one zip: <c>items.ndjson</c>, and each file below <c>files/</c> under the index number of its
/// item. Written while it is read, so that its size does not matter.
/// </summary>
internal static class PublicPackage
{
    public static async Task<IResult> GetAsync(
        HttpRequest request,
        GongkaiDb db,
        CurrentAgency current,
        IFileStore store,
        IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json,
        CancellationToken cancellation,
        [Description("栏目代码，含下级栏目")] string? column = null,
        [Description("首次公开的年份")] int? year = null)
    {
        if (ApiBounds.OfYear(year) is { } fault)
            return TypedResults.BadRequest(fault);
        if (await PublicApi.ChosenAsync(db, current, column, year, cancellation) is not { } items)
            return TypedResults.BadRequest(PublicApi.NoColumn(current, column));

        // The library writes the headers between the entries synchronously.
        request.HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        var ordered = items.OrderBy(found => found.Item.Id);
        return Results.Stream(
            async stream =>
            {
                var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
                await using (zip)
                {
                    await WriteItemsAsync(zip, ordered, path => PublicApi.Absolute(request, current, path), json.Value.SerializerOptions, cancellation);
                    await WriteFilesAsync(zip, ordered, store, cancellation);
                }
            },
            MediaTypes.Zip,
            $"{current.Required.Slug}{(year is null ? "" : $"-{year}")}.zip");
    }

    private static async Task WriteItemsAsync(
        ZipArchive zip, IQueryable<PublicItem> items, Func<string, string> absolute, JsonSerializerOptions json, CancellationToken cancellation)
    {
        var entry = await zip.CreateEntry("items.ndjson").OpenAsync(cancellation);
        await using (entry)
        {
            await foreach (var item in PublicApi.Whole(items).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                await JsonSerializer.SerializeAsync(entry, ApiItem.Of(item, absolute), json, cancellation);
                await entry.WriteAsync("\n"u8.ToArray(), cancellation);
            }
        }
    }

    private static async Task WriteFilesAsync(ZipArchive zip, IQueryable<PublicItem> items, IFileStore store, CancellationToken cancellation)
    {
        var files = items.SelectMany(found => found.Version.Attachments, (found, file) => new { found.Item.IndexNumber, file.Number, file.FileName, file.Cleaned })
            .Where(file => file.Cleaned != null);
        await foreach (var file in files.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (store.Open(file.Cleaned!) is not { } content)
                continue;
            await using (content)
            {
                // Most kinds of files are packed already.
                var entry = await zip.CreateEntry($"files/{file.IndexNumber}/{file.Number}-{file.FileName}", CompressionLevel.Fastest).OpenAsync(cancellation);
                await using (entry)
                    await content.CopyToAsync(entry, cancellation);
            }
        }
    }
}
