using Gongkai.Data;
using Gongkai.Web.Security;

namespace Gongkai.Web.Serving;

/// <summary><c>/health</c>: for load balancers and supervisors. Says whether, and nothing of what.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app) => app
        .MapGet("/health", async (GongkaiDb db, CancellationToken cancellation) =>
            await db.Database.CanConnectAsync(cancellation) ? Results.Text("ok") : Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable))
        .WithMetadata(new OpenToEveryoneAttribute());
}
