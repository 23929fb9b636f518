using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>Sets a new password by the link that an administrator made; it serves once.</summary>
[OpenToEveryone]
[NeverCached]
internal sealed class ResetModel(GongkaiDb db, UserManager<Account> accounts, SignInAttempts attempts) : PageModel
{
    private static readonly Refusal Spent = new("account.link", "链接无效、已经使用或已过期，请联系系统管理员重新生成。");

    [BindProperty(SupportsGet = true, Name = "account")]
    public long AccountId { get; set; }

    [BindProperty(SupportsGet = true, Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    /// <summary>The name to sign in with; null where the link is not valid.</summary>
    public string? AccountName { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() is null ? this.Refused(Spent) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!attempts.TryCount($"reset {AccountId}"))
            return this.Refused(new Refusal("signin.too_often", "尝试次数过多，请5分钟后再试。"));
        if (await LoadAsync() is not { } account)
            return this.Refused(Spent);
        db.Record(new AuditAuthor(account.PersonId, account.Person.Name), AuditEntry.Installation, "account.password_reset", account);
        account.LockoutEnd = null;
        var changed = await accounts.ResetPasswordAsync(account, Code, Password);
        return changed.Succeeded ? this.DoneAt("/signin", "密码已设置，请登录。") : this.Refused(changed.AsRefusal());
    }

    private async Task<Account?> LoadAsync()
    {
        var account = await db.Accounts.Include(found => found.Person).SingleOrDefaultAsync(found => found.Id == AccountId && !found.IsClosed);
        if (account is null || Code.Length == 0
            || !await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, Code))
            return null;
        AccountName = account.UserName;
        return account;
    }
}
