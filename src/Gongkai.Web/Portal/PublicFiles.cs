using System.Globalization;
using System.Text;
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
    public static void MapPublicFiles(this WebApplication app)
    {
        app.MapGet("/{agency:slug}/files/{number}/{file:int}/{name}", GetAsync).WithMetadata(new OpenToEveryoneAttribute());
        app.MapGet("/{agency:slug}/captions/{number}/{file:int}", GetCaptionsAsync).WithMetadata(new OpenToEveryoneAttribute());
    }

    /// <summary>Address of the captions of a video within the agency.</summary>
    public static string CaptionsOf(Item item, Attachment video) => string.Create(CultureInfo.InvariantCulture, $"/captions/{item.IndexNumber}/{video.Number}");

    /// <summary>Address of an attachment within the agency; the name at its end is for those who save it.</summary>
    public static string PathOf(Item item, Attachment attachment) => PathOf(item.IndexNumber, attachment.Number, attachment.FileName);

    /// <summary>Address of an attachment within the agency.</summary>
    public static string PathOf(string indexNumber, int number, string name) => string.Create(
        CultureInfo.InvariantCulture, $"/files/{indexNumber}/{number}/{Uri.EscapeDataString(name)}");

    /// <summary>Leads to the one address of a file for good; asked again each time, since the file may be withdrawn.</summary>
    public static IResult Moved(string address, HttpResponse response)
    {
        response.Headers.CacheControl = "public, no-cache";
        return Results.Redirect(address, permanent: true);
    }

    /// <summary>Its size in words (1.4 MB).</summary>
    public static string SizeOf(Attachment attachment) => attachment.Cleaned!.Size switch
    {
        < 1024 and var bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 and var bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m:0.#} KB"),
        var bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.#} MB"),
    };

    private static async Task<IResult> GetAsync(
        string number, int file, string name, GongkaiDb db, CurrentAgency current, IFileStore store, HttpResponse response, CancellationToken cancellation)
    {
        var attachment = await FindAsync(db, current.Required.Id, number, file, cancellation);
        if (attachment is not null && attachment.FileName != name)
            return Moved(current.Link(PathOf(number, file, attachment.FileName)), response);
        if (attachment?.Cleaned is not { } cleaned || store.Open(cleaned) is not { } content)
            return Results.NotFound();
        var disposition = new ContentDispositionHeaderValue(attachment.Kind == AttachmentKind.Picture ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "public, no-cache";
        return Results.Stream(content, attachment.MediaType, entityTag: new EntityTagHeaderValue($"\"{cleaned.Hash}\""), enableRangeProcessing: true);
    }

    private static async Task<IResult> GetCaptionsAsync(
        string number, int file, GongkaiDb db, CurrentAgency current, HttpResponse response, CancellationToken cancellation)
    {
        if (await FindAsync(db, current.Required.Id, number, file, cancellation) is not { Kind: AttachmentKind.Video, Cleaned: not null } video
            || VideoCaptions.AsWebVtt(video.TextAlternative) is not { } captions)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "public, no-cache";
        return Results.Text(captions, "text/vtt", Encoding.UTF8);
    }

    private static Task<Attachment?> FindAsync(GongkaiDb db, long agencyId, string number, int file, CancellationToken cancellation) =>
        db.PublicItems(agencyId).Where(found => found.Item.IndexNumber == number)
            .SelectMany(found => found.Version.Attachments).SingleOrDefaultAsync(found => found.Number == file, cancellation);
}
