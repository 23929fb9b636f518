using System.Collections.Concurrent;

namespace Gongkai.EndToEnd.Running;

/// <summary>
/// Somebody before a browser of their own. Whatever goes wrong under the surface is noted: errors of scripts, what the
/// content policy refused, files that are missing, answers of a broken server.
/// </summary>
public sealed class Visitor
{
    /// <summary>How long a visitor waits for a page: long, since a test shall not fail where the machine is busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> faults = new();

    private Visitor(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    /// <summary>The browser's window with its cookies.</summary>
    public IBrowserContext Context { get; }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Opens a browser.</summary>
    public static async Task<Visitor> ComeAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Watch();
        return visitor;
    }

    /// <summary>The browser tells pages from now on that its line is a slow one.</summary>
    public Task OverASlowLineAsync() =>
        Page.AddInitScriptAsync("Object.defineProperty(navigator, 'connection', { value: { effectiveType: '2g', saveData: false } });");

    /// <summary>Opens an address, which must be there.</summary>
    public async Task OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer is { Ok: true }, $"GET {address}: {answer?.Status} {Page.Url}");
    }

    /// <summary>Presses the button of that name.</summary>
    /// <param name="button">Its words.</param>
    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Follows the first link of that name in the page's own part, beside the menu.</summary>
    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Fills in the field of that name.</summary>
    public Task FillAsync(string label, string value) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    /// <summary>Waits until the page says so.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(words);

    /// <summary>The page does not say so.</summary>
    public Task DoesNotSeeAsync(string words) => Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(words);

    /// <summary>Signs in with name and password.</summary>
    public async Task SignInAsync(string name, string password)
    {
        await OpenAsync("/signin");
        await FillAsync("登录名", name);
        await FillAsync("密码", password);
        await PressAsync("登录");
    }

    private void Watch()
    {
        Page.PageError += (_, error) => faults.Enqueue($"{Page.Url}: {error}");
        Page.Console += (_, message) =>
        {
            // That a page was not found is told by its answer.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                faults.Enqueue($"{Page.Url}: {message.Text}");
        };
        Page.Response += (_, answer) =>
        {
            if (answer.Status >= 500 || (answer.Status >= 400 && !answer.Request.IsNavigationRequest))
                faults.Enqueue($"{Page.Url}: {answer.Request.Method} {answer.Url} {answer.Status}");
        };
    }
}
