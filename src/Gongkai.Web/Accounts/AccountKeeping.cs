using Gongkai.Data.Accounts;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Web.Accounts;

/// <summary>Who keeps whose account.</summary>
internal static class AccountKeeping
{
    /// <summary>How long the link for a new password serves.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(1);

    /// <summary>
    /// Why somebody may not keep a person's name and account; null where they may. It takes the administration of every
    /// agency in which the person holds a post: else the way to a post above would lead over a password below.
    /// </summary>
    public static Refusal? Check(SignedInUser user, Person person) =>
        person.Posts.FirstOrDefault(post => post.IsActive && !user.Scope.CanAdminister(post.AgencyId)) is { } elsewhere
            ? new Refusal("person.elsewhere", $"“{person.Name}”还在“{elsewhere.Agency.Name}”任职，其姓名和账号须由该机关或其上级机关的管理员维护。")
            : null;

    /// <summary>
    /// Why somebody may not do something to their own post or account; null where it is another's. Whoever takes the administration
    /// from another keeps it themselves, so the last administrator always stays one.
    /// </summary>
    public static Refusal? Own(SignedInUser user, long personId, string words) =>
        user.PersonId == personId ? new Refusal("staff.own", $"{words}，请由另一位管理员操作。") : null;

    /// <summary>
    /// Makes the address at which a new password is set, once, within <see cref="LinkLifetime"/>. Earlier links are void, and
    /// whoever was signed in is signed out.
    /// </summary>
    public static async Task<string> NewPasswordLinkAsync(this UserManager<Account> accounts, Account account)
    {
        await accounts.UpdateSecurityStampAsync(account);
        var code = await accounts.GeneratePasswordResetTokenAsync(account);
        return $"/signin/reset{QueryString.Create("account", account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).Add("code", code)}";
    }
}
