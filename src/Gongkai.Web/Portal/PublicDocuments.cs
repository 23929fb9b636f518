using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Normative;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>A normative document that the public may know of.</summary>
/// <param name="Document">The document, with its relations.</param>
/// <param name="IndexNumber">Index number of its text; null where that was not published here.</param>
internal sealed record PublicDocument(NormativeDocument Document, string? IndexNumber);

/// <summary>The normative documents of an agency, as far as public.</summary>
internal static class PublicDocuments
{
    /// <summary>
    /// The documents, the latest first. One whose text was entered here and is not public (yet, or any more) is left out.
    /// </summary>
    public static async Task<IReadOnlyList<PublicDocument>> LoadAsync(GongkaiDb db, long agencyId, CancellationToken cancellation)
    {
        var documents = await db.NormativeDocuments.AsNoTracking().WithRelations()
            .Where(document => document.AgencyId == agencyId)
            .OrderByDescending(document => document.IssuedOn).ThenBy(document => document.DocumentNumber).ToListAsync(cancellation);
        var texts = documents.Where(document => document.ItemId is not null).Select(document => document.ItemId!.Value).ToList();
        var numbers = await db.PublicItems(agencyId).Where(found => texts.Contains(found.Item.Id))
            .Select(found => new { found.Item.Id, found.Item.IndexNumber })
            .ToDictionaryAsync(found => found.Id, found => found.IndexNumber, cancellation);
        return
        [
            .. documents.Where(document => document.ItemId is null || numbers.ContainsKey(document.ItemId.Value))
                .Select(document => new PublicDocument(document, document.ItemId is { } text ? numbers[text] : null)),
        ];
    }
}
