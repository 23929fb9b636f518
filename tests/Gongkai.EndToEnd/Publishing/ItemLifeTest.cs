using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Publishing;

public abstract class ItemLifeTest(Chromium chromium, DemonstrationServer server) : AgencyJourney(chromium, server)
{
    [Fact]
    public async Task An_item_is_drafted_reviewed_twice_published_found_corrected_and_withdrawn()
    {
        var mark = $"甲{Guid.NewGuid():N}"[..9];
        var title = $"关于调整{mark}路照明时间的通告";
        var (author, publisher, citizen) = (await StaffAsync("caibian"), await StaffAsync("fabu"), await CitizenAsync());
        var people = (await StaffAsync("shenhe"), await StaffAsync("baomi"), publisher);

        var page = await author.DraftAsync(Zone, title, "路灯于十八时开启。\n六时关闭。");
        await Assertions.Expect(author.Page.Locator(".item-text p")).ToHaveTextAsync(["路灯于十八时开启。", "六时关闭。"]);
        await author.DoAsync("提交审核", "已提交部门审核");
        await SearchAsync(citizen, mark, 0);
        await people.ReviewAndPublishAsync(title);

        await SearchAsync(citizen, mark, 1);
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        var address = citizen.Page.Url;
        await citizen.SeesAsync("路灯于十八时开启。");
        Assert.Contains(title, await FeedAsync(citizen), StringComparison.Ordinal);

        await author.OpenAsync(page);
        await author.Page.GetByText("发起更正", new() { Exact = true }).First.ClickAsync();
        await author.FillAsync("更正的原因（内部记录）", "时间有误");
        await author.FillAsync("更正说明（对外公布）", "更正了开启时间。");
        await author.DoAsync("发起更正", "公众所见的仍是现行版本");
        await author.Page.GetByRole(AriaRole.Link, new() { Name = "修改", Exact = true }).ClickAsync();
        await author.FillAsync("正文", "路灯于十九时开启。");
        await author.DoAsync("保存", "已保存");
        await citizen.Page.ReloadAsync();
        await citizen.SeesAsync("路灯于十八时开启。");
        await author.DoAsync("提交审核", "已提交部门审核");
        await people.ReviewAndPublishAsync(title);
        await citizen.Page.ReloadAsync();
        await citizen.SeesAsync("路灯于十九时开启。");
        await citizen.SeesAsync("更正了开启时间。");

        await publisher.OpenAsync(page);
        await publisher.FillAsync("撤下的原因", "重复发布");
        await publisher.DoAsync("撤下", "公众不再能看到");
        Assert.Equal(410, (await citizen.Page.GotoAsync(address))!.Status);
        await citizen.SeesAsync("内容已撤下");
        await SearchAsync(citizen, mark, 0);
        Assert.DoesNotContain(title, await FeedAsync(citizen), StringComparison.Ordinal);
    }

    // The index follows within seconds; a reader would ask again.
    private static async Task SearchAsync(Visitor citizen, string words, int expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await citizen.OpenAsync(Zone);
        await citizen.Page.GetByRole(AriaRole.Searchbox).FillAsync(words);
        await citizen.PressAsync("搜索");
        while (await citizen.Page.Locator(".hits li").CountAsync() != expected)
        {
            patience.Token.ThrowIfCancellationRequested();
            await citizen.Page.ReloadAsync();
        }
    }

    private static async Task<string> FeedAsync(Visitor citizen) =>
        await (await citizen.Context.APIRequest.GetAsync($"{Zone}/feed/atom")).TextAsync();

    public sealed class OnSqlite(Chromium chromium, ServerOnSqlite server) : ItemLifeTest(chromium, server);

    public sealed class OnPostgres(Chromium chromium, ServerOnPostgres server) : ItemLifeTest(chromium, server);
}
