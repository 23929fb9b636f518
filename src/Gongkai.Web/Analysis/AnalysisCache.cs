using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.Web.Analysis;

/// <summary>
/// Years of reports in memory, each under a key that changes with what it is made of. Kept by the number of units: a year of 100,000 takes
/// about 300 MB, and the oldest goes first.
/// </summary>
internal sealed class AnalysisCache : IDisposable
{
    private const int MostUnits = 200_000;

    // What an hour nobody asked for is made anew.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostUnits });
    private readonly SemaphoreSlim making = new(1);

    /// <summary>What is kept under the key, made where it is not there. One is made at a time.</summary>
    public async Task<T> GetAsync<T>(string key, Func<Task<(T Value, int Units)>> make, CancellationToken cancellation)
        where T : class
    {
        if (cache.Get<T>(key) is { } known)
            return known;
        await making.WaitAsync(cancellation);
        try
        {
            if (cache.Get<T>(key) is { } meanwhile)
                return meanwhile;
            var (value, units) = await make();
            return cache.Set(key, value, new MemoryCacheEntryOptions { Size = Math.Clamp(units, 1, MostUnits), SlidingExpiration = Kept });
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose()
    {
        cache.Dispose();
        making.Dispose();
    }
}
