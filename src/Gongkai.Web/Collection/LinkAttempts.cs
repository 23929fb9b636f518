using System.Threading.RateLimiting;

namespace Gongkai.Web.Collection;

/// <summary>How often files come through links: 20 an hour for a link, 200 an hour from one network address, on each node.</summary>
internal sealed class LinkAttempts : IDisposable
{
    private readonly PartitionedRateLimiter<(string Kind, string Value)> limiter = PartitionedRateLimiter.Create<(string Kind, string Value), (string, string)>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = key.Kind == "link" ? 20 : 200, Window = TimeSpan.FromHours(1) }));

    /// <summary>Counts one file. False where there were too many.</summary>
    public bool TryCount(long unitId, string address)
    {
        using var link = limiter.AttemptAcquire(("link", $"{unitId}"));
        using var network = limiter.AttemptAcquire(("address", address));
        return link.IsAcquired && network.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
