using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>The printed columns of an entry, as agencies print them. An empty text is an empty cell. Immutable.</summary>
public sealed record CatalogueLine
{
    /// <summary>公开事项，一级事项.</summary>
    public required string Matter { get; init; }

    /// <summary>公开事项，二级事项; empty where the first level is not divided.</summary>
    public string SubMatter { get; init; } = "";

    /// <summary>公开内容（要素）.</summary>
    public required string Elements { get; init; }

    /// <summary>公开依据.</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>公开时限, in words.</summary>
    public string TimeLimit { get; init; } = "自信息形成或者变更之日起20个工作日内";

    /// <summary>公开主体.</summary>
    public string Discloser { get; init; } = "";

    /// <summary>公开渠道和载体.</summary>
    public PublicationChannels Channels { get; init; } = PublicationChannels.Website;

    /// <summary>公开对象.</summary>
    public CatalogueAudience Audience { get; init; }

    /// <summary>The particular group, in words; empty where it is everybody.</summary>
    public string AudienceNote { get; init; } = "";

    /// <summary>公开方式: 主动公开 or 依申请公开.</summary>
    public DisclosureAttribute Manner { get; init; } = DisclosureAttribute.Proactive;

    /// <summary>公开层级.</summary>
    public CatalogueLevels Levels { get; init; }

    /// <summary>Code of the statutory item that it fulfils (<c>20.7</c>); null where it fulfils none.</summary>
    public string? StatutoryCode { get; init; }

    /// <summary>The pilot field that it belongs to; null where to none.</summary>
    public string? PilotField { get; init; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Refusal? Fault()
    {
        if (Matter.Trim().Length is 0 or > 100)
            return new Refusal("catalogue.matter", "一级公开事项应为1至100个字，请填写。");
        if (Elements.Trim().Length is 0 or > 2000)
            return new Refusal("catalogue.elements", $"“{Matter.Trim()}”的公开内容（要素）应为1至2000个字，请填写。");
        foreach (var (text, label, code, limit) in new[]
        {
            (SubMatter, "二级事项", "catalogue.submatter", 100), (LegalBasis, "公开依据", "catalogue.basis", 2000), (TimeLimit, "公开时限", "catalogue.time_limit", 500),
            (Discloser, "公开主体", "catalogue.discloser", 500), (AudienceNote, "特定群体", "catalogue.audience", 500),
        })
        {
            if (text.Length > limit)
                return new Refusal(code, $"“{Matter.Trim()}”的{label}有{text.Length}个字，最多{limit}个字，请缩短。");
        }

        if (Manner is not (DisclosureAttribute.Proactive or DisclosureAttribute.OnApplication))
            return new Refusal("catalogue.manner", $"“{Matter.Trim()}”的公开方式应为“主动公开”或“依申请公开”，请重新选择。");
        if (Audience == CatalogueAudience.ParticularGroup && AudienceNote.Trim().Length == 0)
            return new Refusal("catalogue.audience", $"“{Matter.Trim()}”只对特定群体公开，请写明是哪一群体。");
        if (StatutoryCode is not null && CatalogueData.BuiltIn.Statutory(StatutoryCode) is null)
            return new Refusal("catalogue.statutory", $"“{StatutoryCode}”不是《条例》第二十条、第二十一条的事项，请从列表中选择。");
        if (PilotField is not null && !CatalogueData.BuiltIn.PilotFields.Contains(PilotField))
            return new Refusal("catalogue.field", $"“{PilotField}”不在26个试点领域之中，请从列表中选择。");
        return null;
    }
}
