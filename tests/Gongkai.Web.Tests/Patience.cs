namespace Gongkai.Web.Tests;

/// <summary>Waits for what another thread or process will do; how long is no part of any test.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Returns when the condition holds.</summary>
    /// <exception cref="OperationCanceledException">It never came to hold.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(Longest);
        while (!await condition())
            await Task.Delay(50, end.Token);
    }
}
