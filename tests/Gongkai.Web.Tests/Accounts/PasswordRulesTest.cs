using Gongkai.Web.Accounts;

namespace Gongkai.Web.Tests.Accounts;

public class PasswordRulesTest
{
    [Theory]
    [InlineData("短密码")]
    [InlineData("password2026")]
    [InlineData("Password1234")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijklmn")]
    [InlineData("zhang.wei和别的字")]
    [InlineData("qwertyuiop12")]
    public void What_everybody_guesses_first_is_refused(string password) => Assert.NotNull(PasswordRules.Check(password, "zhang.wei"));

    [Theory]
    [InlineData("白日依山尽 黄河入海流。")]
    [InlineData("correct horse battery staple")]
    [InlineData("tie-shu-kai-hua-7")]
    public void Length_is_enough_and_no_kind_of_character_is_asked_for(string password) =>
        Assert.Null(PasswordRules.Check(password, "zhang.wei"));
}
