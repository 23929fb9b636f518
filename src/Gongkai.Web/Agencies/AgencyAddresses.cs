using Gongkai.Domain.Agencies;

namespace Gongkai.Web.Agencies;

/// <summary>
/// Finds the agency of a request. All its pages lie below <c>/{agency}</c>; on a host name of its own the visitor
/// never sees that segment: it is put in front here.
/// </summary>
internal static class AgencyAddresses
{
    public const string RouteValue = "agency";

    // Segments that are the platform's own elsewhere, and the agency's on its own host name.
    private static readonly HashSet<string> OnOwnHost = new(StringComparer.Ordinal) { "api", "feed", "files", "search", "staff" };

    public static void AddAgencies(this IServiceCollection services)
    {
        services.AddSingleton<AgencyDirectory>();
        services.AddScoped<CurrentAgency>();
        services.AddRouting(routes =>
        {
            routes.LowercaseUrls = true;
            routes.ConstraintMap["slug"] = typeof(AgencySlugConstraint);
        });
    }

    /// <summary>Before routing.</summary>
    public static void UseAgencyHosts(this WebApplication app) => app.Use(async (context, next) =>
    {
        var agencies = await context.RequestServices.GetRequiredService<AgencyDirectory>().GetAsync(context.RequestAborted);
        if (agencies.OfDomain(context.Request.Host.Host) is { } own)
        {
            var current = context.RequestServices.GetRequiredService<CurrentAgency>();
            current.IsOnOwnHost = true;
            var path = context.Request.Path.Value ?? "/";
            var first = path.Split('/', 3)[1];
            if (first != own.Slug && !(AgencySlug.Reserved.Contains(first) && !OnOwnHost.Contains(first)))
                context.Request.Path = $"/{own.Slug}{path}".TrimEnd('/');
        }

        await next(context);
    });

    /// <summary>After routing, before authorisation: an address that names no page, or no agency, leads nowhere.</summary>
    public static void UseKnownAgency(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (context.GetRouteValue(RouteValue) is string slug)
        {
            var agencies = await context.RequestServices.GetRequiredService<AgencyDirectory>().GetAsync(context.RequestAborted);
            if (agencies.OfSlug(slug) is not { } found)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var current = context.RequestServices.GetRequiredService<CurrentAgency>();
            current.Value = found;
            current.IsOnOwnHost &= string.Equals(context.Request.Host.Host, found.Domain, StringComparison.OrdinalIgnoreCase);
        }

        await next(context);
    });

    private sealed class AgencySlugConstraint : IRouteConstraint
    {
        public bool Match(
            HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            values[routeKey] is string slug && AgencySlug.Check(slug).IsDone;
    }
}
