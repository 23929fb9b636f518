using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Gongkai.Web.Pages.MyAccount;

/// <summary>The second factor: codes of an authenticator on the phone (TOTP), and recovery codes on paper.</summary>
[Access(AccessNeed.Account)]
[NeverCached]
internal sealed class CodeModel(SignInManager<Account> signIn, CurrentUser user, GongkaiDb db) : PageModel
{
    private const int RecoveryCodeCount = 10;

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public bool IsEnabled { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>The key as a picture, for the phone's camera.</summary>
    public string QrCode { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task OnGetAsync() => await ShowAsync(await AccountAsync());

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        var code = string.Concat(Code.Where(char.IsAsciiDigit));
        var accounts = signIn.UserManager;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            await ShowAsync(account);
            return this.Refused(new Refusal("account.code", "验证码不正确。请核对手机时间是否准确，重新输入新的验证码。"));
        }

        db.Record((await user.RequireAsync()).Author, AuditEntry.Installation, "account.code_enabled", account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        RecoveryCodes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount) ?? []];
        await signIn.RefreshSignInAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync()
    {
        var account = await AccountAsync();
        if (!await signIn.UserManager.CheckPasswordAsync(account, Password))
        {
            await ShowAsync(account);
            return this.Refused(new Refusal("account.password", "当前密码不正确，请重新输入。"));
        }

        db.Record((await user.RequireAsync()).Author, AuditEntry.Installation, "account.code_disabled", account);
        await signIn.UserManager.SetTwoFactorEnabledAsync(account, false);
        await signIn.UserManager.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return this.DoneAt("/account", "两步验证已停用。");
    }

    private async Task ShowAsync(Account account)
    {
        IsEnabled = account.TwoFactorEnabled;
        if (IsEnabled)
            return;
        if (await signIn.UserManager.GetAuthenticatorKeyAsync(account) is null)
        {
            await signIn.UserManager.ResetAuthenticatorKeyAsync(account);
            await signIn.RefreshSignInAsync(account);
        }

        Key = (await signIn.UserManager.GetAuthenticatorKeyAsync(account))!;
        var address = $"otpauth://totp/{Uri.EscapeDataString($"信息公开:{account.UserName}")}?secret={Key}&issuer={Uri.EscapeDataString("信息公开")}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        QrCode = $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(4))}";
    }

    private async Task<Account> AccountAsync() => (await signIn.UserManager.GetUserAsync(User))!;
}
