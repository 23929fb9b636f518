namespace Gongkai.Domain.Agencies;

/// <summary>The Chinese words for the kinds of this folder.</summary>
public static class AgencyNames
{
    /// <summary>The word for a level (县级).</summary>
    public static string Chinese(this RegionLevel level) => level switch
    {
        RegionLevel.Nation => "国家级",
        RegionLevel.Province => "省级",
        RegionLevel.City => "市级",
        RegionLevel.County => "县级",
        RegionLevel.Township => "乡级",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>The word for a kind of agency (政府部门).</summary>
    public static string Chinese(this AgencyKind kind) => kind switch
    {
        AgencyKind.Government => "人民政府",
        AgencyKind.Department => "政府部门",
        AgencyKind.DevelopmentZone => "开发区管理机构",
        AgencyKind.Township => "乡镇人民政府（街道办事处）",
        AgencyKind.AuthorisedBody => "法律、法规授权的组织",
        AgencyKind.PublicInstitution => "公共企事业单位",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
