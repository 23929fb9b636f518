using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Publishing;

/// <summary>
/// Serves attachments to staff, on paths of their own: what reviewers see, and the original to the few who may need it; the public's are
/// <see cref="PublicFiles"/>. The browser never guesses what a file is (<c>nosniff</c> stands on every answer) and opens only
/// pictures and videos in the page.
/// </summary>
internal static class AttachmentAddresses
{
    public static void MapAttachments(this WebApplication app)
    {
        app.MapGet("/{agency:slug}/files/{item:long}/{number:int}", PublicAsync).WithMetadata(new OpenToEveryoneAttribute());
        app.MapGet("/{agency:slug}/staff/files/{item:long}/{version:int}/{number:int}", StaffAsync).WithMetadata(new AccessAttribute(AccessNeed.Read));
        app.MapGet("/{agency:slug}/staff/files/{item:long}/{version:int}/{number:int}/original", OriginalAsync)
            .WithMetadata(new AccessAttribute(AccessNeed.Role, StaffRoles.ConfidentialityReviewer | StaffRoles.DisclosureOffice));
        app.MapGet("/{agency:slug}/staff/figures/{id:long}/evidence", EvidenceAsync).WithMetadata(new AccessAttribute(AccessNeed.Read));
    }

    /// <summary>The address that files had by the number of their item; it leads to the one that tells what the file is.</summary>
    private static async Task<IResult> PublicAsync(
        long item, int number, GongkaiDb db, CurrentAgency current, HttpResponse response, CancellationToken cancellation)
    {
        var file = await db.PublicItems(current.Required.Id).Where(found => found.Item.Id == item)
            .SelectMany(found => found.Version.Attachments, (found, attachment) => new { found.Item.IndexNumber, attachment.Number, attachment.FileName })
            .SingleOrDefaultAsync(found => found.Number == number, cancellation);
        return file is null ? Results.NotFound() : PublicFiles.Moved(current.Link(PublicFiles.PathOf(file.IndexNumber, number, file.FileName)), response);
    }

    private static async Task<IResult> StaffAsync(
        long item, int version, int number, GongkaiDb db, CurrentAgency current, IFileStore store, HttpContext http, CancellationToken cancellation)
    {
        var attachment = await FindAsync(db, current.Required.Id, item, version, number, cancellation);
        return Answer(attachment, attachment?.Content, "no-store", store, http);
    }

    /// <summary>As it was uploaded, with what has been masked since.</summary>
    private static async Task<IResult> OriginalAsync(
        long item, int version, int number, GongkaiDb db, CurrentAgency current, IFileStore store, HttpContext http, CancellationToken cancellation)
    {
        var attachment = await FindAsync(db, current.Required.Id, item, version, number, cancellation);
        return Answer(attachment, attachment?.Original, "no-store", store, http);
    }

    /// <summary>What a figure was counted from.</summary>
    private static async Task<IResult> EvidenceAsync(long id, GongkaiDb db, CurrentAgency current, IFileStore store, HttpContext http, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        var figure = await db.Figures.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id && found.Department.AgencyId == agencyId, cancellation);
        return Answer(figure?.EvidenceFile, figure?.EvidenceFileName ?? "", "application/octet-stream", "attachment", "no-store", store, http);
    }

    private static Task<Attachment?> FindAsync(GongkaiDb db, long agencyId, long item, int version, int number, CancellationToken cancellation) =>
        db.Items.AsNoTracking().Where(found => found.Id == item && found.AgencyId == agencyId)
            .SelectMany(found => found.Versions).Where(found => found.Number == version)
            .SelectMany(found => found.Attachments).SingleOrDefaultAsync(file => file.Number == number, cancellation);

    private static IResult Answer(Attachment? attachment, FileAddress? address, string caching, IFileStore store, HttpContext http) => attachment is null
        ? Results.NotFound()
        : Answer(address, attachment.FileName, attachment.MediaType, attachment.Kind == AttachmentKind.Document ? "attachment" : "inline", caching, store, http);

    private static IResult Answer(FileAddress? address, string name, string mediaType, string manner, string caching, IFileStore store, HttpContext http)
    {
        if (address is null || store.Open(address) is not { } content)
            return Results.NotFound();
        var disposition = new ContentDispositionHeaderValue(manner);
        disposition.SetHttpFileName(name);
        http.Response.Headers.CacheControl = caching;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, mediaType, entityTag: new EntityTagHeaderValue($"\"{address.Hash}\""), enableRangeProcessing: true);
    }
}
