namespace Gongkai.Domain.Agencies;

/// <summary>The levels of the administrative division, from the top.</summary>
public enum RegionLevel
{
    /// <summary>国家.</summary>
    Nation,

    /// <summary>省、自治区、直辖市.</summary>
    Province,

    /// <summary>设区的市、自治州、盟.</summary>
    City,

    /// <summary>县、县级市、市辖区、旗.</summary>
    County,

    /// <summary>乡、镇、街道.</summary>
    Township,
}
