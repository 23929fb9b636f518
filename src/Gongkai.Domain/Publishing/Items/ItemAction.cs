namespace Gongkai.Domain.Publishing.Items;

/// <summary>What people do with an item; each is recorded as an <see cref="ItemStep"/>. Stored as a number, so values never change.</summary>
public enum ItemAction
{
    /// <summary>起草: the item is begun.</summary>
    Begin = 0,

    /// <summary>修改: text, metadata, attachments or place are changed; reviews already passed are void.</summary>
    Edit = 1,

    /// <summary>拟定公开属性: the disclosure attribute is proposed; reviews already passed are void.</summary>
    ProposeAttribute = 2,

    /// <summary>提交审核: handed to the department review.</summary>
    Submit = 3,

    /// <summary>部门审核通过: passed on to the confidentiality review.</summary>
    ApproveDepartmentReview = 4,

    /// <summary>保密审查通过: ready for publication.</summary>
    ApproveConfidentialityReview = 5,

    /// <summary>退回修改: sent back to the author, with comments.</summary>
    Return = 6,

    /// <summary>遮盖敏感内容: a finding is masked.</summary>
    MaskFinding = 7,

    /// <summary>确认无需遮盖: a finding is overridden, with the reason.</summary>
    OverrideFinding = 8,

    /// <summary>发布: made public.</summary>
    Publish = 9,

    /// <summary>定时发布: to be made public at a set time.</summary>
    Schedule = 10,

    /// <summary>取消定时: back to waiting for publication.</summary>
    CancelSchedule = 11,

    /// <summary>不主动公开留存: kept as not public.</summary>
    Withhold = 12,

    /// <summary>发起更正: a corrected version is begun.</summary>
    BeginCorrection = 13,

    /// <summary>发起属性动态调整: a version with another attribute is begun.</summary>
    BeginAdjustment = 14,

    /// <summary>作废: the open version is given up.</summary>
    Discard = 15,

    /// <summary>撤下: no longer public, kept.</summary>
    Withdraw = 16,

    /// <summary>归档: filed with a retention period; its text changes no more.</summary>
    Archive = 17,

    /// <summary>移交档案馆: handed over to an archive.</summary>
    HandOver = 18,

    /// <summary>调整栏目: column, responsible department or catalogue entry are changed.</summary>
    Move = 19,

    /// <summary>迁移: taken over from an existing site.</summary>
    Migrate = 20,
}
