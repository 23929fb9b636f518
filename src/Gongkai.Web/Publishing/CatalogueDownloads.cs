using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents;
using Gongkai.Documents.Catalogues;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Publishing;

/// <summary>Standard catalogues as workbooks: any edition for staff, the one in force for everybody.</summary>
internal static class CatalogueDownloads
{
    public static void MapCatalogueDownloads(this WebApplication app)
    {
        app.MapGet("/{agency:slug}/staff/catalogue/{edition:int}.xlsx", (int edition, GongkaiDb db, CurrentAgency current, CancellationToken cancellation) =>
                AnswerAsync(db.Catalogues.Where(found => found.Edition == edition), current, cancellation))
            .WithMetadata(new AccessAttribute(AccessNeed.Read));
        app.MapGet("/{agency:slug}/standard-catalogue.xlsx", (GongkaiDb db, CurrentAgency current, CancellationToken cancellation) =>
                AnswerAsync(db.Catalogues.Where(found => found.State == EditionState.InForce), current, cancellation))
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
    }

    private static async Task<IResult> AnswerAsync(IQueryable<StandardCatalogue> editions, CurrentAgency current, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await editions.AsNoTracking().Whole().SingleOrDefaultAsync(found => found.AgencyId == agencyId, cancellation) is not { } edition)
            return Results.NotFound();
        using var file = new MemoryStream();
        CatalogueSheet.Write(edition, file);
        return Results.File(file.ToArray(), MediaTypes.Xlsx, $"{edition.Title}（第{edition.Edition}版）.xlsx");
    }
}
