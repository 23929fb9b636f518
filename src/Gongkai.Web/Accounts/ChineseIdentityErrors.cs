using Microsoft.AspNetCore.Identity;

namespace Gongkai.Web.Accounts;

/// <summary>What can go wrong with an account on the product's own pages, in Chinese.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"登录名“{userName}”已被使用，请换一个。");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), $"登录名“{userName}”不可用，请换一个。");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "当前密码不正确，请重新输入。");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少{length}个字符，请重新设置。");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "验证码不正确或已过期，请重新获取后再试。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "账号刚刚在别处被修改，请刷新页面后重试。");

    public override IdentityError LoginAlreadyAssociated() => Error(nameof(LoginAlreadyAssociated), "该身份已绑定其他账号，请先在原账号中解除绑定。");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "操作未成功，请重试；多次失败请联系管理员。");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
