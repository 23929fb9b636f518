using System.Threading.RateLimiting;

namespace Gongkai.Web.Subscriptions;

/// <summary>How often one network address may ask for subscriptions: 10 in an hour on each node.</summary>
internal sealed class SubscriptionAttempts : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromHours(1) }));

    /// <summary>Counts one attempt. False where there were too many.</summary>
    public bool TryCount(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
