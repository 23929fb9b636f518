using System.Threading.RateLimiting;

namespace Gongkai.Web.Security;

/// <summary>
/// How often one address may ask: reading generously, since a whole office can sit behind one address; writing and
/// signing in much less. Guessing at one account is limited by <see cref="SignInAttempts"/> as well, from whichever
/// address.
/// </summary>
internal static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration settings)
    {
        var readsPerSecond = settings.GetValue("Limits:ReadsPerSecond", 200);
        var writesPerMinute = settings.GetValue("Limits:WritesPerMinute", 120);
        services.AddSingleton<SignInAttempts>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Address, bool IsRead)>(context =>
            {
                var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
                return RateLimitPartition.GetTokenBucketLimiter((Address: Address(context), IsRead: isRead), key => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = key.IsRead ? readsPerSecond * 5 : writesPerMinute,
                    TokensPerPeriod = key.IsRead ? readsPerSecond : writesPerMinute,
                    ReplenishmentPeriod = key.IsRead ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1),
                });
            });
        });
    }

    /// <summary>The address that asks; behind a proxy the one that the proxy tells.</summary>
    public static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
