using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Gongkai.Data.Applications;
using Gongkai.Documents.Letters;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Testing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

/// <summary>The reply with its files, blacked out where the law says so, reaches the applicant, and the case knows when.</summary>
public abstract class GivingRepliesTest(CaseServer server)
{
    private const string Phone = "13912345678";
    private const string Name = "项目明细.txt";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_blacked_out_on_the_machines_proposal_goes_with_the_letter_and_its_download_is_the_delivery()
    {
        var desk = await OpenAsync();
        var citizen = server.NewBrowser();
        var (number, code) = await CitizenDesk.ApplyAsync(citizen, "网上下载的申请", ("Form.Way", "Download"));
        var id = await CitizenDesk.IdAsync(server, number);
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        var redaction = await UploadAsync(desk, id, Name, Encoding.UTF8.GetBytes($"合同金额100万元。\n联系人：李四，手机{Phone}。\n评审意见：价格偏高。\n"));
        var proposed = Assert.Single((await desk.Handler.OpenAsync(redaction)).QuerySelectorAll("input[type=hidden][name$='.Passage']"));
        Assert.Equal(Phone, proposed.GetAttribute("value"));

        var byHand = new Dictionary<string, string> { ["Rows[1].Passage"] = "评审意见：价格偏高", ["Rows[1].Reason"] = "评审会讨论的记录" };
        Assert.Contains("没有选择不予公开的法定情形", await AlertAsync(await desk.Handler.SubmitAsync(redaction, byHand, "#redact")), StringComparison.Ordinal);
        byHand["Rows[1].Ground"] = "discussion";
        byHand["Rows[1].Passage"] = "价格太高";
        Assert.Contains("没有找到“价格太高”", await AlertAsync(await desk.Handler.SubmitAsync(redaction, byHand, "#redact")), StringComparison.Ordinal);
        byHand["Rows[1].Passage"] = "评审意见：价格偏高";
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Handler.SubmitAsync(redaction, byHand, "#redact")).StatusCode);

        var letter = (await desk.Handler.OpenAsync($"{CaseDesk.Address(id)}/letters/partly_disclosed")).QuerySelector("#letter")!;
        Assert.Equal($"《{Name}》", letter.QuerySelector("textarea[name='Input.Values[0]']")!.TextContent);
        Assert.Equal(["privacy", "discussion"], letter.QuerySelectorAll("select[name$='.Ground'] option[selected]").Select(option => option.GetAttribute("value")));
        await desk.DraftAsync(id, "partly_disclosed", new() { ["Input.Values[1]"] = "网上下载" });
        await desk.SignDraftAsync(id, "示公开〔2025〕41号");
        Assert.Contains("请先退回修改", await AlertAsync(await RemoveAsync(desk, id)), StringComparison.Ordinal);

        var signed = await CitizenDesk.TrackAsync(citizen, number, code);
        Assert.Contains("已有答复", signed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(signed.QuerySelectorAll("#remedies"));
        Assert.Equal(["《项目明细.txt》第1处（文本第2行）：个人隐私（《条例》第十五条）。属于个人的手机号码，公开会对其合法权益造成损害。", "《项目明细.txt》第2处（文本第3行）：讨论记录（《条例》第十六条第二款）。评审会讨论的记录。"],
            signed.QuerySelectorAll("#files li li").Select(line => line.TextContent));
        var given = await TakeAsync(citizen, signed, "#files form");
        Assert.Equal("合同金额100万元。\n联系人：李四，手机███████████。\n█████████。\n", Encoding.UTF8.GetString(await given.Content.ReadAsByteArrayAsync(Cancellation)));
        var pdf = await TakeAsync(citizen, await CitizenDesk.TrackAsync(citizen, number, code), "#letters form");
        Assert.True((await pdf.Content.ReadAsByteArrayAsync(Cancellation)).AsSpan().StartsWith("%PDF"u8));

        await using var db = server.Database.Open();
        var step = Assert.Single((await db.Applications.Whole().SingleAsync(found => found.Id == id, Cancellation)).Steps, one => one.Event is Delivery);
        Assert.Equal((CaseStep.Applicant, null), (step.PersonName, step.PersonId));
        Assert.Equal($"申请人于2025-09-22 09:00:00凭申请编号和查询码下载“{Name}”", ((Delivery)step.Event).Proof);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Action == "case.downloaded" && entry.Subject == $"Application/{id}", Cancellation));
        var told = (await CitizenDesk.TrackAsync(citizen, number, code)).QuerySelectorAll("#remedies li").Select(line => line.TextContent).ToList();
        Assert.Equal(2, told.Count);
        Assert.Contains("应当先在2025-11-21以前向示范市人民政府申请行政复议", told[0], StringComparison.Ordinal);
        Assert.Contains("也可以在2026-03-23以前直接向示范区人民法院提起行政诉讼", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Areas_of_a_pdf_are_marked_on_its_pages_and_nothing_of_a_hostile_file_comes_in()
    {
        var desk = await OpenAsync();
        var id = await desk.RegisterAsync("带印章的文件");
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        using var letter = new MemoryStream();
        LetterPdf.Write(new SampleLetters().Issued(LetterKinds.Find("provided")!), letter);
        var redaction = await UploadAsync(desk, id, "答复.pdf", letter.ToArray());
        var page = await desk.Handler.OpenAsync(redaction);
        var picture = await desk.Handler.GetAsync(page.QuerySelector(".page-picture img")!.GetAttribute("src")!);
        Assert.True((await picture.Content.ReadAsByteArrayAsync(Cancellation)).AsSpan(1).StartsWith("PNG"u8));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Handler.GetAsync($"{redaction}?handler=Page&number=99")).StatusCode);
        var row = page.QuerySelector("td[data-area] input")!.GetAttribute("name")![..^".Page".Length];
        var fields = new Dictionary<string, string>
        {
            [$"{row}.Page"] = "1",
            [$"{row}.Left"] = "0",
            [$"{row}.Top"] = "80",
            [$"{row}.Width"] = "30",
            [$"{row}.Height"] = "30",
            [$"{row}.Ground"] = "privacy",
            [$"{row}.Reason"] = "私人印章",
        };
        foreach (var box in page.QuerySelectorAll("input[name$='.IsChosen']"))
            fields[box.GetAttribute("name")!] = "false";
        Assert.Contains("不在页面内", await AlertAsync(await desk.Handler.SubmitAsync(redaction, fields, "#redact")), StringComparison.Ordinal);
        fields[$"{row}.Height"] = "15";
        var done = await desk.Handler.SubmitAsync(redaction, fields, "#redact");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var listed = await desk.Handler.OpenAsync($"{CaseDesk.Address(id)}/files");
        Assert.Contains("第1处（第1页）：个人隐私", listed.QuerySelector("main ol")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("与内容不符", await AlertAsync(await desk.Handler.UploadAsync($"{CaseDesk.Address(id)}/files", [], "#upload", ("Upload", "表格.pdf", CitizenDesk.Picture))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Lawyer.GetAsync($"{CaseDesk.Address(id)}/files")).StatusCode);
    }

    [Fact]
    public async Task An_envelope_gets_its_label_which_the_trail_tells_and_the_register_lists_what_was_given()
    {
        var desk = await OpenAsync();
        var id = await desk.RegisterAsync("邮寄送达的申请");
        await desk.SignAsync(id, "not_processed.petition");
        var label = await desk.Handler.OpenAsync($"{CaseDesk.Address(id)}/label");
        Assert.Contains("收件人：张三丰", label.QuerySelector(".postal-label")!.TextContent, StringComparison.Ordinal);
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "EMS987654321CN" });
        var line = (await desk.Office.OpenAsync($"/{TestAccounts.Zone}/staff/cases/register?From=2025-09-01&Through=2025-09-30")).QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains("EMS987654321CN", StringComparison.Ordinal)).TextContent;
        Assert.Contains("张**", line, StringComparison.Ordinal);
        Assert.Contains("不超过一年", (await desk.Office.OpenAsync($"/{TestAccounts.Zone}/staff/cases/register?From=2020-01-01&Through=2025-09-30")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await using var db = server.Database.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "case.label_printed" && entry.Subject == $"Application/{id}", Cancellation));
    }

    private async Task<CaseDesk> OpenAsync()
    {
        var desk = await CaseDesk.OpenAsync(server);
        await CaseDesk.NameAuthoritiesAsync(server);
        return desk;
    }

    /// <summary>Hands a file in; the address at which it is blacked out.</summary>
    private static async Task<string> UploadAsync(CaseDesk desk, long id, string name, byte[] content)
    {
        var answer = await desk.Handler.UploadAsync($"{CaseDesk.Address(id)}/files", [], "#upload", ("Upload", name, content));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancellation));
        return (await desk.Handler.OpenAsync($"{CaseDesk.Address(id)}/files")).QuerySelector("main form a")!.GetAttribute("href")!;
    }

    private static async Task<HttpResponseMessage> RemoveAsync(CaseDesk desk, long id)
    {
        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        var file = page.QuerySelector("section[aria-labelledby=files] li a")!.GetAttribute("href")!.Split('=')[^1];
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await desk.Handler.PostAsync($"{CaseDesk.Address(id)}/files?handler=Remove&file={file}", [new("__RequestVerificationToken", token)]);
    }

    private static async Task<HttpResponseMessage> TakeAsync(Browser citizen, IHtmlDocument page, string form)
    {
        var element = (IHtmlFormElement)page.QuerySelector(form)!;
        return await citizen.PostAsync(element.GetAttribute("action")!, Browser.FieldsOf(element));
    }

    private static async Task<string> AlertAsync(HttpResponseMessage answer) =>
        (await CitizenDesk.ReadAsync(answer)).QuerySelector("[role=alert]")?.TextContent ?? "";

    public sealed class OnSqlite(SqliteCaseServer server) : GivingRepliesTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : GivingRepliesTest(server), IClassFixture<PostgresCaseServer>;
}
