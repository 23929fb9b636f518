namespace Gongkai.Domain.Agencies;

/// <summary>What a member of staff may do. One person can hold several; stored as a number, so values never change.</summary>
[Flags]
public enum StaffRoles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>信息采编: drafts items.</summary>
    Author = 1 << 0,

    /// <summary>部门审核: reviews what a department drafted.</summary>
    DepartmentReviewer = 1 << 1,

    /// <summary>保密审查: reviews for secrecy and privacy before publication (article 17).</summary>
    ConfidentialityReviewer = 1 << 2,

    /// <summary>信息发布: publishes, corrects, withdraws.</summary>
    Publisher = 1 << 3,

    /// <summary>申请承办: handles applications.</summary>
    CaseHandler = 1 << 4,

    /// <summary>法制审核: reviews replies for lawfulness.</summary>
    LegalReviewer = 1 << 5,

    /// <summary>政府信息公开工作机构: keeps catalogue, guide, columns, figures and the annual report (article 4).</summary>
    DisclosureOffice = 1 << 6,

    /// <summary>监督: reads the agency and all below it, changes nothing (articles 46, 47).</summary>
    Supervisor = 1 << 7,

    /// <summary>审计: reads and verifies the audit trail.</summary>
    Auditor = 1 << 8,

    /// <summary>系统管理: keeps agencies, departments, people and roles, here and below; takes no part in publishing.</summary>
    Administrator = 1 << 9,

    /// <summary>政府信息公开工作机构负责人: agrees to extensions (article 33), signs replies to applications.</summary>
    DisclosureOfficeHead = 1 << 10,
}
