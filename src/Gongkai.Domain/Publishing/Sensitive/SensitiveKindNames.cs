namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>The Chinese words for kinds of sensitive content.</summary>
public static class SensitiveKindNames
{
    /// <summary>The word for a kind (手机号码).</summary>
    public static string Chinese(this SensitiveKind kind) => kind switch
    {
        SensitiveKind.ResidentIdentity => "居民身份证号码",
        SensitiveKind.MobilePhone => "手机号码",
        SensitiveKind.Landline => "固定电话号码",
        SensitiveKind.BankCard => "银行卡号",
        SensitiveKind.HomeAddress => "家庭住址",
        SensitiveKind.SecrecyMarking => "密级或内部文件标志",
        SensitiveKind.LeaderTitle => "职务或机构名称表述",
        SensitiveKind.TrackedChange => "修订痕迹或批注",
        SensitiveKind.HiddenText => "隐藏文字",
        SensitiveKind.HiddenMetadata => "文档属性信息",
        SensitiveKind.BrokenLink => "失效链接",
        SensitiveKind.Unreadable => "无法检查的附件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
