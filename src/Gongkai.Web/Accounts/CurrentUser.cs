using System.Security.Claims;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Accounts;

/// <summary>Who is signed in, with the posts held now.</summary>
/// <param name="AccountId">Number of the account.</param>
/// <param name="PersonId">Number of the person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Posts">The posts held now.</param>
/// <param name="Scope">What follows from them.</param>
internal sealed record SignedInUser(
    long AccountId, long PersonId, string Name, IReadOnlyList<StaffMember> Posts, AgencyScope Scope)
{
    /// <summary>As the trail names the person.</summary>
    public AuditAuthor Author => new(PersonId, Name);

    /// <summary>
    /// The person as the one who acts in an agency: all posts there together. A department is named only where every
    /// post is in the same one.
    /// </summary>
    public Actor ActingIn(long agencyId)
    {
        var here = Posts.Where(post => post.AgencyId == agencyId).Select(post => post.DepartmentId).Distinct().ToList();
        return new Actor(PersonId, Name, agencyId, here.Count == 1 ? here[0] : null, Scope.RolesIn(agencyId));
    }
}

/// <summary>Reads who is signed in, once a request.</summary>
internal sealed class CurrentUser(IHttpContextAccessor http, GongkaiDb db, AgencyDirectory agencies)
{
    private SignedInUser? known;
    private bool isRead;

    /// <summary>The user; null for a visitor.</summary>
    public async ValueTask<SignedInUser?> GetAsync()
    {
        if (isRead)
            return known;
        isRead = true;
        return known = await ReadAnewAsync();
    }

    /// <summary>The user as the database knows them at this moment, not at the begin of the request; null where they may not sign in any more.</summary>
    public async Task<SignedInUser?> ReadAnewAsync()
    {
        if (AccountId(http.HttpContext?.User) is not { } accountId)
            return null;
        var account = await db.Accounts.AsNoTracking().Where(account => account.Id == accountId && !account.IsClosed)
            .Select(account => new { account.PersonId, account.Person.Name }).SingleOrDefaultAsync();
        if (account is null)
            return null;
        var posts = await db.Staff.AsNoTracking().Include(post => post.Department)
            .Where(post => post.PersonId == account.PersonId && post.IsActive).ToListAsync();
        var snapshot = await agencies.GetAsync();
        return new SignedInUser(accountId, account.PersonId, account.Name, posts, AgencyScope.Of(posts, snapshot.Tree));
    }

    /// <summary>The user, on pages that only signed-in people reach.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async ValueTask<SignedInUser> RequireAsync() =>
        await GetAsync() ?? throw new InvalidOperationException("Nobody is signed in on a page that needs it.");

    private static long? AccountId(ClaimsPrincipal? principal) =>
        principal?.Identity?.IsAuthenticated == true && long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
