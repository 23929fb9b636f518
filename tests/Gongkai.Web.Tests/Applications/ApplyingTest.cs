using Gongkai.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

public abstract class ApplyingTest(RunningServer server)
{
    [Fact]
    public async Task Who_applies_gets_a_receipt_once_and_follows_the_case_with_it()
    {
        await server.MakeAgenciesAsync();
        var citizen = server.NewBrowser();
        var (key, token, _) = await CitizenDesk.FindAsync(citizen, "2024年部门预算");
        var fields = CitizenDesk.Filled("2024年部门预算", key);
        var first = CitizenDesk.Receipt(await CitizenDesk.SendAsync(citizen, fields, token, CitizenDesk.Picture));
        Assert.Equal(first, CitizenDesk.Receipt(await CitizenDesk.SendAsync(citizen, fields, token, CitizenDesk.Picture)));
        fields["Form.Description"] = "另一件事";
        Assert.Contains("已经提交过", (await CitizenDesk.SendAsync(citizen, fields, token, CitizenDesk.Picture)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await using var db = server.Database.Open();
        Assert.Single(await db.Applications.Where(found => found.Number == first.Number).ToListAsync(TestContext.Current.CancellationToken));

        var tracked = await CitizenDesk.TrackAsync(server.NewBrowser(), first.Number, first.Code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
        Assert.Contains("已登记", tracked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", tracked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var wrongCode = await CitizenDesk.TrackAsync(server.NewBrowser(), first.Number, "0000-0000-0000-0000");
        var wrongNumber = await CitizenDesk.TrackAsync(server.NewBrowser(), "1999-00001", first.Code);
        Assert.Equal(wrongCode.QuerySelector("[role=alert]")!.TextContent, wrongNumber.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task What_is_missing_is_told_and_what_was_filled_in_stays()
    {
        await server.MakeAgenciesAsync();
        var citizen = server.NewBrowser();
        var (key, token, _) = await CitizenDesk.FindAsync(citizen, "某项规划");
        var fields = CitizenDesk.Filled("某项规划", key);
        await RefusedAsync("身份证明", proof: null);
        await RefusedAsync("不是图片", "纯文本"u8.ToArray());
        fields["Form.Way"] = "";
        await RefusedAsync("提供形式和获取信息的方式", CitizenDesk.Picture);
        fields["Form.Applicants[0].Kind"] = "Business";
        var refused = await RefusedAsync("法定代表人", CitizenDesk.Picture);
        Assert.Equal("张三丰", refused.QuerySelector("#applicant-0-name")!.GetAttribute("value"));
        fields["Form.Key"] = "1234";
        await RefusedAsync("重新打开", CitizenDesk.Picture);
        await using var db = server.Database.Open();
        Assert.False(await db.Applications.AnyAsync(found => found.Description == "某项规划", TestContext.Current.CancellationToken));

        async Task<AngleSharp.Html.Dom.IHtmlDocument> RefusedAsync(string words, byte[]? proof)
        {
            var page = await CitizenDesk.SendAsync(citizen, fields, token, proof);
            Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("某项规划", page.QuerySelector("#description")!.TextContent);
            return page;
        }
    }

    [Fact]
    public async Task Several_apply_together_without_script_and_count_as_one()
    {
        await server.MakeAgenciesAsync();
        var citizen = server.NewBrowser();
        var (key, token, _) = await CitizenDesk.FindAsync(citizen, "联名申请");
        var fields = CitizenDesk.Filled("联名申请", key);
        var more = await CitizenDesk.ReadAsync(await citizen.PostAsync($"{CitizenDesk.Form}?handler=More", fields.Append(KeyValuePair.Create("__RequestVerificationToken", token))));
        Assert.NotNull(more.QuerySelector("#applicant-1-name"));
        fields["Form.Applicants[1].Kind"] = "NaturalPerson";
        fields["Form.Applicants[1].Name"] = "李四";
        Assert.Contains("第2位", (await CitizenDesk.SendAsync(citizen, fields, token, CitizenDesk.Picture)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        fields["Form.Applicants[1].Identity"] = "110101199003078110";
        fields["Form.Applicants[1].Contact"] = "13900139000";
        var (number, _) = CitizenDesk.Receipt(await CitizenDesk.SendAsync(citizen, fields, token, CitizenDesk.Picture));
        await using var db = server.Database.Open();
        Assert.Equal(1, await db.Applications.CountAsync(found => found.Number == number, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_public_already_is_offered_before_the_form()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        await newsroom.PublishAsync("关于高新区污水处理厂二期工程环境影响评价的批复");
        await newsroom.PublishAsync("中小学招生公告");
        await newsroom.DraftAsync("污水处理厂二期工程的讨论稿");
        await server.NewBrowser().UntilFoundAsync("中小学招生公告");
        await server.NewBrowser().UntilFoundAsync("关于高新区污水处理厂二期工程环境影响评价的批复");
        var (_, _, page) = await CitizenDesk.FindAsync(server.NewBrowser(), "申请公开污水处理厂二期工程的环境影响评价文件");
        Assert.Equal(["关于高新区污水处理厂二期工程环境影响评价的批复"], page.QuerySelectorAll(".item-list a").Select(link => link.TextContent));

        // Of another agency, it is told who published what is like it, and what would make the words clearer.
        var elsewhere = server.NewBrowser();
        var answer = await elsewhere.SubmitAsync($"/{TestAccounts.Bureau}/apply/form", new() { ["Form.Description"] = "申请公开污水处理厂二期工程的环境影响评价文件" });
        var there = await CitizenDesk.ReadAsync(answer);
        Assert.Equal([$"/{TestAccounts.Zone}/apply"], there.QuerySelectorAll("section[aria-labelledby=holders] a").Select(link => link.GetAttribute("href")));
        Assert.Contains("没有写明年份", there.QuerySelector("section[aria-labelledby=hints]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calculator_tells_the_last_day_and_why_and_refuses_what_it_cannot_know()
    {
        await server.MakeAgenciesAsync();
        var visitor = server.NewBrowser();
        const string Address = $"/{TestAccounts.Zone}/apply/deadline";
        var plain = await visitor.OpenAsync($"{Address}?Received=2025-09-01");
        Assert.Equal("2025-09-28", plain.QuerySelector("#due")!.TextContent);
        Assert.Contains("调休上班", plain.QuerySelector(".reply-days")!.TextContent, StringComparison.Ordinal);
        var paused = await visitor.OpenAsync($"{Address}?Received=2025-09-01&ThirdPartyFrom=2025-09-02&ThirdPartyThrough=2025-09-05&Extension=5");
        Assert.Equal("2025-10-15", paused.QuerySelector("#due")!.TextContent);
        foreach (var (query, words) in new[]
        {
            ("Received=2031-01-01", "2031年"), ("Received=2025-09-01&FeeFrom=2025-09-02", "同时填写"), ("Received=2025-09-01&Extension=21", "0至20"), ("Received=morgen", "格式不正确"),
            ("Received=2025-09-01&FeeFrom=2025-09-02&FeeThrough=9999-12-31", "2027年"),
        })
            Assert.Contains(words, (await visitor.OpenAsync($"{Address}?{query}")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteServer server) : ApplyingTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : ApplyingTest(server), IClassFixture<PostgresServerUnderTest>;
}
