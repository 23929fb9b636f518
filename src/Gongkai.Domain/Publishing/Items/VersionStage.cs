namespace Gongkai.Domain.Publishing.Items;

/// <summary>How far a version of an item has come. Stored as a number, so values never change.</summary>
public enum VersionStage
{
    /// <summary>起草: being written; the only stage in which nothing has been reviewed.</summary>
    Draft = 0,

    /// <summary>部门审核: the department reviews content and proposed attribute.</summary>
    DepartmentReview = 1,

    /// <summary>保密审查: secrecy and privacy are reviewed (article 17).</summary>
    ConfidentialityReview = 2,

    /// <summary>待发布: both reviews are passed.</summary>
    Approved = 3,

    /// <summary>定时发布: will be published at a set time.</summary>
    Scheduled = 4,

    /// <summary>现行版本: the version that stands, published or kept.</summary>
    Current = 5,

    /// <summary>历史版本: replaced by a later version.</summary>
    Superseded = 6,

    /// <summary>已作废: given up.</summary>
    Discarded = 7,
}
