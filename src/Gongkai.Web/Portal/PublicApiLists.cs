using System.ComponentModel;
using Gongkai.Data;
using Gongkai.Data.Search;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Agencies;
using Gongkai.Web.Search;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gongkai.Web.Portal;

/// <summary>The rest of what is public as JSON: search, normative documents, what can be claimed, statistics.</summary>
internal static class PublicApiLists
{
    public static void MapPublicLists(this RouteGroupBuilder api)
    {
        api.MapGet("/search", SearchAsync).WithName("Search").WithSummary("全文搜索公开信息，与门户搜索相同：词、连续词组（加引号）、拼音、近似")
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
        api.MapGet("/documents", DocumentsAsync).WithName("ListDocuments").WithSummary("规章和行政规范性文件及其效力")
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
        api.MapGet("/fulfilments", FulfilmentsAsync).WithName("ListFulfilments").WithSummary("政策兑现事项")
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
        api.MapGet("/statistics", StatisticsAsync).WithName("GetStatistics").WithSummary("一年公开信息的统计：按类别、月份、部门、渠道、表现形式")
            .WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
    }

    private static async Task<Results<Ok<ApiHits>, BadRequest<ApiFault>>> SearchAsync(
        HttpRequest request,
        GongkaiDb db,
        ItemSearch search,
        CurrentAgency current,
        [Description("搜索词")] string q,
        CancellationToken cancellation,
        [Description("第几页，从1起")] int page = 1,
        [Description("每页条数，1至100")] int size = 20,
        [Description("首次公开的年份")] int? year = null,
        [Description("主题分类")] string? subject = null)
    {
        if (q.Trim().Length == 0)
            return TypedResults.BadRequest(new ApiFault("请提供搜索词q。"));
        if ((ApiBounds.OfPage(page, size) ?? ApiBounds.OfYear(year)) is { } fault)
            return TypedResults.BadRequest(fault);
        if ((long)page * size > SearchQuery.DepthLimit)
            return TypedResults.BadRequest(new ApiFault($"搜索结果只能翻到前{SearchQuery.DepthLimit}条，请增加搜索词，或者用items.ndjson下载全部信息。"));
        var agencyId = current.Required.Id;
        var found = search.Index.Find(new SearchQuery(q) { AgencyIds = [agencyId], Year = year, Subject = subject, Skip = (page - 1) * size, Take = size });
        var hits = await SearchHit.LoadAsync(db, found, agencyId, cancellation);
        return TypedResults.Ok(new ApiHits(page, size, found.Total, found.Match.ToString(),
        [
            .. hits.Select(hit => new ApiHit(
                ApiItemSummary.Of(hit.Item, PublicApi.Absolute(request, current, hit.Item.Path)),
                string.Concat(hit.Text.Select(part => part.Text)), hit.FileName)),
        ]));
    }

    private static async Task<Results<Ok<IReadOnlyList<ApiDocument>>, BadRequest<ApiFault>>> DocumentsAsync(
        HttpRequest request, GongkaiDb db, CurrentAgency current, TimeProvider clock, CancellationToken cancellation,
        [Description("在哪一天的效力（yyyy-MM-dd），不填为今天")] string? on = null)
    {
        if (DayOf(on, clock) is not { } day)
            return TypedResults.BadRequest(NoDay);
        var documents = await PublicDocuments.LoadAsync(db, current.Required.Id, cancellation);
        return TypedResults.Ok<IReadOnlyList<ApiDocument>>(
        [
            .. documents.Where(found => found.Document.IssuedOn <= day).Select(found => new ApiDocument(
                found.Document.Title, found.Document.DocumentNumber, found.Document.Kind.Chinese(), found.Document.IssuedOn, found.Document.InForceFrom,
                found.Document.TermThrough, found.Document.EndedOn, found.Document.ValidityOn(day).Chinese(), found.IndexNumber,
                found.IndexNumber is { } number ? PublicApi.Absolute(request, current, ItemSummary.ItemPath(number)) : null)),
        ]);
    }

