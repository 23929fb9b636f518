using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Security;

/// <summary>Decides by the domain's <see cref="AgencyScope"/>: the posts held now, not those held at sign-in.</summary>
internal sealed class AccessDecision(CurrentUser user, CurrentAgency agency) : AuthorizationHandler<AccessRequirement>
{
    /// <inheritdoc/>
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        if (await user.GetAsync() is not { } signedIn)
            return;
        if (IsMet(requirement.Need, requirement.Roles, signedIn.Scope, agency.Value?.Id))
            context.Succeed(requirement);
    }

    /// <summary>Whether somebody has what a page takes.</summary>
    /// <param name="need">What it takes.</param>
    /// <param name="roles">One of these, where a role is needed.</param>
    /// <param name="scope">What the person's posts give.</param>
    /// <param name="id">The agency that the address names; null on pages of none.</param>
    public static bool IsMet(AccessNeed need, StaffRoles roles, AgencyScope scope, long? id) => need switch
    {
        AccessNeed.Account => true,
        AccessNeed.Enter => id is { } entered
            && (scope.RolesIn(entered) != StaffRoles.None || scope.CanRead(entered) || scope.CanAdminister(entered)),
        AccessNeed.Read => id is { } read && scope.CanRead(read),
        AccessNeed.Role => id is { } act && scope.CanAct(act, roles),
        AccessNeed.Administer => id is { } kept && scope.CanAdminister(kept),
        AccessNeed.AdministerAny => scope.Administered.Count > 0,
        AccessNeed.Audit => id is { } audited && scope.CanAudit(audited),
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    };
}
