using System.Net.Mime;
using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.MyAccount;

/// <summary>One's passkeys: add, list, remove.</summary>
[Access(AccessNeed.Account)]
[NeverCached]
internal sealed class PasskeysModel(SignInManager<Account> signIn, CurrentUser user, GongkaiDb db) : PageModel
{
    private const int NameLimit = 40;

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public async Task OnGetAsync() => Passkeys = [.. await signIn.UserManager.GetPasskeysAsync(await AccountAsync())];

    /// <summary>What the browser's authenticator is asked.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var account = await AccountAsync();
        var entity = new PasskeyUserEntity
        {
            Id = await signIn.UserManager.GetUserIdAsync(account),
            Name = account.UserName!,
            DisplayName = (await user.RequireAsync()).Name,
        };
        return Content(await signIn.MakePasskeyCreationOptionsAsync(entity), MediaTypeNames.Application.Json);
    }

    public async Task<IActionResult> OnPostAsync(string credential, string name)
    {
        await OnGetAsync();
        var attested = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        if (attested is not { Succeeded: true })
            return this.Refused(new Refusal("account.passkey", "通行密钥未能通过验证，请重新添加。"));
        var account = await AccountAsync();
        attested.Passkey.Name = name.UpTo(NameLimit);
        db.Record((await user.RequireAsync()).Author, AuditEntry.Installation, "account.passkey_added", account, new { attested.Passkey.Name });
        var added = await signIn.UserManager.AddOrUpdatePasskeyAsync(account, attested.Passkey);
        return added.Succeeded ? this.DoneAt("/account/passkeys", "通行密钥已添加。") : this.Refused(added.AsRefusal());
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id)
    {
        await OnGetAsync();
        if (Passkeys.FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == id) is not { } found)
            return NotFound();
        var account = await AccountAsync();
        db.Record((await user.RequireAsync()).Author, AuditEntry.Installation, "account.passkey_removed", account, new { found.Name });
        var removed = await signIn.UserManager.RemovePasskeyAsync(account, found.CredentialId);
        return removed.Succeeded ? this.DoneAt("/account/passkeys", "通行密钥已删除。") : this.Refused(removed.AsRefusal());
    }

    private async Task<Account> AccountAsync() => (await signIn.UserManager.GetUserAsync(User))!;
}
