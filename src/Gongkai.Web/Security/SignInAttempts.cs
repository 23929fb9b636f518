using System.Threading.RateLimiting;

namespace Gongkai.Web.Security;

/// <summary>
/// Attempts to sign in with one name, whether it exists or not: 10 in five minutes on each node, before the account's
/// own lock-out is even asked.
/// </summary>
internal sealed class SignInAttempts : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetFixedWindowLimiter(
            name.Trim().ToUpperInvariant(),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(5) }));

    /// <summary>Counts one attempt. False where there were too many.</summary>
    public bool TryCount(string name)
    {
        using var lease = limiter.AttemptAcquire(name);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
