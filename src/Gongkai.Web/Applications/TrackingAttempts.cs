using System.Threading.RateLimiting;

namespace Gongkai.Web.Applications;

/// <summary>How often one network address may ask after applications: 30 times in five minutes on each node.</summary>
internal sealed class TrackingAttempts : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(5) }));

    /// <summary>Counts one attempt. False where there were too many.</summary>
    public bool TryCount(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
