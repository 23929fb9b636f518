using System.Threading.RateLimiting;

namespace Gongkai.Web.Security;

/// <summary>How often one network address may try something, on each node.</summary>
/// <param name="most">So often.</param>
/// <param name="window">Within this time.</param>
internal abstract class AddressAttempts(int most, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }));

    /// <summary>Counts one attempt. False where there were too many.</summary>
    public bool TryCount(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
