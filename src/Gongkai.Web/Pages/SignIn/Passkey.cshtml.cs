using System.Net.Mime;
using Gongkai.Data.Accounts;
using Gongkai.Domain;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>Sign-in with a passkey: possession and fingerprint or code at once, so no second factor is asked for.</summary>
[OpenToEveryone]
[NeverCached]
internal sealed class PasskeyModel(SignInManager<Account> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/signin");

    /// <summary>What the browser's authenticator is asked.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostAsync(string credential, string returnUrl)
    {
        if (!string.IsNullOrEmpty(credential) && (await signIn.PasskeySignInAsync(credential)).Succeeded)
            return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/staff");
        return this.Refused(new Refusal("signin.passkey", "通行密钥未能通过验证，或对应的账号已停用。请重试，或用密码登录。"));
    }
}
