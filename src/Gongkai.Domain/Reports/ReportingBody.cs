namespace Gongkai.Domain.Reports;

/// <summary>What a reporting agency is, as far as its name tells. The date a report is due depends on it (articles 49 and 50).</summary>
public enum ReportingBody
{
    /// <summary>A people's government of county level or above (青禾县人民政府, 云溪市).</summary>
    Government,

    /// <summary>The government of a township or town (石桥镇人民政府), or a sub-district office (街道办事处).</summary>
    Township,

    /// <summary>A department of a government (青禾县财政局, 云溪市人民政府办公厅).</summary>
    Department,

    /// <summary>A development zone or its committee (云溪经济开发区, 高新区管理委员会), which sums up those below it like a government.</summary>
    Zone,

    /// <summary>Anything else: public institutions, names that tell nothing.</summary>
    Other,
}

/// <summary>Tells from an agency's name what it is.</summary>
public static class ReportingBodies
{
    private static readonly string[] TownshipEndings = ["镇人民政府", "乡人民政府", "苏木人民政府", "街道办事处", "街道办", "镇", "乡", "街道", "苏木"];

    private static readonly string[] GovernmentEndings = ["人民政府", "省", "市", "县", "自治区", "州", "旗", "盟", "区"];

    // Areas that are no division, however they are called: 经济开发区, 高新区, 产业园区, 自贸试验区.
    private static readonly string[] ZoneEndings =
        ["开发区", "高新区", "园区", "新区", "试验区", "示范区", "保税区", "景区", "度假区", "管理区", "合作区", "保护区", "库区", "校区", "集聚区"];

    private static readonly string[] DepartmentEndings = ["局", "厅", "委员会", "办公厅", "办公室", "改革委", "健康委", "卫健委", "发改委", "国资委", "署"];

    private static readonly string[] CommitteeEndings = ["管理委员会", "管委会"];

    private static readonly string[] NoDepartment = ["镇人民政府", "乡人民政府", "街道", "居民委员会", "村民委员会", "邮政局", "供电局"];

    /// <summary>What an agency of that name is; <see cref="ReportingBody.Other"/> where the name does not tell.</summary>
    public static ReportingBody FromName(string? name)
    {
        var bare = Bare(name ?? "");
        if (bare.Length < 2)
            return ReportingBody.Other;
        if (EndsWithAny(bare, TownshipEndings))
            return ReportingBody.Township;
        if (bare.EndsWith("监督管理委员会", StringComparison.Ordinal))
            return ReportingBody.Department;
        if (EndsWithAny(bare, CommitteeEndings) || EndsWithAny(bare, ZoneEndings))
            return ReportingBody.Zone;
        if (EndsWithAny(bare, DepartmentEndings))
            return NoDepartment.Any(word => bare.Contains(word, StringComparison.Ordinal)) ? ReportingBody.Other : ReportingBody.Department;
        return EndsWithAny(bare, GovernmentEndings) ? ReportingBody.Government : ReportingBody.Other;
    }

    // 青禾县人民政府（本级） → 青禾县人民政府.
    private static string Bare(string name)
    {
        name = string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
        var bracket = name.AsSpan().IndexOfAny('（', '(');
        return bracket > 0 && name[^1] is '）' or ')' ? name[..bracket] : name;
    }

    private static bool EndsWithAny(string name, string[] endings) =>
        endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length);
}
