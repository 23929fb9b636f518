namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>The date at the foot and the date of publication: after the year's end and before the deadline.</summary>
public sealed class ReportDates : ReportRule
{
    private static readonly RuleDescription Late = new(
        "form.deadline", Severity.Warning, "超过公布期限", "Published late", FormBasis.Deadline,
        "县级以上人民政府部门应当在每年1月31日前提交并公布上一年度报告，县级以上地方人民政府的年度报告应当在3月31日前公布。"
        + "乡镇、街道和不能从名称判断的机关按3月31日检查。请今后按期公布；如日期误写，请更正。");

    private static readonly RuleDescription Early = new(
        "form.date_early", Severity.Warning, "日期早于统计年度结束", "Dated before the year's end", FormBasis.Deadline,
        "年度报告的数据统计到12月31日，报告的日期不会更早，多为沿用上年文本时忘了改年份。请核对落款日期和公布日期。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Late, Early];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var report = subject.Report;
        if (report.Year is not { } year)
            return;
        AddEarly("落款日期", report.SignedOn, year, report, findings);
        AddEarly("公布日期", report.PublishedOn, year, report, findings);

        // The law speaks of publication; the date at the foot stands in for it where the page names none.
        var (name, date) = report.PublishedOn is { } published ? ("公布日期", published) : ("落款日期", report.SignedOn);
        var body = ReportingBodies.FromName(report.Organization);
        if (date is { } last && last > Deadline(body, year))
            findings.Add(Overdue(name, last, Deadline(body, year), body, report));
    }

    private static DateOnly Deadline(ReportingBody body, int year) =>
        body == ReportingBody.Department ? new DateOnly(year + 1, 1, 31) : new DateOnly(year + 1, 3, 31);

    private static Finding Overdue(string name, DateOnly date, DateOnly deadline, ReportingBody body, AnnualReport report)
    {
        var whose = body switch
        {
            ReportingBody.Department => "政府部门",
            ReportingBody.Government => "地方人民政府",
            _ => "本行政机关",
        };
        return Late.Find($"{name}{Chinese(date)}晚于{whose}公布年度报告的期限{Chinese(deadline)}。请按期公布；如日期误写，请更正。") with
        {
            Actual = Iso(date),
            Expected = $"不晚于{Iso(deadline)}",
            Excerpt = Foot(report),
        };
    }

    private static void AddEarly(string name, DateOnly? date, int year, AnnualReport report, ICollection<Finding> findings)
    {
        if (date is not { } early || early > new DateOnly(year, 12, 31))
            return;
        findings.Add(Early.Find($"{name}{Chinese(early)}早于统计年度{year}年结束，年份可能误写。请核对后更正。") with
        {
            Actual = Iso(early),
            Expected = $"不早于{year + 1}-01-01",
            Excerpt = Foot(report),
        });
    }

    private static string? Foot(AnnualReport report) =>
        report.SignedOn is { } date ? $"{report.Signature} {Chinese(date)}".Trim() : null;

    private static string Chinese(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd");
}
