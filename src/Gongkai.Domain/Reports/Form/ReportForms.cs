namespace Gongkai.Domain.Reports.Form;

/// <summary>The editions of the form that are known.</summary>
public static class ReportForms
{
    /// <summary>The form in force since the report for 2021 (国办公开办函〔2021〕30号).</summary>
    public static ReportForm Form2021 { get; } = Form2021Definition.Create();

    /// <summary>The trial form for the reports for 2019 and 2020 (国办公开办函〔2019〕60号).</summary>
    public static ReportForm Form2019 { get; } = Form2019Definition.Create();

    /// <summary>All known editions, newest first.</summary>
    public static IReadOnlyList<ReportForm> All { get; } = [Form2021, Form2019];

    /// <summary>The edition of that identifier (<c>"2021"</c>), or null.</summary>
    public static ReportForm? Find(string id) => All.FirstOrDefault(form => form.Id == id);

    /// <summary>The edition that a report for that year is due on; the oldest known one for earlier years.</summary>
    public static ReportForm ForYear(int year) => All.FirstOrDefault(form => form.Covers(year)) ?? All[^1];
}
