namespace Gongkai.EndToEnd.Running;

/// <summary>A test in which people use the platform in their browsers; at its end, nothing may have gone wrong in any of them.</summary>
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    /// <summary>The browser that all share.</summary>
    protected IBrowser Browser => chromium.Browser;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var visitor in visitors)
            await visitor.Context.CloseAsync();
        Assert.Empty(visitors.SelectMany(visitor => visitor.Faults));
    }

    /// <summary>Somebody with a browser of their own.</summary>
    /// <param name="server">Whom they visit.</param>
    /// <param name="cookies">What their browser kept; null for a fresh one.</param>
    /// <param name="with">What is different with their browser.</param>
    protected async Task<Visitor> ComeAsync(ServerProgram server, string? cookies = null, Action<BrowserNewContextOptions>? with = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = $"{server.Address}", Locale = "zh-CN", StorageState = cookies };
        with?.Invoke(options);
        var visitor = await Visitor.ComeAsync(Browser, options);
        visitors.Add(visitor);
        return visitor;
    }
}
