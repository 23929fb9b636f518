namespace Gongkai.Documents.Importing;

/// <summary>What a column of an import's list tells.</summary>
internal enum ListField
{
    Title,
    Body,
    File,
    Column,
    Department,
    PublishedAt,
    FormedOn,
    DocumentNumber,
    Genre,
    Subject,
    Keywords,
    Issuer,
    Source,
    ValidFrom,
    ValidThrough,
    LegalBasis,
    Attachments,
    Origin,
}

/// <summary>The names under which the columns of a list are known.</summary>
internal static class ListFields
{
    private static readonly (ListField Field, string[] Names)[] Names =
    [
        (ListField.Title, ["标题", "名称", "信息名称", "title"]),
        (ListField.Body, ["正文", "内容", "信息内容", "body", "content"]),
        (ListField.File, ["文件", "正文文件", "file"]),
        (ListField.Column, ["栏目", "栏目名称", "栏目代码", "column"]),
        (ListField.Department, ["责任部门", "部门", "department"]),
        (ListField.PublishedAt, ["发布日期", "发布时间", "公开日期", "published", "pubdate"]),
        (ListField.FormedOn, ["成文日期", "生成日期", "formed"]),
        (ListField.DocumentNumber, ["文号", "发文字号", "文件编号", "number"]),
        (ListField.Genre, ["体裁", "体裁分类", "genre"]),
        (ListField.Subject, ["主题", "主题分类", "subject"]),
        (ListField.Keywords, ["关键词", "主题词", "keywords"]),
        (ListField.Issuer, ["发布机构", "发文机关", "issuer"]),
        (ListField.Source, ["来源", "信息来源", "source"]),
        (ListField.ValidFrom, ["施行日期", "生效日期", "validfrom"]),
        (ListField.ValidThrough, ["有效期至", "失效日期", "validthrough"]),
        (ListField.LegalBasis, ["公开依据", "basis"]),
        (ListField.Attachments, ["附件", "附件文件", "attachments"]),
        (ListField.Origin, ["原地址", "原网址", "网址", "链接", "编号", "url", "id"]),
    ];

    /// <summary>The columns of a list by its first line, and the names that nobody knows; null where it is no such list.</summary>
    public static (Dictionary<ListField, int> Places, IReadOnlyList<string> Unknown)? Of(IReadOnlyList<string> header)
    {
        var places = new Dictionary<ListField, int>();
        var unknown = new List<string>();
        foreach (var (written, place) in header.Select((name, index) => (name.Trim().Trim('*', '\uFEFF'), index)))
        {
            var known = Names.FirstOrDefault(entry => entry.Names.Contains(written.ToLowerInvariant()));
            if (written.Length > 0 && (known.Names is null || !places.TryAdd(known.Field, place)))
                unknown.Add(written);
        }

        return places.ContainsKey(ListField.Title) || places.ContainsKey(ListField.File) ? (places, unknown) : null;
    }

    /// <summary>The name under which templates write a column.</summary>
    public static string NameOf(ListField field) => Names.First(entry => entry.Field == field).Names[0];
}
