namespace Gongkai.Domain.Publishing.Items;

/// <summary>The Chinese words for disclosure attributes and their grounds.</summary>
public static class AttributeNames
{
    /// <summary>The word for an attribute (主动公开).</summary>
    public static string Chinese(this DisclosureAttribute attribute) => attribute switch
    {
        DisclosureAttribute.Proactive => "主动公开",
        DisclosureAttribute.OnApplication => "依申请公开",
        DisclosureAttribute.NotDisclosed => "不予公开",
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };

    /// <summary>The words for a ground (国家秘密).</summary>
    public static string Chinese(this WithholdingGround ground) => ground switch
    {
        WithholdingGround.NotOfGeneralConcern => "不涉及公众利益调整，不需要公众广泛知晓或者参与决策",
        WithholdingGround.StateSecret => "国家秘密",
        WithholdingGround.ForbiddenByLaw => "法律、行政法规禁止公开",
        WithholdingGround.Endangering => "可能危及国家安全、公共安全、经济安全、社会稳定",
        WithholdingGround.BusinessSecret => "商业秘密",
        WithholdingGround.PersonalPrivacy => "个人隐私",
        WithholdingGround.InternalAffairs => "内部事务信息",
        WithholdingGround.ProcessInformation => "过程性信息",
        WithholdingGround.EnforcementFile => "行政执法案卷信息",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    /// <summary>The article of 《中华人民共和国政府信息公开条例》 that a ground stands on (《条例》第十四条).</summary>
    public static string Article(this WithholdingGround ground) => ground switch
    {
        WithholdingGround.NotOfGeneralConcern => "《条例》第十三条、第十九条",
        WithholdingGround.StateSecret or WithholdingGround.ForbiddenByLaw or WithholdingGround.Endangering => "《条例》第十四条",
        WithholdingGround.BusinessSecret or WithholdingGround.PersonalPrivacy => "《条例》第十五条",
        WithholdingGround.InternalAffairs => "《条例》第十六条第一款",
        WithholdingGround.ProcessInformation or WithholdingGround.EnforcementFile => "《条例》第十六条第二款",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };
}
