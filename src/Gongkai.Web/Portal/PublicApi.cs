using System.ComponentModel;
using System.Text.Json;
using Gongkai.Data;
using Gongkai.Documents;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Portal;

/// <summary>
/// Everything public as JSON, described at <c>/openapi/v1.json</c>. Addresses of items are the permanent ones; each
/// answer has an ETag.
/// </summary>
internal static class PublicApi
{
    public static void MapPublicApi(this WebApplication app)
    {
        var api = app.MapGroup("/{agency:slug}/api").WithTags("公开信息");
        api.MapGet("/items", ListAsync).WithName("ListItems").WithSummary("公开信息列表，新的在前")
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
        api.MapGet("/items/{number}", GetAsync).WithName("GetItem").WithSummary("一条公开信息；已撤下的返回410")
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
        api.MapGet("/columns", ColumnsAsync).WithName("ListColumns").WithSummary("栏目")
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
        api.MapGet("/items.ndjson", AllAsync).WithName("DownloadItems").WithSummary("全部公开信息，每行一条JSON，供成批下载")
            .Produces<ApiItem>(contentType: "application/x-ndjson").WithMetadata(new OpenToEveryoneAttribute());
        api.MapGet("/items.zip", PublicPackage.GetAsync).WithName("DownloadPackage").WithSummary("公开信息及其附件的zip包：items.ndjson和files文件夹")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypes.Zip).Produces<ApiFault>(StatusCodes.Status400BadRequest).WithMetadata(new OpenToEveryoneAttribute());
        api.MapPublicLists();
    }

    private static async Task<Results<Ok<ApiItems>, BadRequest<ApiFault>>> ListAsync(
        HttpRequest request,
        GongkaiDb db,
        CurrentAgency current,
        CancellationToken cancellation,
        [Description("第几页，从1起")] int page = 1,
        [Description("每页条数，1至100")] int size = 20,
        [Description("栏目代码，含下级栏目")] string? column = null,
        [Description("首次公开的年份")] int? year = null)
    {
        if ((ApiBounds.OfPage(page, size) ?? ApiBounds.OfYear(year)) is { } fault)
            return TypedResults.BadRequest(fault);
        if (await ChosenAsync(db, current, column, year, cancellation) is not { } items)
            return TypedResults.BadRequest(NoColumn(current, column));
        var total = await items.LongCountAsync(cancellation);
        var skipped = Math.Min((long)(page - 1) * size, int.MaxValue);
        var lines = await items.NewestFirst().Skip((int)skipped).Take(size).Summaries().ToListAsync(cancellation);
        return TypedResults.Ok(new ApiItems(page, size, total, [.. lines.Select(line => ApiItemSummary.Of(line, Address(request, current, line.IndexNumber)))]));
    }

    /// <summary>The items of a column and year; null where there is no such column.</summary>
    internal static async Task<IQueryable<PublicItem>?> ChosenAsync(GongkaiDb db, CurrentAgency current, string? column, int? year, CancellationToken cancellation)
    {
        var items = db.PublicItems(current.Required.Id);
        if (year is { } wanted)
            items = items.PublishedIn(wanted);
        if (column is null)
            return items;
        var tree = await ColumnTree.LoadAsync(db, current.Required.Id, cancellation);
        if (tree.OfCode(column) is not { } found)
            return null;
        var within = tree.Within(found);
        return items.Where(item => within.Contains(item.Item.ColumnId));
    }

    internal static ApiFault NoColumn(CurrentAgency current, string? column) => new($"没有代码为“{column}”的栏目，可用的栏目见{current.Link("/api/columns")}。");

    private static async Task<Results<Ok<ApiItem>, NotFound, StatusCodeHttpResult>> GetAsync(
        string number, HttpRequest request, GongkaiDb db, CurrentAgency current, CancellationToken cancellation)
    {
        var found = await Whole(db.PublicItems(current.Required.Id).Where(item => item.Item.IndexNumber == number)).SingleOrDefaultAsync(cancellation);
        if (found is not null)
            return TypedResults.Ok(ApiItem.Of(found, path => Absolute(request, current, path)));
        var wasPublic = await db.Items.AnyAsync(
            item => item.AgencyId == current.Required.Id && item.IndexNumber == number && item.PublishedAt != null, cancellation);
        return wasPublic ? TypedResults.StatusCode(StatusCodes.Status410Gone) : TypedResults.NotFound();
    }

    private static async Task<Ok<IReadOnlyList<ApiColumn>>> ColumnsAsync(GongkaiDb db, CurrentAgency current, CancellationToken cancellation)
    {
        var tree = await ColumnTree.LoadAsync(db, current.Required.Id, cancellation);
        var counts = await db.PublicItems(current.Required.Id).CountByColumnAsync(cancellation);
        return TypedResults.Ok<IReadOnlyList<ApiColumn>>(
        [
            .. tree.All.Select(column => new ApiColumn(
                column.Code, column.Name, column.ParentId is null ? null : tree.Path(column.Id)[^2].Code,
                tree.Within(column).Sum(id => counts.GetValueOrDefault(id)))),
        ]);
    }

    /// <summary>Streams: a million items pass through a few kilobytes of memory.</summary>
    private static IResult AllAsync(
        HttpRequest request, GongkaiDb db, CurrentAgency current, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json) => Results.Stream(
        async stream =>
        {
            var items = Whole(db.PublicItems(current.Required.Id).OrderBy(found => found.Item.Id)).AsAsyncEnumerable();
            await foreach (var item in items.WithCancellation(request.HttpContext.RequestAborted))
            {
                await JsonSerializer.SerializeAsync(stream, ApiItem.Of(item, path => Absolute(request, current, path)), json.Value.SerializerOptions, request.HttpContext.RequestAborted);
                await stream.WriteAsync("\n"u8.ToArray(), request.HttpContext.RequestAborted);
            }
        },
        "application/x-ndjson");

    internal static IQueryable<ApiSource> Whole(IQueryable<PublicItem> items) => items.Select(found => new ApiSource(
        found.Item.IndexNumber,
        found.Item.PublishedAt!.Value,
        found.Version.DecidedAt!.Value,
        found.Item.Column.Code,
        found.Item.Column.Name,
        found.Item.Department.Name,
        found.Item.Agency.Name,
        found.Version.Content,
        found.Version.Attachments.Where(file => file.Cleaned != null).OrderBy(file => file.Number)
            .Select(file => new ApiSourceFile(file.Number, file.FileName, file.MediaType, file.Cleaned!.Size)).ToList()));

    private static string Address(HttpRequest request, CurrentAgency current, string number) =>
        Absolute(request, current, ItemSummary.ItemPath(number));

    internal static string Absolute(HttpRequest request, CurrentAgency current, string path) => $"{request.Scheme}://{request.Host}{current.Link(path)}";
}

/// <summary>What the database gives of an item.</summary>
internal sealed record ApiSource(
    string IndexNumber, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string ColumnCode, string ColumnName, string Department, string Agency,
    ItemContent Content, List<ApiSourceFile> Files);

/// <summary>What the database gives of an attachment.</summary>
internal sealed record ApiSourceFile(int Number, string Name, string MediaType, long Size);
