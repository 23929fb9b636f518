namespace Gongkai.Domain.Publishing.Items;

/// <summary>The legal ground for not publishing on the agency's own initiative. Stored as a number, so values never change.</summary>
public enum WithholdingGround
{
    /// <summary>不需要公众广泛知晓或者参与决策: nothing that articles 13 and 19 ask to be published, given on application.</summary>
    NotOfGeneralConcern = 1,

    /// <summary>国家秘密 (article 14).</summary>
    StateSecret = 2,

    /// <summary>法律、行政法规禁止公开 (article 14).</summary>
    ForbiddenByLaw = 3,

    /// <summary>可能危及国家安全、公共安全、经济安全、社会稳定 (article 14).</summary>
    Endangering = 4,

    /// <summary>商业秘密 (article 15).</summary>
    BusinessSecret = 5,

    /// <summary>个人隐私 (article 15).</summary>
    PersonalPrivacy = 6,

    /// <summary>内部事务信息 (article 16, paragraph 1).</summary>
    InternalAffairs = 7,

    /// <summary>过程性信息 (article 16, paragraph 2).</summary>
    ProcessInformation = 8,

    /// <summary>行政执法案卷信息 (article 16, paragraph 2).</summary>
    EnforcementFile = 9,
}
