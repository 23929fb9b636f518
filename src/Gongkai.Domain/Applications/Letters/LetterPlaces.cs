namespace Gongkai.Domain.Applications.Letters;

/// <summary>Names of the places in templates that the case, the law and the agency fill.</summary>
public static class LetterPlaces
{
    /// <summary>称谓: how the letter speaks to the applicant (你, 你单位).</summary>
    public const string Salutation = "称谓";

    /// <summary>收到日期: the day of receipt, or of the corrected application.</summary>
    public const string Received = "收到日期";

    /// <summary>申请编号.</summary>
    public const string Number = "申请编号";

    /// <summary>申请内容.</summary>
    public const string Description = "申请内容";

    /// <summary>办理经过: corrections, consultations, extension, fee; empty where nothing of that happened.</summary>
    public const string Course = "办理经过";

    /// <summary>依据: the articles.</summary>
    public const string Basis = "依据";

    /// <summary>救济途径: remedies with terms and authorities.</summary>
    public const string Remedies = "救济途径";

    /// <summary>不予公开概况: how many parts are withheld; the list is annexed.</summary>
    public const string Withheld = "不予公开概况";

    /// <summary>机关名称.</summary>
    public const string Agency = "机关名称";

    /// <summary>联系方式 of the disclosure office.</summary>
    public const string Contact = "联系方式";

    /// <summary>答复期限: the last day for the reply.</summary>
    public const string DueOn = "答复期限";

    /// <summary>补正事项.</summary>
    public const string Correction = "补正事项";

    /// <summary>补正期限.</summary>
    public const string CorrectBy = "补正期限";

    /// <summary>延长工作日.</summary>
    public const string ExtensionDays = "延长工作日";

    /// <summary>延期理由.</summary>
    public const string ExtensionReason = "延期理由";

    /// <summary>要求说明理由的原因.</summary>
    public const string ExplanationReason = "要求说明理由的原因";

    /// <summary>延迟答复期限 (article 35).</summary>
    public const string DelayedTo = "延迟答复期限";

    /// <summary>延迟答复的原因.</summary>
    public const string DelayReason = "延迟答复的原因";

    /// <summary>收费金额.</summary>
    public const string Fee = "收费金额";

    /// <summary>计费说明: by item or page, tier by tier.</summary>
    public const string FeeAccount = "计费说明";

    /// <summary>免收理由.</summary>
    public const string WaiverReason = "免收理由";

    /// <summary>退费金额.</summary>
    public const string Refund = "退费金额";

    /// <summary>退费理由.</summary>
    public const string RefundReason = "退费理由";

    /// <summary>接收移送的机关.</summary>
    public const string TransferredTo = "接收移送的机关";

    /// <summary>办结日期 of a case that ended without a reply.</summary>
    public const string EndedOn = "终结日期";

    /// <summary>Places that any template may use beside those its kind requires.</summary>
    public static IReadOnlyList<string> Common { get; } = [Salutation, Received, Number, Description, Course, Agency, Contact];
}
