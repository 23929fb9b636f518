using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Documents.Attachments;

/// <summary>What a file holds without showing it.</summary>
public enum HiddenTraceKind
{
    /// <summary>修订中插入的文字.</summary>
    Insertion,

    /// <summary>修订中删除的文字.</summary>
    Deletion,

    /// <summary>批注.</summary>
    Comment,

    /// <summary>隐藏文字.</summary>
    HiddenText,

    /// <summary>隐藏的工作表或幻灯片.</summary>
    HiddenSheet,

    /// <summary>隐藏的行或列.</summary>
    HiddenRowsOrColumns,

    /// <summary>演讲者备注.</summary>
    SpeakerNotes,

    /// <summary>文档属性.</summary>
    DocumentProperty,

    /// <summary>模板或本机路径.</summary>
    LocalPath,

    /// <summary>随文保存的自定义数据.</summary>
    CustomData,

    /// <summary>嵌入的对象或附带的文件.</summary>
    EmbeddedObject,

    /// <summary>宏或脚本.</summary>
    Macro,

    /// <summary>指向文件外部的链接或数据连接.</summary>
    ExternalLink,

    /// <summary>缩略图.</summary>
    Thumbnail,

    /// <summary>打印机设置.</summary>
    PrinterSettings,

    /// <summary>编辑会话标识.</summary>
    EditingSessions,

    /// <summary>文件中残留的旧版本.</summary>
    OldRevision,

    /// <summary>图片、视频的拍摄信息（时间、设备、位置）.</summary>
    PictureProperty,
}

/// <summary>Something that a reader of the file does not see.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Where">Where it is, in Chinese (正文第3段).</param>
/// <param name="Content">What it says; shortened where it is long.</param>
public sealed record HiddenTrace(HiddenTraceKind Kind, string Where, string Content)
{
    /// <summary>The trace in one line, in Chinese.</summary>
    public override string ToString() => Content.Length == 0 ? $"{Kind.Chinese()}（{Where}）" : $"{Kind.Chinese()}（{Where}）：{Content}";
}

/// <summary>Names of the kinds, and how the screening of items counts them.</summary>
public static class HiddenTraceNames
{
    /// <summary>The kind in Chinese.</summary>
    public static string Chinese(this HiddenTraceKind kind) => kind switch
    {
        HiddenTraceKind.Insertion => "修订插入",
        HiddenTraceKind.Deletion => "修订删除",
        HiddenTraceKind.Comment => "批注",
        HiddenTraceKind.HiddenText => "隐藏文字",
        HiddenTraceKind.HiddenSheet => "隐藏的工作表或幻灯片",
        HiddenTraceKind.HiddenRowsOrColumns => "隐藏的行或列",
        HiddenTraceKind.SpeakerNotes => "演讲者备注",
        HiddenTraceKind.DocumentProperty => "文档属性",
        HiddenTraceKind.LocalPath => "模板或本机路径",
        HiddenTraceKind.CustomData => "自定义数据",
        HiddenTraceKind.EmbeddedObject => "嵌入的对象或文件",
        HiddenTraceKind.Macro => "宏或脚本",
        HiddenTraceKind.ExternalLink => "外部链接",
        HiddenTraceKind.Thumbnail => "缩略图",
        HiddenTraceKind.PrinterSettings => "打印机设置",
        HiddenTraceKind.EditingSessions => "编辑会话标识",
        HiddenTraceKind.OldRevision => "残留的旧版本",
        HiddenTraceKind.PictureProperty => "拍摄信息",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind under which reviewers are told of it.</summary>
    public static SensitiveKind Sensitivity(this HiddenTraceKind kind) => kind switch
    {
        HiddenTraceKind.Insertion or HiddenTraceKind.Deletion or HiddenTraceKind.Comment => SensitiveKind.TrackedChange,
        HiddenTraceKind.HiddenText or HiddenTraceKind.HiddenSheet or HiddenTraceKind.HiddenRowsOrColumns or HiddenTraceKind.SpeakerNotes
            or HiddenTraceKind.EmbeddedObject or HiddenTraceKind.OldRevision => SensitiveKind.HiddenText,
        _ => SensitiveKind.HiddenMetadata,
    };
}
