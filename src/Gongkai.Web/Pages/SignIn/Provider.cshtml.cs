using Gongkai.Data.Accounts;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>The way to an agency's own sign-in. Whoever is signed in already ties the account to it.</summary>
[OpenToEveryone]
internal sealed class ProviderModel(SignInManager<Account> signIn, IConfiguration settings) : PageModel
{
    public IActionResult OnGet(string name, string returnUrl = "/staff")
    {
        if (SignInProvider.In(settings).FirstOrDefault(provider => provider.Agency == name) is not { } found)
            return NotFound();
        var back = $"/signin/return{QueryString.Create("returnUrl", returnUrl)}";
        return Challenge(signIn.ConfigureExternalAuthenticationProperties(found.Scheme, back, signIn.UserManager.GetUserId(User)), found.Scheme);
    }
}
