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

/// <summary>Sign-in with name and password. A wrong name, a wrong password and a locked account sound the same.</summary>
[OpenToEveryone]
[NeverCached]
internal sealed class IndexModel(
    SignInManager<Account> signIn, SignInAttempts attempts, IConfiguration settings, GongkaiDb db) : PageModel
{
    private static readonly Refusal Wrong = new(
        "signin.wrong", "登录名或密码不正确，或账号因多次输错已暂时锁定。请核对后重试；锁定的账号15分钟后自动解除。");

    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = "/staff";

    [BindProperty]
    public string AccountName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public IReadOnlyList<SignInProvider> Providers { get; } = SignInProvider.In(settings);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Url.IsLocalUrl(ReturnUrl))
            ReturnUrl = "/staff";
        if (!attempts.TryCount(AccountName))
            return this.Refused(new Refusal("signin.too_often", "该登录名尝试次数过多，请5分钟后再试。"));
        var account = await signIn.UserManager.FindByNameAsync(AccountName);
        if (account is null || account.IsClosed)
        {
            // As much work as for an account that exists, so that the time of the answer tells nothing.
            signIn.UserManager.PasswordHasher.HashPassword(new Account(), Password);
            return this.Refused(Wrong);
        }

        var outcome = await signIn.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
        if (outcome.Succeeded)
            return LocalRedirect(ReturnUrl);
        if (outcome.RequiresTwoFactor)
            return LocalRedirect($"/signin/code{QueryString.Create("ReturnUrl", ReturnUrl)}");
        db.Record(
            new AuditAuthor(account.PersonId, account.UserName!), AuditEntry.Installation, "account.sign_in_failed", account,
            new { Address = RateLimits.Address(HttpContext), Locked = outcome.IsLockedOut });
        await db.SaveChangesAsync(cancellation);
        return this.Refused(Wrong);
    }
}
