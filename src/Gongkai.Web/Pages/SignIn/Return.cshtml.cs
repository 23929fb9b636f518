using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>
/// Back from an agency's own sign-in: signs in with the account that is tied to it. An identity is tied only by a
/// user who has signed in otherwise; a matching e-mail address is no proof.
/// </summary>
[OpenToEveryone]
[NeverCached]
internal sealed class ReturnModel(SignInManager<Account> signIn, CurrentUser user, GongkaiDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string returnUrl = "/staff")
    {
        var signedIn = await user.GetAsync();
        if (await signIn.GetExternalLoginInfoAsync(signedIn is null ? null : signIn.UserManager.GetUserId(User)) is not { } identity)
            return LocalRedirect("/signin");
        if (signedIn is not null)
            return await TieAsync(signedIn, identity);
        var outcome = await signIn.ExternalLoginSignInAsync(identity.LoginProvider, identity.ProviderKey, isPersistent: false, bypassTwoFactor: false);
        if (outcome.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/staff");
        return outcome.RequiresTwoFactor
            ? LocalRedirect("/signin/code")
            : this.Refused(new Refusal("signin.not_tied", "该身份尚未绑定本平台账号，或账号已锁定。请先用密码登录，再在“我的账号”中绑定。"));
    }

    private async Task<IActionResult> TieAsync(SignedInUser signedIn, ExternalLoginInfo identity)
    {
        var account = (await signIn.UserManager.GetUserAsync(User))!;
        db.Record(signedIn.Author, AuditEntry.Installation, "account.identity_tied", account, new { identity.LoginProvider });
        var tied = await signIn.UserManager.AddLoginAsync(account, identity);
        if (!tied.Succeeded)
            return this.Refused(tied.AsRefusal());
        await signIn.RefreshSignInAsync(account);
        return this.DoneAt("/account", $"已绑定“{identity.ProviderDisplayName}”，今后可用它登录。");
    }
}
