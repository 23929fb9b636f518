using Gongkai.Domain.Agencies;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Security;

/// <summary>
/// A person has decided who may enter. Every page and endpoint carries this or <see cref="OpenToEveryoneAttribute"/>;
/// what carries neither is closed to all.
/// </summary>
/// <param name="need">What it takes, in the agency that the address names.</param>
/// <param name="roles">One of these, where <see cref="AccessNeed.Role"/> is needed.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AccessAttribute(AccessNeed need, StaffRoles roles = StaffRoles.None)
    : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    /// <summary>What it takes.</summary>
    public AccessNeed Need { get; } = need;

    /// <summary>One of these.</summary>
    public StaffRoles Roles { get; } = roles;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new AccessRequirement(Need, Roles)];
}

/// <summary>What it takes to enter.</summary>
internal enum AccessNeed
{
    /// <summary>An account; the page concerns nothing but this account.</summary>
    Account,

    /// <summary>Any business in the agency: a post in it, supervision of it, or keeping its organisation.</summary>
    Enter,

    /// <summary>To read the agency's unpublished matter.</summary>
    Read,

    /// <summary>One of the roles in the agency itself.</summary>
    Role,

    /// <summary>To keep the agency's departments, people and roles.</summary>
    Administer,

    /// <summary>To keep those of at least one agency: for what belongs to no single one.</summary>
    AdministerAny,

    /// <summary>To read the agency's audit trail.</summary>
    Audit,
}

/// <summary>The decision as the framework carries it.</summary>
internal sealed record AccessRequirement(AccessNeed Need, StaffRoles Roles) : IAuthorizationRequirement;
