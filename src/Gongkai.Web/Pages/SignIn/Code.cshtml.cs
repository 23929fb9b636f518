using Gongkai.Data.Accounts;
using Gongkai.Domain;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>The second factor after the password: a code of the authenticator (TOTP), or one of the recovery codes.</summary>
[OpenToEveryone]
[NeverCached]
internal sealed class CodeModel(SignInManager<Account> signIn) : PageModel
{
    private const int CodeLength = 6;

    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = "/staff";

    [BindProperty]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/signin") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { IsClosed: false })
            return LocalRedirect("/signin");
        var code = string.Concat(Code.Where(character => !char.IsWhiteSpace(character)));
        var outcome = code.Length == CodeLength
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        return outcome.Succeeded
            ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/staff")
            : this.Refused(new Refusal("signin.code", "验证码不正确或已过期，或账号已暂时锁定。请核对手机时间，重新输入新的验证码。"));
    }
}
