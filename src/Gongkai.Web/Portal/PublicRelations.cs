using Gongkai.Data;
using Gongkai.Domain.Publishing.Normative;

namespace Gongkai.Web.Portal;

/// <summary>What happened between two documents, as the public reads it on the page of one of them.</summary>
/// <param name="On">The first day of its effect.</param>
/// <param name="Words">What was done (被修改, 废止).</param>
/// <param name="Other">The other document; null for a decision kept elsewhere.</param>
/// <param name="Basis">The decision in words; may be empty.</param>
internal sealed record PublicRelation(DateOnly On, string Words, PublicDocument? Other, string Basis)
{
    /// <summary>What was done to a document and what it does to others, in order of effect; of documents that are public.</summary>
    public static async Task<IReadOnlyList<PublicRelation>> OfAsync(GongkaiDb db, NormativeDocument document, CancellationToken cancellation)
    {
        var all = await PublicDocuments.LoadAsync(db, document.AgencyId, cancellation);
        var byId = all.ToDictionary(found => found.Document.Id);
        var toIt = document.Relations.Where(relation => relation.ById is null || byId.ContainsKey(relation.ById.Value))
            .Select(relation => new PublicRelation(relation.On, $"被{relation.Kind.Chinese()}", relation.ById is { } by ? byId[by] : null, relation.Basis));
        var byIt = all.SelectMany(
            found => found.Document.Relations.Where(relation => relation.ById == document.Id),
            (found, relation) => new PublicRelation(relation.On, relation.Kind.Chinese(), found, relation.Basis));
        return [.. toIt.Concat(byIt).OrderBy(relation => relation.On)];
    }
}
