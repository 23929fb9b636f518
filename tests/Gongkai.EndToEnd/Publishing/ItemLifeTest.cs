using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Publishing;

public abstract class ItemLifeTest(Chromium chromium, DemonstrationServer server) : AgencyJourney(chromium, server)
{
    [Fact]
    public async Task An_item_is_drafted_reviewed_twice_published_found_corrected_and_withdrawn()
    {
        var mark = $"甲{Guid.NewGuid():N}"[..9];
        var title = $"关于调整{mark}路照明时间的通告";
        var (desk, citizen) = (await DeskAsync(), await CitizenAsync());

        var page = await desk.Author.DraftAsync(Zone, title, "路灯于十八时开启。\n六时关闭。");
        await Assertions.Expect(desk.Author.Page.Locator(".item-text p")).ToHaveTextAsync(["路灯于十八时开启。", "六时关闭。"]);
        await desk.Author.DoAsync("提交审核", "已提交部门审核");
        await SearchAsync(citizen, mark, 0);
        await FindReviewAndPublishAsync(desk, title);

        await SearchAsync(citizen, mark, 1);
        await citizen.FollowAsync(title);
        var address = citizen.Page.Url;
        await citizen.SeesAsync("路灯于十八时开启。");
        Assert.Contains(title, await FeedAsync(citizen), StringComparison.Ordinal);

        await desk.BeginCorrectionAsync(page);
        await desk.Author.FollowAsync("修改");
        await desk.Author.FillAsync("正文", "路灯于十九时开启。");
        await desk.Author.DoAsync("保存", "已保存");
        await citizen.Page.ReloadAsync();
        await citizen.SeesAsync("路灯于十八时开启。");
        await desk.Author.DoAsync("提交审核", "已提交部门审核");
        await FindReviewAndPublishAsync(desk, title);
        await citizen.Page.ReloadAsync();
        await citizen.SeesAsync("路灯于十九时开启。");
        await citizen.SeesAsync("更正了开启时间。");

        await desk.WithdrawAsync(page);
        Assert.Equal(410, (await citizen.Page.GotoAsync(address))!.Status);
        await citizen.SeesAsync("内容已撤下");
        await SearchAsync(citizen, mark, 0);
        Assert.DoesNotContain(title, await FeedAsync(citizen), StringComparison.Ordinal);
    }

    // Each finds the item on the list of what waits for them.
    private static async Task FindReviewAndPublishAsync(ItemDesk desk, string title)
    {
        await desk.Reviewer.TakeAsync(title);
        await desk.Reviewer.DoAsync("部门审核通过", "转保密审查");
        await desk.Clearer.TakeAsync(title);
        await desk.Clearer.DoAsync("保密审查通过", "待发布");
        await desk.Publisher.TakeAsync(title);
        await desk.Publisher.DoAsync("立即发布", "已发布");
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

    [Collection("PostgreSQL")]
    public sealed class OnPostgres(Chromium chromium, ServerOnPostgres server) : ItemLifeTest(chromium, server);
}