    private static async Task<Results<Ok<IReadOnlyList<ApiOffer>>, BadRequest<ApiFault>>> FulfilmentsAsync(
        HttpRequest request, GongkaiDb db, CurrentAgency current, TimeProvider clock, CancellationToken cancellation,
        [Description("在哪一天的状态（yyyy-MM-dd），不填为今天")] string? on = null)
    {
        if (DayOf(on, clock) is not { } day)
            return TypedResults.BadRequest(NoDay);
        var offers = await PublicOffer.LoadAsync(db, current.Required.Id, day, cancellation);
        return TypedResults.Ok<IReadOnlyList<ApiOffer>>(
        [
            .. offers.Select(one => (one.Policy, one.Fulfilment, Words: one.Fulfilment.Offer)).Select(one => new ApiOffer(
                one.Words.Title, one.Words.Offer, one.Words.Conditions, one.Words.HowToClaim, one.Words.AmountFrom, one.Words.AmountThrough,
                one.Words.ClaimFrom, one.Words.ClaimThrough, one.Fulfilment.StateOn(day).Chinese(),
                ApiItemSummary.Of(one.Policy, PublicApi.Absolute(request, current, one.Policy.Path)))),
        ]);
    }

    private static async Task<Results<Ok<ApiStatistics>, BadRequest<ApiFault>>> StatisticsAsync(
        GongkaiDb db, CurrentAgency current, [Description("年份")] int year, CancellationToken cancellation)
    {
        if (ApiBounds.OfYear(year) is { } fault)
            return TypedResults.BadRequest(fault);
        var counted = await PublicStatistics.CountAsync(db, current.Required.Id, year, cancellation);
        return TypedResults.Ok(new ApiStatistics(
            counted.Year, counted.Total, [.. counted.Tables.Select(table => new ApiCounts(table.Key, table.Property, table.Rows, table.IsPartition))]));
    }

    private static ApiFault NoDay { get; } = new("on应为日期，例如2026-01-31。");

    private static DateOnly? DayOf(string? on, TimeProvider clock) => on is null ? LegalDay.Of(clock.GetUtcNow()) : LegalDay.Read(on);
}

/// <summary>A page of what was found.</summary>
internal sealed record ApiHits(
    [property: Description("第几页，从1起")] int Page,
    [property: Description("每页条数")] int Size,
    [property: Description("总条数")] long Total,
    [property: Description("怎样找到的：Exact与原词一致，Sound按读音，Near内容相近")] string Match,
    IReadOnlyList<ApiHit> Hits);

/// <summary>Something found.</summary>
internal sealed record ApiHit(
    ApiItemSummary Item,
    [property: Description("搜索词所在的文字")] string Excerpt,
    [property: Description("文字所在的附件；在信息本身的为空")] string? FileName);

/// <summary>A normative document.</summary>
internal sealed record ApiDocument(
    [property: Description("标题")] string Title,
    [property: Description("文号")] string DocumentNumber,
    [property: Description("种类")] string Kind,
    [property: Description("印发日期")] DateOnly IssuedOn,
    [property: Description("施行日期")] DateOnly InForceFrom,
    [property: Description("有效期至")] DateOnly? TermThrough,
    [property: Description("失去效力的日期")] DateOnly? EndedOn,
    [property: Description("效力")] string Validity,
    [property: Description("正文的索引号；未在本平台公开的为空")] string? IndexNumber,
    [property: Description("正文的永久网址")] string? Address);

/// <summary>What can be claimed.</summary>
internal sealed record ApiOffer(
    [property: Description("标题")] string Title,
    [property: Description("兑现内容")] string Offer,
    [property: Description("条件")] string Conditions,
    [property: Description("申领方式")] string HowToClaim,
    [property: Description("最低金额（元）")] decimal? AmountFrom,
    [property: Description("最高金额（元）")] decimal? AmountThrough,
    [property: Description("开始申领的日期")] DateOnly? ClaimFrom,
    [property: Description("截止申领的日期")] DateOnly? ClaimThrough,
    [property: Description("状态")] string State,
    [property: Description("政策原文")] ApiItemSummary Policy);

/// <summary>The counts of a year.</summary>
internal sealed record ApiStatistics(
    [property: Description("年份")] int Year,
    [property: Description("当年首次公开、现仍公开的信息条数")] long Total,
    IReadOnlyList<ApiCounts> Counts);

/// <summary>One count, by one property.</summary>
internal sealed record ApiCounts(
    [property: Description("代码")] string Key,
    [property: Description("统计的项目")] string Property,
    [property: Description("各项的条数")] IReadOnlyList<StatisticsRow> Rows,
    [property: Description("每条信息是否只计入一行")] bool IsPartition);
