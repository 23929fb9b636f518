namespace Gongkai.Domain.Agencies;

/// <summary>What an agency is.</summary>
public enum AgencyKind
{
    /// <summary>A people's government (人民政府), of any level but the township.</summary>
    Government,

    /// <summary>A department of a government (政府部门): bureau, commission, general office.</summary>
    Department,

    /// <summary>The administration of a development zone (开发区管委会).</summary>
    DevelopmentZone,

    /// <summary>A township government or sub-district office (乡镇人民政府、街道办事处).</summary>
    Township,

    /// <summary>A body that acts by authority of a law or regulation (法律、法规授权的组织, article 54).</summary>
    AuthorisedBody,

    /// <summary>A public enterprise or institution (公共企事业单位, article 55).</summary>
    PublicInstitution,
}
