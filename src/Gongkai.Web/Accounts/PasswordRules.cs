using System.Reflection;
using Gongkai.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Web.Accounts;

/// <summary>
/// Length instead of composition: 12 characters or more, any characters, but no password that everybody guesses
/// first. The list holds passwords from known breaches and the habits of Chinese users.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    // As many characters as a guesser tries around a common password ("password2026").
    private const int Padding = 4;
    private const int FewestDifferent = 5;
    private static readonly Lazy<HashSet<string>> Common = new(Read);

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Check(password ?? "", user.UserName ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "password", Description = fault })
            : IdentityResult.Success);

    /// <summary>What is wrong with the password, in Chinese; null where it may be used.</summary>
    public static string? Check(string password, string accountName)
    {
        if (password.Length is < Shortest or > Longest)
            return $"密码应为{Shortest}至{Longest}个字符，可用任意字符（包括汉字和空格），请重新设置。";
        var lower = password.ToLowerInvariant();
        if (accountName.Length >= 3 && lower.Contains(accountName.ToLowerInvariant(), StringComparison.Ordinal))
            return "密码不能包含登录名，请重新设置。";
        if (lower.Distinct().Count() < FewestDifferent || IsRun(lower))
            return "密码过于简单（重复或连续的字符），请换一个，例如几个互不相关的词。";
        return HoldsCommon(lower) ? "密码是常见密码或在其首尾略加改动，容易被猜中，请换一个，例如几个互不相关的词。" : null;
    }

    private static bool HoldsCommon(string password)
    {
        for (var length = password.Length; length >= Math.Max(password.Length - Padding, 1); length--)
        {
            for (var start = 0; start + length <= password.Length; start++)
            {
                if (Common.Value.Contains(password.Substring(start, length)))
                    return true;
            }
        }

        return false;
    }

    // 123456789012, abcdefghijkl: each character one above, or one below, the one before.
    private static bool IsRun(string password)
    {
        var steps = password.Zip(password.Skip(1), (one, next) => next - one).ToList();
        return steps.Count(step => step is 1 or -1) >= steps.Count - 2;
    }

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
