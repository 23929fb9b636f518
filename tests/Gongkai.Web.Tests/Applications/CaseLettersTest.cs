using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Data.Applications;
using Gongkai.Domain.Applications.Letters;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

public abstract class CaseLettersTest(CaseServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_composed_looked_at_drafted_reviewed_signed_and_taken_out_by_staff_and_applicant()
    {
        var desk = await OpenAsync();
        var citizen = server.NewBrowser();
        var (number, code) = await CitizenDesk.ApplyAsync(citizen, "区分处理的申请");
        var id = await CitizenDesk.IdAsync(server, number);
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        var address = $"{CaseDesk.Address(id)}/letters/partly_disclosed";
        var fields = new Dictionary<string, string> { ["Input.Values[0]"] = "项目明细第1至3页", ["Input.Values[1]"] = "电子文档", ["Input.Parts[0].What"] = "项目明细第2页第1处", ["Input.Parts[0].Reason"] = "评审专家的身份证件号码" };

        Assert.Contains("没有选择不予公开的法定情形", await AlertAsync(await desk.Handler.SubmitAsync(address, fields, "#letter")), StringComparison.Ordinal);
        fields["Input.Parts[0].Ground"] = "privacy";
        var preview = await CitizenDesk.ReadAsync(await PreviewAsync(desk.Handler, address, fields));
        Assert.Contains("项目明细第2页第1处：个人隐私（《条例》第十五条）", preview.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("项目明细第2页第1处", preview.QuerySelector("input[name='Input.Parts[0].What']")!.GetAttribute("value"));
        var drafted = await desk.Handler.SubmitAsync(address, fields, "#letter");
        Assert.True(drafted.StatusCode == HttpStatusCode.Redirect, await AlertAsync(drafted));
        await CaseDesk.DoneAsync(desk.Handler, id, "submit");

        var reviewed = (await desk.Lawyer.OpenAsync(CaseDesk.Address(id))).QuerySelector("section[aria-labelledby=letter]")!;
        Assert.Contains("先向示范市人民政府申请行政复议", reviewed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", reviewed.TextContent, StringComparison.Ordinal);
        Assert.Null(reviewed.QuerySelector("a[href*=format]"));
        await CaseDesk.DoneAsync(desk.Lawyer, id, "legal");
        await CaseDesk.DoneAsync(desk.Keeper, id, "confidentiality");
        await CaseDesk.DoneAsync(desk.Head, id, "sign", new() { ["Input.Text"] = "示公开〔2025〕21号" });
        Assert.Empty((await CitizenDesk.TrackAsync(citizen, number, code)).QuerySelectorAll("#letters form"));
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "网上下载" });

        foreach (var format in (string[])["pdf", "docx"])
        {
            var taken = await desk.Handler.GetAsync($"{CaseDesk.Address(id)}?handler=Reply&format={format}");
            var form = (IHtmlFormElement)(await CitizenDesk.TrackAsync(citizen, number, code)).QuerySelector("#letters form")!;
            var given = await citizen.PostAsync(form.GetAttribute("action")!, Browser.FieldsOf(form).Append(new("format", format)));
            var (own, theirs) = (await taken.Content.ReadAsByteArrayAsync(Cancellation), await given.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.True(own.AsSpan().StartsWith(format == "pdf" ? "%PDF"u8 : "PK"u8));
            Assert.Equal(own, theirs);
        }

        Assert.Equal(HttpStatusCode.OK, (await desk.Lawyer.GetAsync($"{CaseDesk.Address(id)}?handler=Reply")).StatusCode);
        await using var db = server.Database.Open();
        var stored = await db.Applications.Whole().SingleAsync(found => found.Id == id, Cancellation);
        Assert.Equal("partly_disclosed", stored.End?.Row);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Action == "case.letter_taken" && entry.Subject == $"Application/{id}", Cancellation));
    }

    [Fact]
    public async Task Notices_are_numbered_kept_and_given_to_whom_they_are_for()
    {
        var desk = await OpenAsync();
        var citizen = server.NewBrowser();
        var (number, code) = await CitizenDesk.ApplyAsync(citizen, "需要通知的申请");
        var id = await CitizenDesk.IdAsync(server, number);
        var early = await desk.Handler.SubmitAsync($"{CaseDesk.Address(id)}/letters/extension", new() { ["Number"] = "示公开〔2025〕31号" }, "#letter");
        Assert.Contains("还没有延长工作日", await AlertAsync(early), StringComparison.Ordinal);
        await SendAsync("receipt", "示公开〔2025〕32号", []);
        await SendAsync("third_party_opinion", "示公开〔2025〕33号", new() { ["Input.Values[0]"] = "某公司", ["Input.Values[1]"] = "合同价款" });
        var again = await desk.Handler.SubmitAsync($"{CaseDesk.Address(id)}/letters/receipt", new() { ["Number"] = "示公开〔2025〕32号" }, "#letter");
        Assert.Contains("该文号已用于另一件文书", await AlertAsync(again), StringComparison.Ordinal);

        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=notices] tbody tr").Length);
        var file = await desk.Handler.GetAsync(page.QuerySelector("section[aria-labelledby=notices] tbody a")!.GetAttribute("href")!);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType?.MediaType);
        var letter = Assert.Single((await CitizenDesk.TrackAsync(citizen, number, code)).QuerySelectorAll("#letters li"));
        Assert.Contains("登记回执", letter.TextContent, StringComparison.Ordinal);
        var stranger = await citizen.PostAsync($"{CitizenDesk.Tracking}?handler=Letter&letter=0", Browser.FieldsOf((IHtmlFormElement)letter.QuerySelector("form")!).Where(field => field.Key != "Code").Append(new("Code", "AAAA")));
        Assert.Contains("没有找到该申请", await AlertAsync(stranger), StringComparison.Ordinal);

        async Task SendAsync(string kind, string numbered, Dictionary<string, string> fields)
        {
            fields["Number"] = numbered;
            var sent = await desk.Handler.SubmitAsync($"{CaseDesk.Address(id)}/letters/{kind}", fields, "#letter");
            Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await AlertAsync(sent));
        }
    }

    [Fact]
    public async Task A_reply_that_lacks_what_it_must_say_is_not_drafted_and_each_kind_has_its_form()
    {
        var desk = await OpenAsync();
        var id = await desk.RegisterAsync("内容不全的答复");
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        var refused = await desk.Handler.SubmitAsync($"{CaseDesk.Address(id)}/letters/not_held", new() { ["Input.Values[0]"] = "由审计机关负责", ["Input.Values[1]"] = "示范市审计局" }, "#letter");
        Assert.Contains("该机关联系方式", await AlertAsync(refused), StringComparison.Ordinal);
        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        var links = page.QuerySelectorAll("#replies a, #notice-kinds a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(LetterKinds.All.Count, links.Count);
        foreach (var link in links)
            Assert.NotNull((await desk.Handler.OpenAsync(link)).QuerySelector("#letter"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Handler.GetAsync($"{CaseDesk.Address(id)}/letters/unknown")).StatusCode);
    }

    private async Task<CaseDesk> OpenAsync()
    {
        var desk = await CaseDesk.OpenAsync(server);
        await CaseDesk.NameAuthoritiesAsync(server);
        return desk;
    }

    private static async Task<HttpResponseMessage> PreviewAsync(Browser who, string address, Dictionary<string, string> fields)
    {
        var form = (IHtmlFormElement)(await who.OpenAsync(address)).QuerySelector("#letter")!;
        return await who.PostAsync($"{address}?handler=Preview", Browser.FieldsOf(form).Where(field => !fields.ContainsKey(field.Key)).Concat(fields));
    }

    private static async Task<string> AlertAsync(HttpResponseMessage answer) =>
        (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation))).QuerySelector("[role=alert]")?.TextContent ?? $"{answer.StatusCode}";

    public sealed class OnSqlite(SqliteCaseServer server) : CaseLettersTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : CaseLettersTest(server), IClassFixture<PostgresCaseServer>;
}
