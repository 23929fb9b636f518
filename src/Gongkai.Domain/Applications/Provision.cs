namespace Gongkai.Domain.Applications;

/// <summary>How an applicant wants to get the information (article 29).</summary>
/// <param name="Form">In which form.</param>
/// <param name="Way">By which way.</param>
public sealed record Provision(ProvisionForm Form, ProvisionWay Way);

/// <summary>The form of the information. Stored as a number, so values never change.</summary>
public enum ProvisionForm
{
    /// <summary>纸质.</summary>
    Paper = 0,

    /// <summary>电子文档.</summary>
    Electronic = 1,

    /// <summary>当场查阅.</summary>
    Inspection = 2,
}

/// <summary>The way by which reply and information reach the applicant. Stored as a number, so values never change.</summary>
public enum ProvisionWay
{
    /// <summary>邮寄.</summary>
    Post = 0,

    /// <summary>电子邮件.</summary>
    Email = 1,

    /// <summary>自行领取.</summary>
    Collection = 2,

    /// <summary>网上下载, with number and query code.</summary>
    Download = 3,
}
