using Gongkai.Data.Accounts;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Web.Accounts;

/// <summary>Makes accounts for people; the results of Identity become refusals.</summary>
internal static class AccountMaking
{
    /// <summary>Makes an account. The person may be new: it is saved with it.</summary>
    /// <param name="accounts">Identity.</param>
    /// <param name="person">Who signs in with it.</param>
    /// <param name="name">The name to sign in with.</param>
    /// <param name="password">The password, see <see cref="PasswordRules"/>.</param>
    /// <param name="now">Now.</param>
    public static async Task<Result<Account>> MakeAsync(
        this UserManager<Account> accounts, Person person, string name, string password, DateTimeOffset now)
    {
        name = name.Trim();
        if (name.Length is 0 or > 64 || name.Any(char.IsWhiteSpace))
            return new Refusal("account.name", "登录名应为1至64个字符，不含空格，请重新填写。");
        var account = new Account { Person = person, UserName = name, CreatedAt = now, LockoutEnabled = true };
        var made = await accounts.CreateAsync(account, password);
        return made.Succeeded ? account : made.AsRefusal();
    }

    /// <summary>What Identity refuses, as the domain does.</summary>
    public static Refusal AsRefusal(this IdentityResult result) => new(
        $"account.{result.Errors.First().Code}", string.Join(' ', result.Errors.Select(error => error.Description).Distinct()));
}
