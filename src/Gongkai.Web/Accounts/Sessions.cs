using System.Security.Claims;
using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Accounts;

/// <summary>
/// Ties the cookie to a <see cref="SignInSession"/>: made at sign-in by whichever way, looked up at each request, so
/// that a session ended elsewhere is refused by the next request.
/// </summary>
internal sealed class Sessions : CookieAuthenticationEvents
{
    /// <summary>How long a session lasts without being used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private const string Claim = "gongkai:session";
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>The session that the cookie names; null where it names none.</summary>
    public static Guid? Id(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(Claim), out var id) ? id : null;

    /// <inheritdoc/>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;
        var identity = (ClaimsIdentity)context.Principal!.Identity!;

        // Renewed after a change of password or second factor, the session goes on.
        if (Id(context.HttpContext.User) is { } renewed && identity.FindFirst(Claim) is null && await RenewAsync(services, renewed, context.Principal!))
        {
            identity.AddClaim(new Claim(Claim, renewed.ToString()));
            return;
        }

        if (identity.FindFirst(Claim) is not null)
            return;
        var db = services.GetRequiredService<GongkaiDb>();
        var id = long.Parse(context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture);
        var account = await db.Accounts.Include(account => account.Person).SingleAsync(account => account.Id == id);
        var session = new SignInSession(
            account, Now(services), Lifetime, RateLimits.Address(context.HttpContext), context.HttpContext.Request.Headers.UserAgent.ToString());
        db.Add(session);
        db.Record(new AuditAuthor(account.PersonId, account.Person.Name), AuditEntry.Installation, "account.signed_in", account, new { session.Address });
        await db.SaveChangesAsync();
        identity.AddClaim(new Claim(Claim, session.Id.ToString()));
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<GongkaiDb>();
        var now = Now(services);
        var session = Id(context.Principal) is { } id
            ? await db.Sessions.Include(session => session.Account).SingleOrDefaultAsync(session => session.Id == id)
            : null;
        if (session is null || session.Account.IsClosed || !session.IsValid(session.Account.SecurityStamp, now))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        if (now - session.SeenAt >= Precision)
        {
            session.Use(now, Lifetime);
            await db.SaveChangesAsync();
        }
    }

    /// <inheritdoc/>
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;
        if (Id(context.HttpContext.User) is not { } id)
            return;
        var db = services.GetRequiredService<GongkaiDb>();
        if (await db.Sessions.FindAsync(id) is { EndedAt: null } session)
        {
            session.End(Now(services));
            await db.SaveChangesAsync();
        }
    }

    /// <summary>A visitor is sent to the sign-in page; who is signed in and may not enter is told so.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static async Task<bool> RenewAsync(IServiceProvider services, Guid id, ClaimsPrincipal principal)
    {
        var db = services.GetRequiredService<GongkaiDb>();
        var session = await db.Sessions.Include(session => session.Account).SingleOrDefaultAsync(session => session.Id == id);
        if (session is null || session.EndedAt is not null
            || principal.FindFirstValue(ClaimTypes.NameIdentifier) != session.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return false;
        session.Renew(session.Account.SecurityStamp);
        await db.SaveChangesAsync();
        return true;
    }

    private static DateTimeOffset Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow();
}
