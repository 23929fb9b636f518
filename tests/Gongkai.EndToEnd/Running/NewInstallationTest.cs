using Gongkai.EndToEnd.Publishing;
using Gongkai.Testing;
using Gongkai.Testing.Databases;

namespace Gongkai.EndToEnd.Running;

/// <summary>An installation without the demonstration, from the link on its console to the first public item; then it is killed.</summary>
public abstract class NewInstallationTest(Chromium chromium, TestDatabase? database) : Journey(chromium)
{
    private const string Agency = Personnel.Agency;
    private const string Password = Personnel.Password;

    [Fact]
    public async Task From_the_link_on_the_console_to_the_first_public_item_and_nothing_that_was_acknowledged_is_lost_by_a_kill()
    {
        using var data = new TemporaryFolder();
        string administratorsCookies, authorsCookies, draft;
        await using (var server = await ServerProgram.StartAsync(data.Path, database?.Address.ConnectionString, withDemonstration: false))
        {
            var administrator = await ComeAsync(server);
            await administrator.SetUpAsync(server.SetupPath);
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

    private static async Task OrganiseAsync(Visitor administrator)
    {
        await administrator.FollowAsync("示范县人民政府");
        await administrator.OpenAsync($"{Agency}/staff/organisation");
        await administrator.FillAsync("新部门名称", "办公室");
        await administrator.DoAsync("增加部门", "办公室");
        await administrator.AddPersonAsync(Agency, "王某", "wang", "信息采编");
        await administrator.AddPersonAsync(Agency, "李某", "li", "部门审核", "信息发布", "信息公开工作机构");
        await administrator.AddPersonAsync(Agency, "赵某", "zhao", "保密审查");
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
