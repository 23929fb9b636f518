using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>The Chinese words for the kinds of this folder.</summary>
public static class CatalogueNames
{
    /// <summary>The word for where an edition stands (现行).</summary>
    public static string Chinese(this EditionState state) => state switch
    {
        EditionState.Draft => "编制中",
        EditionState.InForce => "现行",
        EditionState.Replaced => "已被新版取代",
        EditionState.Adopted => "待施行",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The words for the levels that disclose (县级、乡级); empty where none is named.</summary>
    public static string Chinese(this CatalogueLevels levels) =>
        string.Join('、', new[] { (CatalogueLevels.County, "县级"), (CatalogueLevels.Township, "乡级") }.Where(level => levels.HasFlag(level.Item1)).Select(level => level.Item2));

    /// <summary>To whom an entry is disclosed, in words.</summary>
    public static string AudienceText(this CatalogueLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Audience == CatalogueAudience.Everybody ? "全社会" : $"特定群体（{line.AudienceNote}）";
    }

    /// <summary>Matter and sub-matter in one.</summary>
    public static string FullMatter(this CatalogueLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.SubMatter.Length > 0 ? $"{line.Matter}：{line.SubMatter}" : line.Matter;
    }

    /// <summary>Which items of articles 20 and 21 are asked of an agency.</summary>
    public static StatutoryLevel StatutoryLevelOf(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return agency.Kind switch
        {
            AgencyKind.Township => StatutoryLevel.Township,
            AgencyKind.Government or AgencyKind.Department when agency.Region.Level is RegionLevel.City or RegionLevel.County => StatutoryLevel.CityAndCounty,
            _ => StatutoryLevel.Every,
        };
    }
}
