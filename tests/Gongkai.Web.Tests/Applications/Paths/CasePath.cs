namespace Gongkai.Web.Tests.Applications.Paths;

/// <summary>A step by its form.</summary>
/// <param name="Who">Whose hands.</param>
/// <param name="Key">Key of the form.</param>
/// <param name="On">The day, in 2025.</param>
/// <param name="Fields">What is filled in, by the name of the field.</param>
internal sealed record PathStep(Func<CaseDesk, Browser> Who, string Key, string On, params (string Name, string Value)[] Fields);

/// <summary>A way of a case from receipt to the work on its answer, with what the law says of it.</summary>
/// <param name="Name">What happens.</param>
/// <param name="ReceivedOn">The day of receipt.</param>
/// <param name="DueOn">The last day for the reply, counted by hand on the notice for 2025.</param>
/// <param name="Steps">The steps.</param>
/// <param name="Notices">The letters on the way: kind, and what it must say.</param>
/// <param name="Told">What the reply tells of it, 称 in the place of 你 or 你单位.</param>
internal sealed record CasePath(string Name, string ReceivedOn, string DueOn, PathStep[] Steps, (string Kind, string[] Says)[] Notices, string[] Told)
{
    public bool IsCorrected => Steps.Any(step => step.Key == "correction");

    public bool IsUnreasonable => Steps.Any(step => step is { Key: "verdict" } && step.Fields.All(filled => filled.Name != "IsReasonable"));

    /// <summary>Whether the draft comes back from review once.</summary>
    public bool IsReturned { get; init; }

    private static readonly Func<CaseDesk, Browser> Handler = desk => desk.Handler, Head = desk => desk.Head;

    /// <summary>Every way in which a case can come to be answered, one at a time and all at once.</summary>
    public static CasePath[] All { get; } =
    [
        new("直接受理", "09-15", "2025-10-17", [Accept("09-16")], [("receipt", ["2025年9月15日", "2025年10月17日"])], []),
        new("退回重拟", "09-15", "2025-10-17", [Accept("09-16")], [], []) { IsReturned = true },
        new("补正", "09-01", "2025-10-14", [Correction("09-03", "09-12"), new(Handler, "correction", "09-10"), Accept("09-11")],
            [("correction", ["第三十条", "请写明文号", "2025年9月12日"])], ["本机关于2025年9月3日告知称作出补正，于2025年9月10日收到补正的申请，答复期限自该日起计算。"]),
        new("缴费", "09-15", "2025-10-21", [Accept("09-16"), Fee("09-17"), new(Handler, "payment", "09-19")],
            [("fee", ["第四十二条", "国办函〔2020〕109号", "10元", "不能单独就该决定申请行政复议"])], ["本机关于2025年9月17日通知称缴纳信息处理费10元。", "称于2025年9月19日缴纳了信息处理费。"]),
        new("免费", "09-15", "2025-10-20", [Accept("09-16"), Fee("09-17"), new(Head, "waiver", "09-18", ("Reason", "生活困难"))],
            [("fee_waiver", ["生活困难"])], ["本机关于2025年9月18日决定免收信息处理费。"]),
        new("征求第三方意见", "09-08", "2025-10-20", [Accept("09-09"), ThirdParty("09-10", "09-11"), new(Handler, "third-party-opinion", "09-18", ("Opinion", "Objected"))],
            [("third_party_opinion", ["第三十二条", "15个工作日"])], ["本机关于2025年9月10日书面征求第三方意见，第三方不同意公开。"]),
        new("征求其他机关意见", "08-18", "2025-10-13", [Accept("08-19"), Agency("08-22", "08-25"), new(Handler, "agency-opinion", "09-16", ("Opinion", "Silent"))],
            [("agency_opinion", ["第三十四条", "15个工作日"])], ["本机关于2025年8月22日征求其意见，该机关逾期未提出意见，视为同意公开。"]),
        new("延期", "09-15", "2025-10-31", [Accept("09-16"), Extend("09-18", "10")],
            [("extension", ["第三十三条", "延长10个工作日", "2025年10月31日"])], ["本机关于2025年9月18日决定将答复期限延长10个工作日并告知称。"]),
        new("说明理由合理", "09-15", "2025-12-15", [Accept("09-16"), Explain("09-16"), new(Handler, "verdict", "09-19", ("Reason", "科研需要"), ("IsReasonable", "true"), ("Day", "2025-12-15"))],
            [("explanation", ["第三十五条", "三个月申请80件"]), ("delayed_reply", ["第三十五条", "2025年12月15日"])], ["本机关于2025年9月16日要求称说明申请理由。"]),
        new("说明理由不合理", "09-15", "2025-10-17", [Accept("09-16"), Explain("09-16"), new(Handler, "verdict", "09-19", ("Reason", "没有说明用途"))],
            [], ["本机关于2025年9月16日要求称说明申请理由。"]),
        new("全部经过", "09-01", "2025-10-24",
            [
                Correction("09-02", "09-08"), new(Handler, "correction", "09-05"), Accept("09-05"), ThirdParty("09-08", "09-08"),
                new(Handler, "third-party-opinion", "09-10", ("Opinion", "Agreed")), Agency("09-10", "09-10"), new(Handler, "agency-opinion", "09-12", ("Opinion", "Agreed")),
                Fee("09-12"), new(Handler, "payment", "09-16"), Explain("09-16"), new(Handler, "verdict", "09-17", ("Reason", "理由充分"), ("IsReasonable", "true")), Extend("09-17", "5"),
            ],
            [], ["于2025年9月5日收到补正的申请", "第三方同意公开", "该机关同意公开", "称于2025年9月16日缴纳了信息处理费。", "要求称说明申请理由", "延长5个工作日"]),
    ];

    public static PathStep Accept(string on) => new(Handler, "accept", on);

    public static PathStep Correction(string on, string by) => new(Handler, "ask-correction", on, ("Day", $"2025-{by}"), ("Reason", "请写明文号"));

    public static PathStep Fee(string on) => new(Handler, "fee", on, ("Count", "31"), ("IsByPage", "true"));

    public static PathStep ThirdParty(string on, string reached) => new(Handler, "third-party", on, ("Text", "某公司"), ("Day", $"2025-{reached}"));

    public static PathStep Agency(string on, string reached) => new(Handler, "agency", on, ("Text", "市审计局"), ("Day", $"2025-{reached}"));

    public static PathStep Explain(string on) => new(Handler, "explanation", on, ("Reason", "三个月申请80件"));

    private static PathStep Extend(string on, string days) => new(Head, "extend", on, ("WorkingDays", days), ("Reason", "档案较多"));
}
