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
        var scope = signedIn.Scope;
        var id = agency.Value?.Id;
        var may = requirement.Need switch
        {
            AccessNeed.Account => true,
            AccessNeed.Enter => id is { } entered
                && (scope.RolesIn(entered) != StaffRoles.None || scope.CanRead(entered) || scope.CanAdminister(entered)),
            AccessNeed.Read => id is { } read && scope.CanRead(read),
            AccessNeed.Role => id is { } act && scope.CanAct(act, requirement.Roles),
            AccessNeed.Administer => id is { } kept && scope.CanAdminister(kept),
            AccessNeed.AdministerAny => scope.Administered.Count > 0,
            AccessNeed.Audit => id is { } audited && scope.CanAudit(audited),
            _ => throw new ArgumentOutOfRangeException(nameof(requirement)),
        };
        if (may)
            context.Succeed(requirement);
    }
}
