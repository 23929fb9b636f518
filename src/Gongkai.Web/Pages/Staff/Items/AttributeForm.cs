using System.ComponentModel.DataAnnotations;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>The disclosure attribute as a form asks for it: chosen, and where it is not public, with ground, reason and date of review.</summary>
internal sealed class AttributeForm
{
    [Display(Name = "公开属性")]
    public DisclosureAttribute? Chosen { get; set; }

    [Display(Name = "法定理由")]
    public WithholdingGround? Ground { get; set; }

    [Display(Name = "具体说明")]
    public string Reason { get; set; } = "";

    [Display(Name = "复评日期")]
    public DateOnly? ReviewOn { get; set; }

    public static AttributeForm Of(AttributeDecision? decision) => decision is null
        ? new AttributeForm()
        : new AttributeForm { Chosen = decision.Attribute, Ground = decision.Ground, Reason = decision.Reason, ReviewOn = decision.ReviewOn };

    /// <summary>The decision; a refusal where something is missing or does not fit.</summary>
    public Result<AttributeDecision> Decide()
    {
        if (Chosen == DisclosureAttribute.Proactive)
            return AttributeDecision.Proactive;
        if (Chosen is null)
            return new Refusal("attribute.missing", "请选择公开属性。");
        if (Ground is not { } ground)
            return new Refusal("attribute.ground", "不主动公开的，请选择法定理由。");
        if (ReviewOn is not { } reviewOn)
            return new Refusal("attribute.review_date", "不主动公开的，请填写复评日期（《条例》第十八条）。");
        return Chosen == DisclosureAttribute.OnApplication
            ? AttributeDecision.OnApplication(ground, Reason, reviewOn)
            : AttributeDecision.NotDisclosed(ground, Reason, reviewOn);
    }
}
