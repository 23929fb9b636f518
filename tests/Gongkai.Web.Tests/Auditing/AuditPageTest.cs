using Gongkai.Data.Audit;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Auditing;

public abstract class AuditPageTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Bureau}/staff/audit";

    [Fact]
    public async Task An_auditor_reads_in_words_what_was_done_and_finds_it_by_person_part_and_day()
    {
        await server.MakeAgenciesAsync();
        var auditor = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Auditor);
        await using (var db = server.Database.Open())
        {
            var bureau = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Bureau);
            db.Record(new AuditAuthor(null, "吴一"), bureau.Id, "agency.changed", bureau, new { bureau.Name, IsTrial = true, Court = (string?)null });
            db.Record(new AuditAuthor(null, "郑二"), bureau.Id, "training.recorded", "TrainingRecord/7", new { Topic = "条例", People = 3, Before = new { Name = "旧" } });
            Assert.True((await db.SaveAsync()).IsDone);
        }

        Assert.Equal(["修改机关信息", "登记培训"], await ActionsAsync("Part=&Person="));
        Assert.Equal(["登记培训"], await ActionsAsync("Person=郑"));
        Assert.Equal(["修改机关信息"], await ActionsAsync("Part=agency"));
        Assert.Empty(await ActionsAsync("Through=2020-01-01"));
        Assert.Equal(2, (await ActionsAsync("From=2020-01-01&Through=9999-12-31")).Count);
        Assert.Equal(2, (await ActionsAsync("From=0001-01-01")).Count);
        var row = (await auditor.OpenAsync($"{Address}?Person=郑二")).QuerySelector("tbody tr")!;
        Assert.Equal("培训7", row.Children[4].TextContent);
        Assert.Empty(row.QuerySelectorAll("a"));
        var office = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Auditor | StaffRoles.DisclosureOffice);
        Assert.Equal($"/{TestAccounts.Bureau}/staff/trainings/7", (await office.OpenAsync($"{Address}?Person=郑二")).QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Equal("培训主题：条例；参加人数：3；变更前：名称 旧", row.Children[5].TextContent);
        Assert.Contains("试运行：是", (await auditor.OpenAsync($"{Address}?Person=吴一")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> ActionsAsync(string query) =>
        [
            .. (await auditor.OpenAsync($"{Address}?{query}")).QuerySelectorAll("tbody tr").Where(row => row.Children[2].TextContent is "吴一" or "郑二")
                .Select(row => row.Children[3].TextContent).Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public async Task What_lies_further_back_is_reached_with_the_same_filters()
    {
        await server.MakeAgenciesAsync();
        var auditor = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Auditor);
        await using (var db = server.Database.Open())
        {
            var bureau = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Bureau);
            for (var number = 1; number <= 130; number++)
                db.Record(new AuditAuthor(null, "连续"), bureau.Id, "mail.retried", $"OutgoingMessage/{number}");
            Assert.True((await db.SaveAsync()).IsDone);
        }

        var first = await auditor.OpenAsync($"{Address}?Person=连续&Part=mail");
        Assert.Equal(100, first.QuerySelectorAll("tbody tr").Length);
        var older = first.QuerySelectorAll("main a").Single(link => link.TextContent == "更早的记录").GetAttribute("href");
        var second = await auditor.OpenAsync($"{Address}{older}");
        Assert.Equal(Enumerable.Range(1, 30).Reverse().Select(number => $"邮件{number}"), second.QuerySelectorAll("tbody tr").Select(row => row.Children[4].TextContent));
    }

    [Fact]
    public async Task All_that_was_found_is_downloaded_with_what_the_chain_is_computed_of()
    {
        await server.MakeAgenciesAsync();
        var auditor = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Auditor);
        await using var db = server.Database.Open();
        var bureau = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Bureau);
        for (var number = 1; number <= 120; number++)
            db.Record(new AuditAuthor(null, "下载"), bureau.Id, "collection.mail.settled", $"OutgoingMessage/{number}", new { Note = "有\"引号\"，\n有换行" });
        Assert.True((await db.SaveAsync()).IsDone);
        var page = await auditor.OpenAsync($"{Address}?Person=下载&Part=collection");
        var response = await auditor.GetAsync($"{Address}{page.QuerySelector("main a[download]")!.GetAttribute("href")}");
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"audit-{TestAccounts.Bureau}.csv", response.Content.Headers.ContentDisposition!.FileName);
        var rows = Assert.Single(SheetRows.Read(await response.Content.ReadAsByteArrayAsync(), alsoCsv: true).Value!).Rows;
        Assert.Equal(121, rows.Count);
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.AuthorName == "下载").OrderBy(entry => entry.Sequence).ToListAsync();
        foreach (var (entry, row) in entries.Zip(rows.Skip(1)))
            Assert.Equal([$"{entry.Sequence}", entry.Action, entry.Subject, entry.Detail, entry.PreviousHash, entry.Hash], [row[0], .. Enumerable.Range(7, 5).Select(column => row[column])]);
        Assert.Contains("格式不正确", await (await auditor.GetAsync($"{Address}?handler=File&From=abc")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_ins_of_the_agency_s_people_are_shown_and_nobody_else_s()
    {
        await server.MakeAgenciesAsync();
        var auditor = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Auditor);
        await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Author);
        (int Own, int All) signedIn;
        await using (var db = server.Database.Open())
        {
            db.Record(new AuditAuthor(null, "某地"), AuditEntry.Installation, "region.added", "Region/9", new { Code = "140000" });
            db.Record(new AuditAuthor(null, "首位"), AuditEntry.Installation, "installation.set_up", "Person/9");
            Assert.True((await db.SaveAsync()).IsDone);
            var entries = db.AuditEntries.Where(entry => entry.Action == "account.signed_in");
            var own = db.Staff.Where(post => post.Agency.Slug == TestAccounts.Bureau).Select(post => (long?)post.PersonId);
            signedIn = (await entries.CountAsync(entry => own.Contains(entry.AuthorId)), await entries.CountAsync());
        }

        var page = await auditor.OpenAsync($"{Address}?Platform=true");
        var rows = page.QuerySelectorAll("tbody tr").Select(row => (Who: row.Children[2].TextContent, What: row.Children[3].TextContent)).ToList();
        Assert.InRange(signedIn.Own, 1, signedIn.All - 1);
        Assert.Equal(signedIn.Own, rows.Count(row => row.What == "登录"));
        Assert.Contains(("某地", "增加地区"), rows);
        Assert.Contains(("首位", "设置首位管理员"), rows);
        Assert.Equal(["增加地区"], (await auditor.OpenAsync($"{Address}?Platform=true&Part=region&Person=某地")).QuerySelectorAll("tbody tr").Select(row => row.Children[3].TextContent));

        var verified = await (await auditor.SubmitAsync($"{Address}?Platform=true", [])).Content.ReadAsStringAsync();
        Assert.Contains("链条完整", verified, StringComparison.Ordinal);
        Assert.Contains("""<option value="true" selected""", verified, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From=2026-05-02&Through=2026-05-01", "终止日期早于起始日期")]
    [InlineData("From=abc", "格式不正确")]
    public async Task Nonsense_is_told(string query, string words)
    {
        await server.MakeAgenciesAsync();
        var auditor = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Auditor);
        Assert.Contains(words, (await auditor.OpenAsync($"{Address}?{query}")).QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteServer server) : AuditPageTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : AuditPageTest(server), IClassFixture<PostgresServerUnderTest>;
}
