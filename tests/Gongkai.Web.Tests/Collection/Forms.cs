using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Web.Tests.Collection;

/// <summary>Reports whose tables are right: so many applications of natural persons, all disclosed.</summary>
internal static class Forms
{
    /// <summary>New applications of natural persons.</summary>
    public static FormCell Received { get; } = ReportForms.Form2021["applications.received[0]"];

    /// <param name="organization">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="received">New applications.</param>
    /// <param name="wrong">Whether the total of the row is one too many.</param>
    public static AnnualReport Report(string organization, int year, int received, bool wrong)
    {
        var form = ReportForms.Form2021;
        var figures = new Figures(form);
        foreach (var cell in form.Cells.Where(cell => cell.Kind != ValueKind.Text))
            figures[cell] = Cell.Of(0);
        foreach (var row in form.Table("applications")!.Rows.Where(row => row.Key is "received" or "disclosed" or "total"))
        {
            figures[$"applications.{row.Key}[0]"] = Cell.Of(received);
            figures[$"applications.{row.Key}[6]"] = Cell.Of(received);
        }

        if (wrong)
            figures["applications.received[6]"] = Cell.Of(received + 1);
        return new AnnualReport(figures)
        {
            Organization = organization,
            Year = year,
            Title = $"{organization}{year}年政府信息公开工作年度报告",
            Signature = organization,
            SignedOn = new DateOnly(year + 1, 1, 15),
            Preamble = [new Paragraph($"所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。")],
            Sections = [.. form.Sections.Select(section => new ReportSection(section.Number, section.Title, [new Paragraph("依法做好公开工作。本年度未收取信息处理费。")]))],
        };
    }
}
