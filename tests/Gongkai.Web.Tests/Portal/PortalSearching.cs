namespace Gongkai.Web.Tests.Portal;

/// <summary>Waiting for the index, which follows a moment behind.</summary>
internal static class PortalSearching
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The titles that the zone's search finds for words.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(this Browser browser, string words, string filters = "") =>
        [.. (await browser.OpenAsync($"/{TestAccounts.Zone}/search?q={Uri.EscapeDataString(words)}{filters}")).QuerySelectorAll(".hits h2").Select(hit => hit.TextContent.Trim())];

    public static Task UntilFoundAsync(this Browser browser, string title) => UntilAsync(browser, title, true);

    public static Task UntilGoneAsync(this Browser browser, string title) => UntilAsync(browser, title, false);

    private static async Task UntilAsync(Browser browser, string title, bool found)
    {
        using var patience = new CancellationTokenSource(Patience);

        while ((await browser.FindAsync(title)).Contains(title) != found)
            await Task.Delay(100, patience.Token);
    }
}
