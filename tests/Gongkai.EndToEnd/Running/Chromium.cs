[assembly: AssemblyFixture(typeof(Gongkai.EndToEnd.Running.Chromium))]

namespace Gongkai.EndToEnd.Running;

/// <summary>
/// Debian's chromium, started once for all tests. Each visitor has cookies of their own. A machine without it fails
/// the tests; it does not skip them.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright playwright = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException($"These tests need {Program}. Install it: apt-get install chromium");
        Assertions.SetDefaultExpectTimeout((float)Visitor.Patience.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,

            // Chromium's sandbox does not run as root, and containers lack the shared memory that it takes.
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", "--disable-dev-shm-usage"] : ["--disable-dev-shm-usage"],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
    }
}
