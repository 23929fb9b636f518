using System.Net;
using Gongkai.Documents;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.AnnualReports;

/// <summary>The demonstration's ledger gives the annual report of 2022 that a real zone published, with its slips corrected.</summary>
public abstract class ModelReportTest(RunningServer server)
{
    private const string Zone = "shifan-jkq";
    private const string Address = $"/{Zone}/staff/annual-reports";

    // All cells of the model are 0 but these.
    private static readonly Dictionary<string, decimal> Model = new()
    {
        ["proactive.normative_documents.issued"] = 1,
        ["proactive.normative_documents.repealed"] = 1,
        ["proactive.normative_documents.effective"] = 1,
        ["proactive.licensing.decisions"] = 3850,
    };

    [Fact]
    public async Task One_button_gives_the_model_s_report_and_its_docx_reads_back_the_same()
    {
        var office = await server.SignedInAsync(Zone, StaffRoles.DisclosureOffice);
        var begun = await office.SubmitAsync(Address, new() { ["Year"] = "2022" }, "#begin");
        Assert.True(begun.StatusCode == HttpStatusCode.Redirect, await begun.Content.ReadAsStringAsync());
        var page = begun.Headers.Location!.ToString();

        var docx = await (await office.GetAsync($"{page}?handler=File&format=docx")).Content.ReadAsByteArrayAsync();
        var report = new ReportReader().Read(docx, "年报.docx").Report!;

        Assert.Equal(("示范经济开发区管理委员会", 2022), (report.Organization, report.Year));
        foreach (var cell in report.Form.Cells)
            Assert.Equal((cell.Path, Model.GetValueOrDefault(cell.Path)), (cell.Path, report.Figures[cell].Value));
        Assert.Empty(RuleBook.Check(report));
        Assert.Contains("公开发布信息284条", report.Section(1)!.Text, StringComparison.Ordinal);
        Assert.Contains("“通知公告”栏目77条，占信息总量的27.1%", report.Section(1)!.Text, StringComparison.Ordinal);
        Assert.Contains(report.Preamble, paragraph => paragraph.Text.Contains("国办公开办函〔2021〕30号", StringComparison.Ordinal));

        // Licences by quarter stand behind the figure, the document behind its count.
        var licences = await office.OpenAsync($"{page}/figure?cell=proactive.licensing.decisions");
        Assert.Equal(["912", "1004", "987", "947"], licences.QuerySelectorAll("section[aria-labelledby=entries] tbody td:last-child").Select(cell => cell.TextContent));
        var issued = await office.OpenAsync($"{page}/figure?cell=proactive.normative_documents.issued");
        Assert.Contains("示开管发〔2022〕6号", Assert.Single(issued.QuerySelectorAll("section[aria-labelledby=entries] tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_behind_a_figure_leads_to_its_case_for_those_who_may_see_it()
    {
        await using var db = server.Database.Open();
        var id = await db.Filings.Where(filing => filing.Year == 2024).Select(filing => filing.Id).FirstAsync();
        var figure = $"{Address}/{id}/figure?cell={Uri.EscapeDataString("applications.received[6]")}";
        var office = await server.SignedInAsync(Zone, StaffRoles.DisclosureOffice);
        var rows = (await office.OpenAsync(figure)).QuerySelectorAll("section[aria-labelledby=entries] tbody tr");
        Assert.NotEmpty(rows);
        foreach (var row in rows)
            Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!)).StatusCode);
        var author = await server.SignedInAsync(Zone, StaffRoles.Author);
        Assert.Empty((await author.OpenAsync(figure)).QuerySelectorAll("section[aria-labelledby=entries] tbody a"));
    }

    [Fact]
    public async Task Every_format_holds_the_ledger_s_figures()
    {
        var office = await server.SignedInAsync(Zone, StaffRoles.DisclosureOffice);
        await using var db = server.Database.Open();
        var id = await db.Filings.Where(filing => filing.Year == 2023).Select(filing => filing.Id).FirstOrDefaultAsync();
        var page = id > 0 ? $"{Address}/{id}" : (await office.SubmitAsync(Address, new() { ["Year"] = "2023" }, "#begin")).Headers.Location!.ToString();
        var original = await ReadAsync("json");
        foreach (var format in (string[])["docx", "pdf", "html", "xlsx", "txt"])
        {
            var read = await ReadAsync(format);
            Assert.Equal((original.Organization, original.Year, original.Section(1)!.Text), (read.Organization, read.Year, read.Section(1)!.Text));
            Assert.All(original.Form.Cells, cell => Assert.Equal(original.Figures[cell].Value, read.Figures[cell].Value));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{page}?handler=File&format=exe")).StatusCode);

        async Task<AnnualReport> ReadAsync(string format)
        {
            var answer = await office.GetAsync($"{page}?handler=File&format={format}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return new ReportReader().Read(await answer.Content.ReadAsByteArrayAsync(), $"年报.{format}").Report!;
        }
    }

    public sealed class OnSqlite(SqliteServerWithDemonstration server) : ModelReportTest(server), IClassFixture<SqliteServerWithDemonstration>;

    public sealed class OnPostgres(PostgresServerWithDemonstration server) : ModelReportTest(server), IClassFixture<PostgresServerWithDemonstration>;
}
