using Gongkai.Data;

namespace Gongkai.Web.Background;

/// <summary>The database for work outside of a request, and for what lives longer than one.</summary>
internal static class ScopedDatabase
{
    /// <summary>A step with a context of its own: memory does not grow with the work.</summary>
    public static async Task<T> UseDbAsync<T>(this IServiceScopeFactory scopes, Func<GongkaiDb, Task<T>> use)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
            return await use(scope.ServiceProvider.GetRequiredService<GongkaiDb>());
    }
}
