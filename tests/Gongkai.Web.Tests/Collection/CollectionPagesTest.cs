using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Web.Collection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Collection;

/// <summary>A round from its opening to its totals, through the pages of the superior, of an agency here and of units elsewhere.</summary>
public abstract class CollectionPagesTest(RunningServer server)
{
    private const string Rounds = $"/{TestAccounts.City}/staff/collection";
    private static int year = DateTime.UtcNow.Year;

    [Fact]
    public async Task Reports_come_in_on_every_way_are_returned_corrected_accepted_and_added_up()
    {
        var (office, round) = await OpenAsync();
        var address = $"{Rounds}/{round.Id}";

        // Two units elsewhere get links; an agency here submits from its own side.
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync($"{address}/units", new() { ["Lines"] = "示范市财政局\n示范市审计局，，部门，sj@example.gov.cn" }, "form#Lines")).StatusCode);
        var links = await LinksAsync(office, address);
        var unit = server.NewBrowser();
        var wrong = Letter.Report("示范市财政局", round.Year, 3, wrong: true);
        Assert.Equal(HttpStatusCode.Redirect, (await unit.UploadAsync(links["示范市财政局"], [], "form#upload", ("Upload", "财政局.docx", wrong))).StatusCode);
        Assert.Contains("读取中", (await unit.OpenAsync(links["示范市财政局"])).QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
        await WorkAsync();
        var seen = (await unit.OpenAsync(links["示范市财政局"])).QuerySelector("main")!.TextContent;
        Assert.Contains("待审核", seen, StringComparison.Ordinal);
        Assert.Contains("表三", seen, StringComparison.Ordinal);

        var bureau = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.DisclosureOffice);
        var asked = (IHtmlAnchorElement)(await bureau.OpenAsync($"/{TestAccounts.Bureau}/staff/collection")).QuerySelectorAll("main table a").Single(link => link.TextContent.Contains($"{round.Year}", StringComparison.Ordinal));
        var upload = (IHtmlFormElement)(await bureau.OpenAsync(asked.PathName)).QuerySelector("form#upload")!;
        var unpublished = await bureau.PostAsync($"{asked.PathName}?handler=Own", Browser.FieldsOf(upload).Where(field => field.Key != "Upload"));
        Assert.Contains($"还没有在平台上公布{round.Year}年度报告", WebUtility.HtmlDecode(await unpublished.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await bureau.UploadAsync(asked.PathName, [], "form#upload", ("Upload", "教育局.html", Letter.Report("示范市教育局", round.Year, 4, ".html")))).StatusCode);

        // A package holds a third report, one of another year, and one that is no report.
        var packed = Letter.Packed(("审计局.xlsx", Letter.Report("示范市审计局", round.Year, 5, ".xlsx")), ("去年.txt", Letter.Report("示范市审计局", round.Year - 1, 9, ".txt")), ("坏.pdf", [1, 2, 3]));
        Assert.Equal(HttpStatusCode.Redirect, (await office.UploadAsync($"{address}/files", [], "form#upload", ("Uploads", "全市.zip", packed))).StatusCode);
        await WorkAsync();
        Assert.Contains("去年.txt", (await office.OpenAsync($"{address}/files?state=Unassigned")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("坏.pdf", (await office.OpenAsync($"{address}/files?state=Unreadable")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        var board = (await office.OpenAsync($"{address}?only=errors")).QuerySelector("main table tbody")!.TextContent;
        Assert.Contains("示范市财政局", board, StringComparison.Ordinal);
        Assert.DoesNotContain("示范市审计局", board, StringComparison.Ordinal);

        // Errors are not accepted without a reason; the return carries the findings as a letter.
        var first = await SubmissionOfAsync(round.Id, "示范市财政局");
        Assert.Contains("请写明理由", await (await DecideAsync(office, first, "Accept", "")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(office, first, "Return", "请核对表三后重新报送。")).StatusCode);
        var letter = await (await office.GetAsync($"{Rounds}/submissions/{first}?handler=Letter")).Content.ReadAsByteArrayAsync();
        Assert.Contains("请核对表三后重新报送", TextOf(letter), StringComparison.Ordinal);
        Assert.Contains("示范市财政局：", TextOf(letter), StringComparison.Ordinal);
        Assert.Equal(wrong, await (await office.GetAsync($"{Rounds}/submissions/{first}?handler=Original")).Content.ReadAsByteArrayAsync());
        Assert.Contains("请核对表三后重新报送", (await unit.OpenAsync(links["示范市财政局"])).QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请核对表三后重新报送", TextOf(await (await unit.GetAsync($"{links["示范市财政局"]}?handler=Letter&file={first}")).Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.GetAsync($"{links["示范市审计局"]}?handler=Letter&file={first}")).StatusCode);

        await unit.UploadAsync(links["示范市财政局"], [], "form#upload", ("Upload", "财政局.docx", Letter.Report("示范市财政局", round.Year, 3)));
        await WorkAsync();
        foreach (var name in new[] { "示范市财政局", "示范市教育局", "示范市审计局" })
            Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(office, await SubmissionOfAsync(round.Id, name), "Accept", "无误")).StatusCode);
        Assert.Null((await unit.OpenAsync(links["示范市财政局"])).QuerySelector("form#upload"));

        // Where the superior begins, the round is told with its numbers, each of which leads to its units.
        var accepted = (await office.OpenAsync($"/{TestAccounts.City}/staff")).QuerySelectorAll("section[aria-labelledby=rounds] a")
            .OfType<IHtmlAnchorElement>().Single(link => link.PathName == address && link.Search == "?standing=Accepted");
        Assert.Equal("已接受3个", accepted.TextContent);
        Assert.Equal(3, (await office.OpenAsync(accepted.PathName + accepted.Search)).QuerySelectorAll("main table tbody tr").Length);

        // The total, then a cell of it, then the report behind the cell.
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync($"{address}/totals", [], "form#make")).StatusCode);
        var totals = await office.OpenAsync($"{address}/totals");
        Assert.Contains("示范经济开发区管理委员会", totals.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var cell = Forms.Received;
        Assert.Equal("12", totals.QuerySelector($"#c{cell.Ordinal} a")!.TextContent);
        var parts = await office.OpenAsync($"{address}/totals?snapshot=1&cell={Uri.EscapeDataString(cell.Path)}");
        Assert.Equal(["5", "4", "3"], parts.QuerySelectorAll("section:has(> #parts) tbody td.number").Select(part => part.TextContent.Trim()));
        var behind = (IHtmlAnchorElement)parts.QuerySelector("section:has(> #parts) tbody a")!;
        Assert.Equal("5", (await office.OpenAsync(behind.PathName)).QuerySelector(behind.Hash)!.TextContent.Trim());
        var sheet = await office.GetAsync($"{address}/totals?handler=Sheet&snapshot=1");
        Assert.Equal(12, new Documents.ReportReader().Read(await sheet.Content.ReadAsByteArrayAsync(), "汇总.xlsx").Report!.Figures[cell.Path].Number);

        await AnalysisAsync(office, round.Year);

        // Nothing changed: no further snapshot. A return changes the total only with a note, and the first stays.
        Assert.Contains("没有变化", await (await office.SubmitAsync($"{address}/totals", new() { ["Note"] = "再次" }, "form#make")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await DecideAsync(office, await SubmissionOfAsync(round.Id, "示范市审计局"), "Return", "数字有误");
        Assert.Contains("说明变化的原因", await (await office.SubmitAsync($"{address}/totals", new() { ["Note"] = " " }, "form#make")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await office.SubmitAsync($"{address}/totals", new() { ["Note"] = "审计局退回" }, "form#make");
        Assert.Equal("7", (await office.OpenAsync($"{address}/totals?snapshot=2")).QuerySelector($"#c{cell.Ordinal}")!.TextContent.Trim());
        Assert.Equal("12", (await office.OpenAsync($"{address}/totals?snapshot=1")).QuerySelector($"#c{cell.Ordinal} a")!.TextContent);
    }

    // What was rolled up is drawn, and each chart is a file.
    private static async Task AnalysisAsync(Browser office, int of)
    {
        const string Analysis = $"/{TestAccounts.City}/staff/analysis";
        var page = await office.OpenAsync($"{Analysis}?year={of}");
        var applicants = page.QuerySelector("section[aria-labelledby=chart-applicants]")!;
        Assert.Equal("12", applicants.QuerySelector("tbody tr td:last-child")!.TextContent);
        Assert.Contains("自然人12", applicants.QuerySelector("svg[role=img] desc")!.TextContent, StringComparison.Ordinal);
        var ranked = page.QuerySelectorAll("section[aria-labelledby=chart-rank-disclosure] tbody th").Select(unit => unit.TextContent.Trim()).ToList();
        Assert.Equal(3, ranked.Count);
        Assert.Contains("示范市审计局", ranked);
        Assert.Contains("示范经济开发区管理委员会", page.QuerySelector("section[aria-labelledby=chart-rank-in-time] tbody")!.TextContent, StringComparison.Ordinal);
        foreach (var (format, begin) in new[] { ("svg", "<?xml"), ("csv", "项目,"), ("parquet", "PAR1") })
        {
            var address = page.QuerySelectorAll("section[aria-labelledby=chart-applicants] a").Select(link => link.GetAttribute("href")!).Single(href => href.EndsWith($"format={format}", StringComparison.Ordinal));
            Assert.StartsWith(begin, await (await office.GetAsync(address)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var query in (string[])["?year=1999", $"?year={of}&unit=nothing", $"?handler=File&year={of}&chart=nothing&format=csv", $"?handler=File&year={of}&chart=outliers&format=svg"])
            Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Analysis}{query}")).StatusCode);
    }

    [Fact]
    public async Task A_file_of_another_year_is_given_to_its_unit_by_a_person_or_set_aside()
    {
        var (office, round) = await OpenAsync();
        await office.UploadAsync($"{Rounds}/{round.Id}/files", [], "form#upload", ("Uploads", "教育局.txt", Letter.Report("示范市教育局", round.Year - 1, 1, ".txt")));
        await office.UploadAsync($"{Rounds}/{round.Id}/files", [], "form#upload", ("Uploads", "别处.txt", Letter.Report("别市教育局", round.Year, 1, ".txt")));
        await WorkAsync();
        await using var db = server.Database.Open();
        var files = await db.Submissions.AsNoTracking().Where(file => file.RoundId == round.Id).OrderBy(file => file.Id).ToListAsync();
        Assert.All(files, file => Assert.Equal(SubmissionState.Unassigned, file.State));

        var unknown = await office.SubmitAsync($"{Rounds}/submissions/{files[0].Id}", new() { ["UnitName"] = "没有的单位" }, "form#Assign");
        Assert.Contains("名单中没有", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync($"{Rounds}/submissions/{files[0].Id}", new() { ["UnitName"] = "示范市教育局" }, "form#Assign")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(office, files[1].Id, "SetAside", "误送")).StatusCode);
        Assert.Equal([SubmissionState.Read, SubmissionState.SetAside], await db.Submissions.Where(file => file.RoundId == round.Id).OrderBy(file => file.Id).Select(file => file.State).ToListAsync());
        Assert.Equal(UnitStanding.Read, await db.ExpectedUnits.Where(unit => unit.RoundId == round.Id && unit.Name == "示范市教育局").Select(unit => unit.Standing).SingleAsync());
    }

    [Fact]
    public async Task Files_laid_into_the_folder_of_a_round_are_taken_in_once()
    {
        var (office, round) = await OpenAsync();
        var folder = (await office.OpenAsync($"{Rounds}/{round.Id}/files")).QuerySelector("form .secret")!.TextContent;
        var file = Path.Combine(folder, "教育局.txt");
        for (var again = 0; again < 2; again++)
        {
            await File.WriteAllBytesAsync(file, Letter.Report("示范市教育局", round.Year, 2, ".txt"), TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));

            // Another node, or the server's own scheduler, may be at it too.
            await Task.WhenAll(WorkAsync(), WorkAsync(), WorkAsync());
            Assert.False(File.Exists(file));
        }

        await using var db = server.Database.Open();
        var taken = await db.Submissions.AsNoTracking().SingleAsync(submission => submission.RoundId == round.Id);
        Assert.Equal((SubmissionChannel.Folder, SubmissionState.Read), (taken.Channel, taken.State));
    }

    [Fact]
    public async Task A_link_leads_only_to_its_own_unit_and_a_new_one_ends_the_old()
    {
        var (office, round) = await OpenAsync();
        var address = $"{Rounds}/{round.Id}";
        await office.SubmitAsync($"{address}/units", new() { ["Lines"] = "示范市财政局" }, "form#Lines");
        var link = (await LinksAsync(office, address))["示范市财政局"];
        var visitor = server.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/{TestAccounts.City}/submit/{new string('0', 32)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link.Replace(TestAccounts.City, TestAccounts.Zone, StringComparison.Ordinal))).StatusCode);
        Assert.Contains("不能是空的", await (await visitor.UploadAsync(link, [], "form#upload", ("Upload", "空.docx", []))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = server.Database.Open();
        Assert.False(await db.ExpectedUnits.AnyAsync(unit => unit.LinkHash != null && link.Contains(unit.LinkHash)));

        await LinksAsync(office, address);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_second_round_of_a_year_and_a_list_with_a_fault_are_refused_with_the_reason()
    {
        var (office, round) = await OpenAsync();
        var again = await office.SubmitAsync(Rounds, new() { ["Year"] = $"{round.Year}", ["DueOn"] = $"{round.Year + 1}-01-31" }, "form#open");
        Assert.Contains("已经存在", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var faulty = await office.UploadAsync($"{Rounds}/{round.Id}/units", [], "form#Sheet", ("Upload", "名单.csv", Encoding.UTF8.GetBytes("名称,上级\n水利站,没有的镇\n")));
        Assert.Contains("第2行“水利站”的上级“没有的镇”不在名单中", WebUtility.HtmlDecode(await faulty.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await office.SubmitAsync($"{Rounds}/{round.Id}", [], "form[action*=Close]");
        Assert.Null((await office.OpenAsync($"{Rounds}/{round.Id}/files")).QuerySelector("form#upload"));
    }

    // Each test has a year of its own: a superior has one round a year.
    private async Task<(Browser Office, CollectionRound Round)> OpenAsync()
    {
        await server.MakeAgenciesAsync();
        var office = await server.SignedInAsync(TestAccounts.City, StaffRoles.DisclosureOffice);
        while (true)
        {
            var of = Interlocked.Decrement(ref year);
            if (of < 2021)
                year = DateTime.UtcNow.Year;
            await using var db = server.Database.Open();
            var city = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.City);
            if (of < 2021 || await db.CollectionRounds.AnyAsync(found => found.AgencyId == city.Id && found.Year == of))
                continue;
            var opened = await office.SubmitAsync(Rounds, new() { ["Year"] = $"{of}", ["DueOn"] = $"{of + 1}-01-31" }, "form#open");
            Assert.True(opened.StatusCode == HttpStatusCode.Redirect, await opened.Content.ReadAsStringAsync());
            return (office, await db.CollectionRounds.AsNoTracking().SingleAsync(found => found.AgencyId == city.Id && found.Year == of));
        }
    }

    private static async Task<Dictionary<string, string>> LinksAsync(Browser office, string address)
    {
        var csv = await (await office.SubmitAsync($"{address}/units", [], "form[action*=Links]")).Content.ReadAsStringAsync();
        return csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToDictionary(fields => fields[0], fields => new Uri(fields[^1]).AbsolutePath);
    }

    private static async Task<HttpResponseMessage> DecideAsync(Browser office, long submission, string handler, string opinion)
    {
        var address = $"{Rounds}/submissions/{submission}";
        var form = (IHtmlFormElement)(await office.OpenAsync(address)).QuerySelector("form#Decide")!;
        var fields = Browser.FieldsOf(form).Where(field => field.Key != "Opinion").Append(KeyValuePair.Create("Opinion", opinion));
        return await office.PostAsync($"{address}?handler={handler}", fields);
    }

    private async Task<long> SubmissionOfAsync(long round, string unit)
    {
        await using var db = server.Database.Open();
        return await db.Submissions.Where(file => db.ExpectedUnits.Any(one => one.Id == file.UnitId && one.RoundId == round && one.Name == unit)).OrderByDescending(file => file.Version).Select(file => file.Id).FirstAsync();
    }

    // The server's own scheduler may be at it: done is what has an outcome.
    private async Task WorkAsync() => await Patience.UntilAsync(async () =>
    {
        await using (var scope = server.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CollectionWork>().RunDueAsync(TestContext.Current.CancellationToken);
        await using var db = server.Database.Open();
        return !await db.SubmittedPackages.AnyAsync(package => package.EndedAt == null) && !await db.Submissions.AnyAsync(file => file.State == SubmissionState.Received);
    });

    private static string TextOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return document.ReadToEnd();
    }

    public sealed class OnSqlite(SqliteServer server) : CollectionPagesTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : CollectionPagesTest(server), IClassFixture<PostgresServerUnderTest>;
}
