namespace Gongkai.Domain.Publishing.Items;

/// <summary>The Chinese words for the kinds of this folder.</summary>
public static class ItemNames
{
    /// <summary>The word for where an item stands (已公开).</summary>
    public static string Chinese(this ItemState state) => state switch
    {
        ItemState.InPreparation => "准备中",
        ItemState.Published => "已公开",
        ItemState.Withheld => "不主动公开",
        ItemState.Withdrawn => "已撤下",
        ItemState.Discarded => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The word for how far a version has come (部门审核).</summary>
    public static string Chinese(this VersionStage stage) => stage switch
    {
        VersionStage.Draft => "起草",
        VersionStage.DepartmentReview => "部门审核",
        VersionStage.ConfidentialityReview => "保密审查",
        VersionStage.Approved => "待发布",
        VersionStage.Scheduled => "定时发布",
        VersionStage.Current => "现行版本",
        VersionStage.Superseded => "历史版本",
        VersionStage.Discarded => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The word for why a version was begun (更正).</summary>
    public static string Chinese(this VersionPurpose purpose) => purpose switch
    {
        VersionPurpose.First => "首次",
        VersionPurpose.Correction => "更正",
        VersionPurpose.AttributeAdjustment => "属性动态调整",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>The word for what somebody does with an item (提交审核).</summary>
    public static string Chinese(this ItemAction action) => action switch
    {
        ItemAction.Begin => "起草",
        ItemAction.Edit => "修改",
        ItemAction.ProposeAttribute => "拟定公开属性",
        ItemAction.Submit => "提交审核",
        ItemAction.ApproveDepartmentReview => "部门审核通过",
        ItemAction.ApproveConfidentialityReview => "保密审查通过",
        ItemAction.Return => "退回修改",
        ItemAction.MaskFinding => "遮盖敏感内容",
        ItemAction.OverrideFinding => "确认无需遮盖",
        ItemAction.Publish => "发布",
        ItemAction.Schedule => "定时发布",
        ItemAction.CancelSchedule => "取消定时",
        ItemAction.Withhold => "不主动公开留存",
        ItemAction.BeginCorrection => "发起更正",
        ItemAction.BeginAdjustment => "发起属性动态调整",
        ItemAction.Discard => "作废",
        ItemAction.Withdraw => "撤下",
        ItemAction.Archive => "归档",
        ItemAction.HandOver => "移交档案馆",
        ItemAction.Move => "调整栏目",
        ItemAction.Migrate => "迁移",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>The word for a kind of attachment (视频).</summary>
    public static string Chinese(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Document => "文档",
        AttachmentKind.Picture => "图片",
        AttachmentKind.Video => "视频",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for a retention period (30年).</summary>
    public static string Chinese(this RetentionPeriod period) => period switch
    {
        RetentionPeriod.TenYears => "10年",
        RetentionPeriod.ThirtyYears => "30年",
        RetentionPeriod.Permanent => "永久",
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    /// <summary>The word for a part of a version (正文).</summary>
    public static string Chinese(this FindingPart part) => part switch
    {
        FindingPart.Title => "标题",
        FindingPart.Body => "正文",
        FindingPart.AttachmentName => "附件名称",
        FindingPart.TextAlternative => "字幕或图片说明",
        FindingPart.AttachmentContent => "附件内容",
        FindingPart.PublicNote => "更正说明",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The word for what became of a finding (已遮盖).</summary>
    public static string Chinese(this FindingResolution resolution) => resolution switch
    {
        FindingResolution.Open => "待处理",
        FindingResolution.Masked => "已遮盖",
        FindingResolution.Overridden => "确认无需遮盖",
        _ => throw new ArgumentOutOfRangeException(nameof(resolution)),
    };
}
