using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.MyAccount;

/// <summary>One's own account: password, and the way to second factor, passkeys and sessions.</summary>
[Access(AccessNeed.Account)]
[NeverCached]
internal sealed class IndexModel(SignInManager<Account> signIn, CurrentUser user, GongkaiDb db, IConfiguration settings) : PageModel
{
    [BindProperty]
    public string Current { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public IReadOnlyList<SignInProvider> Providers { get; } = SignInProvider.In(settings);

    public bool HasCode { get; private set; }

    public async Task OnGetAsync() => HasCode = (await AccountAsync()).TwoFactorEnabled;

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        HasCode = account.TwoFactorEnabled;
        db.Record((await user.RequireAsync()).Author, AuditEntry.Installation, "account.password_changed", account);
        var changed = await signIn.UserManager.ChangePasswordAsync(account, Current, Password);
        if (!changed.Succeeded)
            return this.Refused(changed.AsRefusal());

        // The new stamp ends all sessions; this one goes on with it.
        await signIn.RefreshSignInAsync(account);
        return this.DoneAt("/account", "密码已修改，其他设备上的登录已失效。");
    }

    private async Task<Account> AccountAsync() => (await signIn.UserManager.GetUserAsync(User))!;
}
