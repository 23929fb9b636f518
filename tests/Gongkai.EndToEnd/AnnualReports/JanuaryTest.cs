using System.IO.Compression;
using Gongkai.Documents;
using Gongkai.EndToEnd.Pages;
using Gongkai.EndToEnd.Publishing;
using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.AnnualReports;

/// <summary>The whole January: the zone's office computes, edits and publishes its report and hands it in; the city returns it, accepts the next version and adds up.</summary>
public abstract class JanuaryTest(Chromium chromium, DemonstrationServer server) : AgencyJourney(chromium, server)
{
    private const string City = "/shifan";
    private const string Reason = "决算数尚未入库，先按财政部门确认的数填报";

    [Fact]
    public async Task A_report_is_computed_edited_published_submitted_returned_amended_accepted_rolled_up_and_drawn()
    {
        var (office, head, city, citizen) = (await StaffAsync("gongkai"), await StaffAsync("fuzeren"), await StaffAsync("shouji"), await CitizenAsync());

        var report = await ComputeAsync(office);
        await LookBehindAndCorrectAsync(office, report);
        var overview = await WriteAsync(office, report, text => text.Replace("发布信息284条", "发布信息285条", StringComparison.Ordinal));
        await PublishInSpiteAsync(office, head, report);
        await ReadAsync(citizen, "发布信息285条");

        var round = await OpenRoundAsync(city);
        var unit = await SubmitAsync(office);
        await ReturnAsync(city, round);
        await AmendAsync(office, unit, overview);
        await ReadAsync(citizen, "发布信息284条");
        await citizen.SeesAsync("总体情况中的信息条数");
        await SubmitAsync(office);
        await AcceptAsync(city, round);
        await RollUpAsync(city, round);

        // Pages in a state that only a whole January brings about.
        string[] faults =
        [
            .. await PageExamination.ExamineAsync(city, $"{City}/staff/analysis"),
            .. await PageExamination.ExamineAsync(city, $"{round}/totals"),
            .. await PageExamination.ExamineAsync(citizen, $"{Zone}/reports/open-data"),
            .. await PageExamination.ExamineAsync(office, unit),
            .. await PageExamination.ExamineAsync(office, report),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    private static async Task<string> ComputeAsync(Visitor office)
    {
        await office.OpenAsync($"{Zone}/staff/annual-reports");
        await office.Page.GetByLabel("年度", new() { Exact = true }).SelectOptionAsync("2022");
        await office.DoAsync("按台账计算", "已按台账计算2022年度报告");
        await office.SeesAsync("没有发现问题");
        return new Uri(office.Page.Url).AbsolutePath;
    }

    // The licences by quarter stand behind their figure; the fees are set by hand, what the ledger says stays beside them.
    private static async Task LookBehindAndCorrectAsync(Visitor office, string report)
    {
        await office.FollowAsync("3850");
        var entries = office.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("台账明细（4）") });
        await Assertions.Expect(entries.Locator("tbody td:last-child")).ToHaveTextAsync(["912", "1004", "987", "947"]);
        await office.OpenAsync($"{report}/figure?cell=proactive.fees.amount");
        await office.FillAsync("更正后的数（万元）", "12.5");
        await office.SeesAsync("没有发现问题");
        await office.FillAsync("更正的原因", Reason);
        await office.DoAsync("更正", "台账计算值保留在旁");
        await Assertions.Expect(office.Page.Locator("td.corrected")).ToContainTextAsync("12.5");
        await office.Page.Locator("td.corrected a").ClickAsync();
        await Assertions.Expect(office.Page.Locator("#computed")).ToHaveTextAsync("0");
        await office.SeesAsync(Reason);
    }

