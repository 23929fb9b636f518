namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>What must not get out unnoticed. Stored as a number, so values never change.</summary>
public enum SensitiveKind
{
    /// <summary>居民身份证号码.</summary>
    ResidentIdentity = 1,

    /// <summary>手机号码.</summary>
    MobilePhone = 2,

    /// <summary>固定电话号码.</summary>
    Landline = 3,

    /// <summary>银行卡号.</summary>
    BankCard = 4,

    /// <summary>家庭住址.</summary>
    HomeAddress = 5,

    /// <summary>密级标志、内部文件标志.</summary>
    SecrecyMarking = 6,

    /// <summary>职务表述: the title of an office is misspelt.</summary>
    LeaderTitle = 7,

    /// <summary>修订痕迹: tracked changes or comments in an attachment.</summary>
    TrackedChange = 8,

    /// <summary>隐藏文字: text in an attachment that readers do not see.</summary>
    HiddenText = 9,

    /// <summary>文档属性: metadata of an attachment.</summary>
    HiddenMetadata = 10,

    /// <summary>失效链接.</summary>
    BrokenLink = 11,

    /// <summary>无法检查: an attachment that could not be read, which somebody has to look at.</summary>
    Unreadable = 12,
}
