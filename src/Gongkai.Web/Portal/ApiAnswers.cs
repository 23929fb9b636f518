using System.ComponentModel;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Portal;

/// <summary>A page of the list of items.</summary>
internal sealed record ApiItems(
    [property: Description("第几页，从1起")] int Page,
    [property: Description("每页条数")] int Size,
    [property: Description("总条数")] long Total,
    IReadOnlyList<ApiItemSummary> Items);

/// <summary>A line of the list.</summary>
internal sealed record ApiItemSummary(
    [property: Description("索引号，永不改变")] string IndexNumber,
    [property: Description("标题")] string Title,
    [property: Description("首次公开的日期（中国时间）")] DateOnly PublishedOn,
    [property: Description("栏目代码")] string Column,
    [property: Description("栏目名称")] string ColumnName,
    [property: Description("永久网址")] string Address)
{
    public static ApiItemSummary Of(ItemSummary item, string address) =>
        new(item.IndexNumber, item.Title, item.PublishedOn, item.ColumnCode, item.ColumnName, address);
}

/// <summary>An item with all that its page shows.</summary>
internal sealed record ApiItem(
    [property: Description("索引号，永不改变")] string IndexNumber,
    [property: Description("标题")] string Title,
    [property: Description("正文（HTML）")] string Html,
    [property: Description("正文（纯文本）")] string Text,
    [property: Description("主题分类")] string Subject,
    [property: Description("体裁")] string Genre,
    [property: Description("发布机构")] string Issuer,
    [property: Description("文号")] string DocumentNumber,
    [property: Description("成文日期")] DateOnly? FormedOn,
    [property: Description("施行日期")] DateOnly? ValidFrom,
    [property: Description("有效期至")] DateOnly? ValidThrough,
    [property: Description("首次公开的时刻")] DateTimeOffset PublishedAt,
    [property: Description("现行版本公开的时刻")] DateTimeOffset UpdatedAt,
    [property: Description("栏目代码")] string Column,
    [property: Description("栏目名称")] string ColumnName,
    [property: Description("责任部门")] string Department,
    [property: Description("关键词")] IReadOnlyList<string> Keywords,
    [property: Description("来源")] string Source,
    [property: Description("永久网址")] string Address,
    [property: Description("附件")] IReadOnlyList<ApiFile> Files)
{
    /// <param name="source">The item.</param>
    /// <param name="absolute">Makes an address of a path within the agency.</param>
    public static ApiItem Of(ApiSource source, Func<string, string> absolute)
    {
        var content = source.Content;
        return new ApiItem(
            source.IndexNumber,
            content.Title,
            content.Body.Html,
            content.Body.Text,
            content.Subject,
            content.Genre.Chinese(),
            content.Issuer.Length > 0 ? content.Issuer : source.Agency,
            content.DocumentNumber,
            content.FormedOn,
            content.ValidFrom,
            content.ValidThrough,
            source.PublishedAt,
            source.UpdatedAt,
            source.ColumnCode,
            source.ColumnName,
            source.Department,
            content.KeywordList(),
            content.Source,
            absolute(ItemSummary.ItemPath(source.IndexNumber)),
            [.. source.Files.Select(file => new ApiFile(
                file.Name, file.MediaType, file.Size, absolute(PublicFiles.PathOf(source.IndexNumber, file.Number, file.Name))))]);
    }
}

/// <summary>An attachment.</summary>
internal sealed record ApiFile(
    [property: Description("文件名")] string Name,
    [property: Description("媒体类型")] string MediaType,
    [property: Description("字节数")] long Size,
    [property: Description("下载网址")] string Address);

/// <summary>A column.</summary>
internal sealed record ApiColumn(
    [property: Description("栏目代码")] string Code,
    [property: Description("栏目名称")] string Name,
    [property: Description("上级栏目代码")] string? Parent,
    [property: Description("信息条数，含下级栏目")] long Items);

/// <summary>What was wrong with a request, and what to do.</summary>
internal sealed record ApiFault([property: Description("说明")] string Message);
