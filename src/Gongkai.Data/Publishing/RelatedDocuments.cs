using Gongkai.Domain.Publishing.Normative;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Publishing;

/// <summary>Loads regulations and normative documents as the domain works with them.</summary>
public static class RelatedDocuments
{
    /// <summary>With their relations, in order of effect: validity on a day follows from these.</summary>
    public static IQueryable<NormativeDocument> WithRelations(this IQueryable<NormativeDocument> documents) =>
        documents.Include(document => document.Relations.OrderBy(relation => relation.On).ThenBy(relation => relation.Id));
}
