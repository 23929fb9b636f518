using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Everybody;

/// <summary>Figures drawn beside their tables: by the library where the browser and its line carry it, by the server elsewhere.</summary>
public sealed class ChartTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    private const string Library = "/lib/echarts/";

    [Fact]
    public async Task The_statistics_are_drawn_from_their_table_and_tell_at_the_pointer()
    {
        var citizen = await CitizenAsync();
        await citizen.OpenAsync($"{Zone}/statistics?year=2022");
        var categories = citizen.Page.Locator("section[aria-labelledby=by-category]");
        var drawing = categories.Locator(".drawn svg");
        await Assertions.Expect(drawing).ToBeVisibleAsync();
        await Assertions.Expect(categories.Locator(".bar-cell").First).ToBeHiddenAsync();
        foreach (var row in await categories.Locator("tbody tr").AllAsync())
        {
            await Assertions.Expect(drawing).ToContainTextAsync(await row.Locator("th").InnerTextAsync());
            await Assertions.Expect(drawing).ToContainTextAsync(await row.Locator("td.number").First.InnerTextAsync());
        }

        await Assertions.Expect(drawing).Not.ToContainTextAsync("条数");
        await drawing.HoverAsync();
        await Assertions.Expect(drawing).ToContainTextAsync("条数");
        Assert.Empty(citizen.Faults);
    }

    [Fact]
    public async Task Years_are_compared_by_lines_that_are_chosen()
    {
        var citizen = await CitizenAsync();
        await citizen.OpenAsync($"{Zone}/reports/2024");
        var years = citizen.Page.Locator("section:has(> #years)");
        await citizen.Page.Locator("#years").ScrollIntoViewIfNeededAsync();
        var drawing = years.Locator(".drawn svg");
        await Assertions.Expect(drawing).ToContainTextAsync("2024年");
        await Assertions.Expect(drawing).ToContainTextAsync("新收申请");
        var dashed = drawing.Locator("path[stroke='#1f5fa8'][stroke-width='2.5']");
        await Assertions.Expect(dashed).ToHaveCountAsync(1);
        await drawing.Locator("text", new() { HasText = "新收申请" }).ClickAsync();
        await Assertions.Expect(dashed).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_script_and_over_a_slow_line_the_drawing_of_the_server_stays(bool runsScript)
    {
        var citizen = await CitizenAsync(options => options.JavaScriptEnabled = runsScript);
        if (runsScript)
            await citizen.OverASlowLineAsync();
        var loaded = new List<string>();
        citizen.Page.Request += (_, request) => loaded.Add(request.Url);
        await citizen.OpenAsync($"{Zone}/statistics?year=2022");
        await citizen.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(citizen.Page.Locator(".bar-cell svg").First).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.Locator(".drawn")).ToHaveCountAsync(0);
        Assert.DoesNotContain(loaded, address => address.Contains(Library, StringComparison.Ordinal));
    }
}