    // What is wrong shows while it is written, before anything is saved.
    private static async Task<string> WriteAsync(Visitor office, string report, Func<string, string> change)
    {
        await office.OpenAsync($"{report}/prose");
        var field = office.Page.GetByLabel("一、总体情况", new() { Exact = true });
        var before = await field.InputValueAsync();
        await field.FillAsync(change(before));
        await Assertions.Expect(office.Page.Locator("[data-checked]")).ToContainTextAsync("错误");
        await office.DoAsync("保存", "文字已保存");
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Region, new() { NameString = "核对结果" })).ToContainTextAsync("285");
        return before;
    }

    private static async Task PublishInSpiteAsync(Visitor office, Visitor head, string report)
    {
        await office.PressAsync("公布");
        await Assertions.Expect(office.Page.Locator(".alert-danger")).ToContainTextAsync("不能公布");
        await head.OpenAsync(report);
        await head.FillAsync("仍然公布的理由", "一月三十一日到期，次日修订");
        await head.DoAsync("公布", "年度报告已公布");
        await head.SeesAsync("一月三十一日到期，次日修订");
    }

    // The public sees text, tables and charts, and the file says the same.
    private static async Task ReadAsync(Visitor citizen, string words)
    {
        await citizen.OpenAsync($"{Zone}/reports");
        await citizen.FollowAsync("示范经济开发区管理委员会2022年政府信息公开工作年度报告");
        await citizen.SeesAsync(words);
        var decisions = citizen.Page.GetByRole(AriaRole.Region, new() { NameString = "行政管理处理决定（件）" });
        await Assertions.Expect(decisions.GetByRole(AriaRole.Row, new() { NameRegex = new("行政许可") })).ToContainTextAsync("3850");
        await Assertions.Expect(decisions.Locator("svg rect").First).ToHaveAttributeAsync("width", "100");
        var file = await citizen.Page.RunAndWaitForDownloadAsync(() => citizen.Page.Locator("a[download][href*='format=docx']").ClickAsync());
        var read = new ReportReader().Read(await File.ReadAllBytesAsync(await file.PathAsync()), "年报.docx").Report!;
        Assert.Equal((3850m, 12.5m), (read.Figures["proactive.licensing.decisions"].Number, read.Figures["proactive.fees.amount"].Number));
        Assert.Contains(words, read.Section(1)!.Text, StringComparison.Ordinal);
    }

    private static async Task<string> OpenRoundAsync(Visitor city)
    {
        await city.OpenAsync($"{City}/staff/collection");
        await city.FillAsync("报告年度", "2022");
        await city.FillAsync("报送截止日", "2023-01-31");
        await city.DoAsync("开启轮次", "下级机关已列入名单");
        await city.SeesAsync("示范经济开发区管理委员会");
        return new Uri(city.Page.Url).AbsolutePath.Replace("/units", "", StringComparison.Ordinal);
    }

    private static async Task<string> SubmitAsync(Visitor office)
    {
        await office.OpenAsync($"{Zone}/staff/collection");
        await office.FollowAsync("2022年度报告");
        await office.DoAsync("报送已公布的年度报告", "已报送");
        await UntilAsync(office, "待审核");
        return new Uri(office.Page.Url).AbsolutePath;
    }

    private static async Task ReturnAsync(Visitor city, string round)
    {
        await OpenReportAsync(city, round);
        await city.SeesAsync("285");
        await city.FillAsync("意见（还有错误，接受时须写明理由）", "请核对总体情况中的信息条数。");
        await city.DoAsync("退回更正", "已退回");
        var letter = await city.Page.RunAndWaitForDownloadAsync(() => city.FollowAsync("下载退回通知（docx）"));
        await SaysAsync(letter, "请核对总体情况中的信息条数。", "285");
    }

    // The office reads the letter, amends with a note to the public, and publishes.
    private static async Task AmendAsync(Visitor office, string unit, string overview)
    {
        await office.OpenAsync(unit);
        await office.SeesAsync("请核对总体情况中的信息条数。");
        var letter = await office.Page.RunAndWaitForDownloadAsync(() => office.FollowAsync("下载退回通知（docx）"));
        await SaysAsync(letter, "示范经济开发区管理委员会");
        await office.OpenAsync($"{Zone}/staff/annual-reports");
        await office.FollowAsync("2022年度报告");
        await office.FillAsync("向公众说明的修订内容", "更正总体情况中的信息条数");
        await office.DoAsync("发起修订", "公众看到的仍是第1版");
        await office.FollowAsync("修改文字");
        await office.FillAsync("一、总体情况", overview);
        await Assertions.Expect(office.Page.Locator("[data-checked]")).ToContainTextAsync("没有发现问题");
        await office.DoAsync("保存", "文字已保存");
        await office.DoAsync("公布", "年度报告已公布");
    }

    private static async Task AcceptAsync(Visitor city, string round)
    {
        await OpenReportAsync(city, round);
        await city.SeesAsync("（第2版）");
        await city.DoAsync("接受", "已接受");
    }

    private static async Task RollUpAsync(Visitor city, string round)
    {
        await city.OpenAsync($"{round}/totals");
        await city.DoAsync("汇总", "已形成第1次汇总，计入1份报告");
        var decisions = city.Page.GetByRole(AriaRole.Region, new() { NameString = "行政管理处理决定（件）" });
        await Assertions.Expect(decisions.GetByRole(AriaRole.Row, new() { NameRegex = new("行政许可") })).ToContainTextAsync("3850");
        await city.FollowAsync("年度报告分析");
        await Assertions.Expect(city.Page.GetByRole(AriaRole.Img, new() { NameString = "历年申请数量（件）" })).ToBeVisibleAsync();
        var volume = city.Page.GetByRole(AriaRole.Region, new() { NameString = "历年申请数量（件）", Exact = true });
        await Assertions.Expect(volume.GetByRole(AriaRole.Row, new() { NameRegex = new("2022") })).ToContainTextAsync("0");
        var svg = await city.Page.RunAndWaitForDownloadAsync(() => volume.GetByRole(AriaRole.Link, new() { NameString = "图（svg）" }).ClickAsync());
        Assert.EndsWith(".svg", svg.SuggestedFilename, StringComparison.Ordinal);
    }

    private static async Task OpenReportAsync(Visitor city, string round)
    {
        await city.OpenAsync($"{round}?standing=Read");
        await city.FollowAsync("示范经济开发区管理委员会");
        await city.Page.Locator("main table tbody a").First.ClickAsync();
    }

    // Files are read in the background; a person would look again.
    private static async Task UntilAsync(Visitor who, string words)
    {
        using var patience = new CancellationTokenSource(Visitor.Patience);
        while (!(await who.Page.Locator("#progress").TextContentAsync())!.Contains(words, StringComparison.Ordinal))
        {
            patience.Token.ThrowIfCancellationRequested();
            await who.Page.ReloadAsync();
        }
    }

    private static async Task SaysAsync(IDownload docx, params string[] words)
    {
        using var file = await ZipFile.OpenReadAsync(await docx.PathAsync(), TestContext.Current.CancellationToken);
        using var document = new StreamReader(await file.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        var text = await document.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    public sealed class OnSqlite(Chromium chromium, ServerOnSqlite server) : JanuaryTest(chromium, server);

    [Collection("PostgreSQL")]
    public sealed class OnPostgres(Chromium chromium, ServerOnPostgres server) : JanuaryTest(chromium, server);
}
