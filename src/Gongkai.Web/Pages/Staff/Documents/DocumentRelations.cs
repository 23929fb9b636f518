using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Normative;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Documents;

/// <summary>A document with what was done to it and what it does to others.</summary>
/// <param name="Document">The document, with its relations and the documents that brought them.</param>
/// <param name="Effects">Each document that it acts on, with what it does there.</param>
internal sealed record DocumentRelations(NormativeDocument Document, IReadOnlyList<(NormativeDocument Target, DocumentRelation Relation)> Effects)
{
    /// <summary>Loads it; null where the agency has no such document.</summary>
    public static async Task<DocumentRelations?> LoadAsync(GongkaiDb db, long agencyId, long id, CancellationToken cancellation)
    {
        var document = await db.NormativeDocuments.Include(found => found.Agency)
            .Include(found => found.Relations.OrderBy(relation => relation.On).ThenBy(relation => relation.Id)).ThenInclude(relation => relation.By)
            .SingleOrDefaultAsync(found => found.Id == id && found.AgencyId == agencyId, cancellation);
        if (document is null)
            return null;
        var targets = await db.NormativeDocuments.WithRelations()
            .Where(found => found.AgencyId == agencyId && found.Relations.Any(relation => relation.ById == id)).OrderBy(found => found.IssuedOn).ToListAsync(cancellation);
        return new DocumentRelations(document, [.. targets.SelectMany(target => target.Relations.Where(relation => relation.ById == id), (target, relation) => (target, relation))]);
    }
}
