using System.ComponentModel.DataAnnotations;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Pages.Staff.Catalogue;

/// <summary>The printed columns of an entry, as they are filled in.</summary>
internal sealed class LineForm
{
    [Display(Name = "一级事项")]
    public string Matter { get; set; } = "";

    [Display(Name = "二级事项")]
    public string SubMatter { get; set; } = "";

    [Display(Name = "公开内容（要素）")]
    public string Elements { get; set; } = "";

    [Display(Name = "公开依据")]
    public string LegalBasis { get; set; } = "";

    [Display(Name = "公开时限")]
    public string TimeLimit { get; set; } = "";

    [Display(Name = "公开主体")]
    public string Discloser { get; set; } = "";

    [Display(Name = "公开渠道和载体")]
    public PublicationChannels[] Channels { get; set; } = [];

    [Display(Name = "公开对象")]
    public CatalogueAudience Audience { get; set; }

    [Display(Name = "特定群体")]
    public string AudienceNote { get; set; } = "";

    [Display(Name = "公开方式")]
    public DisclosureAttribute Manner { get; set; } = DisclosureAttribute.Proactive;

    [Display(Name = "公开层级")]
    public CatalogueLevels[] Levels { get; set; } = [];

    [Display(Name = "法定事项")]
    public string Statutory { get; set; } = "";

    [Display(Name = "试点领域")]
    public string PilotField { get; set; } = "";

    public static LineForm Of(CatalogueLine line) => new()
    {
        Matter = line.Matter,
        SubMatter = line.SubMatter,
        Elements = line.Elements,
        LegalBasis = line.LegalBasis,
        TimeLimit = line.TimeLimit,
        Discloser = line.Discloser,
        Channels = [.. PublicationChannelNames.All.Select(entry => entry.Channel).Where(channel => line.Channels.HasFlag(channel))],
        Audience = line.Audience,
        AudienceNote = line.AudienceNote,
        Manner = line.Manner,
        Levels = [.. new[] { CatalogueLevels.County, CatalogueLevels.Township }.Where(level => line.Levels.HasFlag(level))],
        Statutory = line.StatutoryCode ?? "",
        PilotField = line.PilotField ?? "",
    };

    public CatalogueLine Line() => new()
    {
        Matter = Matter.Trim(),
        SubMatter = SubMatter.Trim(),
        Elements = Elements.ReplaceLineEndings("\n").Trim(),
        LegalBasis = LegalBasis.ReplaceLineEndings("\n").Trim(),
        TimeLimit = TimeLimit.Trim(),
        Discloser = Discloser.Trim(),
        Channels = Channels.Aggregate(PublicationChannels.None, (all, channel) => all | channel),
        Audience = Audience,
        AudienceNote = AudienceNote.Trim(),
        Manner = Manner,
        Levels = Levels.Aggregate(CatalogueLevels.None, (all, level) => all | level),
        StatutoryCode = Statutory.Length > 0 ? Statutory : null,
        PilotField = PilotField.Length > 0 ? PilotField : null,
    };
}
