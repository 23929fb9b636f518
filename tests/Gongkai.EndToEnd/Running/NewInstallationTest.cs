using Gongkai.EndToEnd.Publishing;
using Gongkai.Testing;
using Gongkai.Testing.Databases;

namespace Gongkai.EndToEnd.Running;

/// <summary>An installation without the demonstration, from the link on its console to the first public item; then it is killed.</summary>
public abstract class NewInstallationTest(Chromium chromium, TestDatabase? database) : Journey(chromium)
{
    private const string Agency = "/shifan-xian";
    private const string Password = "白日依山尽 黄河入海流。";

    [Fact]
    public async Task From_the_link_on_the_console_to_the_first_public_item_and_nothing_that_was_acknowledged_is_lost_by_a_kill()
    {
        using var data = new TemporaryFolder();
        string administratorsCookies, authorsCookies, draft;
        await using (var server = await ServerProgram.StartAsync(data.Path, database?.Address.ConnectionString, withDemonstration: false))
        {
            var administrator = await ComeAsync(server);
            await SetUpAsync(administrator, server.SetupPath);
            await OrganiseAsync(administrator);
            var (author, reviewer, clearer) = (await ComeAsync(server), await ComeAsync(server), await ComeAsync(server));
            await author.SignInAsync("wang", Password);
            await reviewer.SignInAsync("li", Password);
            await clearer.SignInAsync("zhao", Password);
            await OpenColumnAsync(reviewer);
            var published = await author.DraftAsync(Agency, "第一条公开的信息", "正文。", "通知公告");
            await author.AttachAsync(new FilePayload { Name = "说明.txt", MimeType = "text/plain", Buffer = "附件内容"u8.ToArray() });
            await author.DoAsync("提交审核", "已提交部门审核");
            await reviewer.OpenAsync(published);
            await reviewer.DoAsync("部门审核通过", "转保密审查");
            await clearer.OpenAsync(published);
            await clearer.DoAsync("保密审查通过", "待发布");
            draft = await author.DraftAsync(Agency, "尚未提交的草稿", "起草中。", "通知公告");
            administratorsCookies = await administrator.Context.StorageStateAsync();
            authorsCookies = await author.Context.StorageStateAsync();
            await reviewer.OpenAsync(published);
            await reviewer.DoAsync("立即发布", "已发布");
            await server.KillAsync();
        }

        await using (var server = await ServerProgram.StartAsync(data.Path, database?.Address.ConnectionString, withDemonstration: false))
        {
            Assert.DoesNotContain("/setup", server.Console, StringComparison.Ordinal);
            var (citizen, author, administrator) = (await ComeAsync(server), await ComeAsync(server, authorsCookies), await ComeAsync(server, administratorsCookies));
            await citizen.OpenAsync(Agency);
            await citizen.FollowAsync("第一条公开的信息");
            var file = await citizen.Page.RunAndWaitForDownloadAsync(() => citizen.FollowAsync("说明.txt"));
            Assert.Equal("附件内容", await File.ReadAllTextAsync(await file.PathAsync()));
            await author.OpenAsync(draft);
            await author.SeesAsync("起草中。");
            await administrator.OpenAsync($"{Agency}/staff/audit");
            await administrator.DoAsync("核验链条", "链条完整");
        }
    }

    private static async Task SetUpAsync(Visitor administrator, string path)
    {
        await administrator.OpenAsync("/");
        await administrator.SeesAsync("平台尚未设置机关");
        await administrator.OpenAsync(path);
        await administrator.FillAsync("机关全称", "示范县人民政府");
        await administrator.FillAsync("网址标识", Agency[1..]);
        await administrator.FillAsync("机关代码", "SFX00001");
        await administrator.FillAsync("姓名", "张某");
        await administrator.FillAsync("登录名", "zhang");
        await administrator.FillAsync("密码", Password);
        await administrator.PressAsync("完成设置");
        await administrator.Page.WaitForURLAsync("**/signin");
        Assert.Equal(404, (await administrator.Page.GotoAsync(path))!.Status);
        await administrator.SignInAsync("zhang", Password);
    }

    private static async Task OrganiseAsync(Visitor administrator)
    {
        await administrator.FollowAsync("示范县人民政府");
        await administrator.OpenAsync($"{Agency}/staff/organisation");
        await administrator.FillAsync("新部门名称", "办公室");
        await administrator.DoAsync("增加部门", "办公室");
        await AddAsync("王某", "wang", "信息采编");
        await AddAsync("李某", "li", "部门审核", "信息发布", "信息公开工作机构");
        await AddAsync("赵某", "zhao", "保密审查");

        async Task AddAsync(string name, string account, params string[] roles)
        {
            await administrator.FollowAsync("增加人员");
            await administrator.FillAsync("姓名", name);
            foreach (var role in roles)
                await administrator.Page.GetByLabel(role, new() { Exact = true }).CheckAsync();
            await administrator.FillAsync("登录名", account);
            await administrator.FillAsync("初始密码", Password);
            await administrator.DoAsync("增加", name);
        }
    }

    private static async Task OpenColumnAsync(Visitor office)
    {
        await office.OpenAsync($"{Agency}/staff/columns");
        await office.FillAsync("代码（1至12位大写字母或数字，用于索引号，不能修改）", "TZGG");
        await office.FillAsync("名称", "通知公告");
        await office.DoAsync("开设", "通知公告");
    }

    public sealed class OnSqlite(Chromium chromium) : NewInstallationTest(chromium, null);

    public sealed class OnPostgres(Chromium chromium, PostgresDatabase database) : NewInstallationTest(chromium, database), IClassFixture<PostgresDatabase>;
}
