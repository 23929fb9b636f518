using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Everybody;

/// <summary>Whoever reads with weak eyes, on paper or over a slow line.</summary>
public sealed class ReadingTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    /// <summary>Most bytes that a first visit to a page takes with all that belongs to it, as they go over the line: 3 seconds of a 2G connection of 240 kbit/s.</summary>
    private const int Most = 90_000;

    private static readonly string[] Pages =
        ["", "/guide", "/rules", "/content", "/reports", "/catalogue", "/columns/KFQYW", "/documents", "/statistics", "/apply", "/search?q=项目"];

    [Fact]
    public async Task Large_text_stays_on_every_page_and_fits_on_a_phone()
    {
        var citizen = await CitizenAsync(options => options.ViewportSize = new() { Width = 375, Height = 667 });
        await citizen.OpenAsync(Zone);
        var normal = await SizeAsync(citizen);
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "大字版" }).ClickAsync();
        foreach (var page in Pages)
        {
            await citizen.OpenAsync($"{Zone}{page}");
            Assert.True(await SizeAsync(citizen) >= normal * 1.25, page);
            Assert.True(await citizen.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), page);
        }

        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "标准字号" }).ClickAsync();
        Assert.Equal(normal, await SizeAsync(citizen));
    }

    [Fact]
    public async Task On_paper_an_item_is_its_words_without_menu_and_buttons()
    {
        var citizen = await CitizenAsync();
        await OpenItemAsync(citizen);
        await citizen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.Locator(".item-body")).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.Locator(".metadata")).ToBeVisibleAsync();
        foreach (var part in await citizen.Page.Locator(".site-header, .site-parts, .site-footer, .crumbs, button, form").AllAsync())
            await Assertions.Expect(part).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_first_visit_to_any_page_of_the_portal_is_light()
    {
        var reader = await CitizenAsync();
        await OpenItemAsync(reader);
        foreach (var page in Pages.Select(page => $"{Zone}{page}").Append(reader.Page.Url))
        {
            var (citizen, loaded) = (await CitizenAsync(), new List<IRequest>());
            await citizen.OverASlowLineAsync();
            citizen.Page.RequestFinished += (_, request) => loaded.Add(request);
            await citizen.OpenAsync(page);
            await citizen.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var sizes = await Task.WhenAll(loaded.Select(request => request.SizesAsync()));
            var bytes = sizes.Sum(size => size.ResponseBodySize + size.ResponseHeadersSize);
            Assert.True(bytes is > 0 and < Most, $"{page}: {bytes} bytes in {loaded.Count} files");
        }
    }

    private static Task<double> SizeAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)");

    private static async Task OpenItemAsync(Visitor citizen)
    {
        await citizen.OpenAsync(Zone);
        await citizen.Page.Locator(".item-list a").First.ClickAsync();
        await citizen.Page.WaitForURLAsync("**/items/**", new() { WaitUntil = WaitUntilState.Commit });
    }
}
