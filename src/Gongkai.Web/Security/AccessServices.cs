using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Security;

/// <summary>Authorisation: what nobody decided about is closed to everybody.</summary>
internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, AccessDecision>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(Policy(_ => false))

            // Beside an AccessAttribute the framework asks for the default policy too; the attribute says it all.
            .SetDefaultPolicy(Policy(_ => true));
    }

    private static AuthorizationPolicy Policy(Func<AuthorizationHandlerContext, bool> decision) =>
        new AuthorizationPolicyBuilder().RequireAssertion(decision).Build();
}
