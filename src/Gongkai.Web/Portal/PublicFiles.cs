using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Portal;

/// <summary>
/// The attachments of public items, below a path of their own: the cleaned file only, never the original, with the media
/// type that was found from its content, and to be saved rather than shown unless it is a picture.
/// </summary>
internal static class PublicFiles
{
    public static void MapPublicFiles(this WebApplication app) => app
        .MapGet("/{agency:slug}/files/{number}/{file:int}/{name}", GetAsync)
        .WithMetadata(new OpenToEveryoneAttribute());

    /// <summary>Address of an attachment within the agency; the name at its end is for those who save it.</summary>
    public static string PathOf(Item item, Attachment attachment) => PathOf(item.IndexNumber, attachment.Number, attachment.FileName);

    /// <summary>Address of an attachment within the agency.</summary>
    public static string PathOf(string indexNumber, int number, string name) => string.Create(
        CultureInfo.InvariantCulture, $"/files/{indexNumber}/{number}/{Uri.EscapeDataString(name)}");

    /// <summary>Its size in words (1.4 MB).</summary>
    public static string SizeOf(Attachment attachment) => attachment.Cleaned!.Size switch
    {
        < 1024 and var bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 and var bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m:0.#} KB"),
        var bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.#} MB"),
    };

    private static async Task<IResult> GetAsync(
        string number, int file, GongkaiDb db, CurrentAgency current, IFileStore store, HttpResponse response, CancellationToken cancellation)
    {
        var attachment = await db.PublicItems(current.Required.Id).Where(found => found.Item.IndexNumber == number)
            .SelectMany(found => found.Version.Attachments).SingleOrDefaultAsync(found => found.Number == file, cancellation);
        if (attachment?.Cleaned is not { } cleaned || store.Open(cleaned) is not { } content)
            return Results.NotFound();
        var disposition = new ContentDispositionHeaderValue(attachment.Kind == AttachmentKind.Picture ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "public, no-cache";
        return Results.Stream(content, attachment.MediaType, entityTag: new EntityTagHeaderValue($"\"{cleaned.Hash}\""), enableRangeProcessing: true);
    }
}
