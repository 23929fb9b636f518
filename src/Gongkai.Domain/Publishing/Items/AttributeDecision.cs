namespace Gongkai.Domain.Publishing.Items;

/// <summary>A disclosure attribute with what must stand behind it: ground, reason and date of review where it is not public.</summary>
public sealed record AttributeDecision
{
    private AttributeDecision()
    {
    }

    /// <summary>The attribute.</summary>
    public DisclosureAttribute Attribute { get; private init; }

    /// <summary>The legal ground; null exactly where it is public.</summary>
    public WithholdingGround? Ground { get; private init; }

    /// <summary>The reason in words; empty where it is public.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The day by which it is assessed anew (article 18); null exactly where it is public.</summary>
    public DateOnly? ReviewOn { get; private init; }

    /// <summary>Published on the agency's own initiative: the rule, which needs no reason.</summary>
    public static AttributeDecision Proactive { get; } = new() { Attribute = DisclosureAttribute.Proactive };

    /// <summary>Given on application, not published.</summary>
    /// <returns>The decision, or a refusal <c>attribute.ground</c> or <c>attribute.reason</c>.</returns>
    public static Result<AttributeDecision> OnApplication(WithholdingGround ground, string reason, DateOnly reviewOn) =>
        ground is WithholdingGround.StateSecret or WithholdingGround.ForbiddenByLaw or WithholdingGround.Endangering
            ? new Refusal("attribute.ground", $"“{ground.Chinese()}”的信息不得公开（{ground.Article()}），公开属性请选择“不予公开”。")
            : Withheld(DisclosureAttribute.OnApplication, ground, reason, reviewOn);

    /// <summary>Not disclosed.</summary>
    /// <returns>The decision, or a refusal <c>attribute.ground</c> or <c>attribute.reason</c>.</returns>
    public static Result<AttributeDecision> NotDisclosed(WithholdingGround ground, string reason, DateOnly reviewOn) =>
        ground == WithholdingGround.NotOfGeneralConcern
            ? new Refusal("attribute.ground", "“不予公开”须有《条例》第十四条至第十六条规定的理由；没有这些理由的，请选择“依申请公开”或“主动公开”。")
            : Withheld(DisclosureAttribute.NotDisclosed, ground, reason, reviewOn);

    private static Result<AttributeDecision> Withheld(
        DisclosureAttribute attribute, WithholdingGround ground, string reason, DateOnly reviewOn)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (!Enum.IsDefined(ground))
            return new Refusal("attribute.ground", "请选择不主动公开的法定理由。");
        if (reason.Trim().Length is 0 or > 500)
            return new Refusal("attribute.reason", $"请用1至500个字说明定为“{attribute.Chinese()}”的理由。");
        return new AttributeDecision { Attribute = attribute, Ground = ground, Reason = reason.Trim(), ReviewOn = reviewOn };
    }
}
