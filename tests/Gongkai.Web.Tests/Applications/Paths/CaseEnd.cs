namespace Gongkai.Web.Tests.Applications.Paths;

/// <summary>A case that ends without a reply.</summary>
/// <param name="Name">What happens.</param>
/// <param name="ReceivedOn">The day of receipt.</param>
/// <param name="Row">Row of table 3.</param>
/// <param name="Letter">The letter that tells of it, and what it must say.</param>
/// <param name="Steps">The steps.</param>
internal sealed record CaseEnd(string Name, string ReceivedOn, string Row, (string Kind, string[] Says) Letter, params PathStep[] Steps)
{
    private const string Remedies = "60日内向示范市人民政府申请行政复议，也可以";

    private static readonly PathStep Draft = new(desk => desk.Handler, "draft", "09-22", ("Outcome", "disclosed"));
    private static readonly PathStep Submit = new(desk => desk.Handler, "submit", "09-22");
    private static readonly PathStep[] Signed =
    [
        new(desk => desk.Lawyer, "legal", "09-22"), new(desk => desk.Keeper, "confidentiality", "09-22"), new(desk => desk.Head, "sign", "09-22", ("Text", "示公开〔2025〕900号")),
    ];

    /// <summary>All of them: a withdrawal from every state in which a case is open.</summary>
    public static CaseEnd[] All { get; } =
    [
        new("逾期不补正", "09-01", "other.correction_overdue", ("correction_overdue", ["第三十条", "不再处理", "2025年9月15日", Remedies]),
            CasePath.Correction("09-03", "09-12"), new(desk => desk.Handler, "abandon", "09-15", ("Reason", "没有正当理由"))),
        new("逾期未缴费", "08-04", "other.fee_overdue", ("fee_overdue", ["国办函〔2020〕109号", "10元", "不再处理", "2025年9月8日", Remedies]),
            CasePath.Accept("08-05"), CasePath.Fee("08-08"), new(desk => desk.Handler, "fee-lapse", "09-08", ("Day", "2025-08-08"))),
        new("移送", "09-15", "other.other", ("transfer", ["第三十六条第五项", "市审计局", "2025年9月17日", Remedies]), Transfer("09-17")),
        new("补正后移送", "09-01", "other.other", ("transfer", ["市审计局", "2025年9月17日"]), CasePath.Correction("09-03", "09-12"), Corrected, Transfer("09-17")),
        Withdrawn("登记后"),
        Withdrawn("待补正时", CasePath.Correction("09-17", "09-30")),
        Withdrawn("补正后", CasePath.Correction("09-17", "09-30"), Corrected with { On = "09-18" }),
        Withdrawn("办理中", CasePath.Accept("09-16")),
        Withdrawn("征求第三方意见时", CasePath.Accept("09-16"), CasePath.ThirdParty("09-17", "09-17")),
        Withdrawn("征求其他机关意见时", CasePath.Accept("09-16"), CasePath.Agency("09-17", "09-17")),
        Withdrawn("待说明理由时", CasePath.Accept("09-16"), CasePath.Explain("09-17")),
        Withdrawn("待缴费时", CasePath.Accept("09-16"), CasePath.Fee("09-17")),
        Withdrawn("拟定答复后", CasePath.Accept("09-16"), Draft),
        Withdrawn("审核中", CasePath.Accept("09-16"), Draft, Submit),
        Withdrawn("待签发时", [CasePath.Accept("09-16"), Draft, Submit, .. Signed[..2]]),
        Withdrawn("签发后", [CasePath.Accept("09-16"), Draft, Submit, .. Signed]),
    ];

    private static PathStep Corrected => new(desk => desk.Handler, "correction", "09-10");

    private static PathStep Transfer(string on) => new(desk => desk.Office, "transfer", on, ("Text", "市审计局"), ("Reason", "由审计局制作"));

    private static CaseEnd Withdrawn(string when, params PathStep[] steps) => new(
        $"{when}撤回", "09-15", "other.other", ("withdrawal", ["第二十七条", "2025年9月22日撤回"]),
        [.. steps, new(desk => desk.Office, "withdraw", "09-22", ("Reason", "电话告知不再需要"))]);
}
