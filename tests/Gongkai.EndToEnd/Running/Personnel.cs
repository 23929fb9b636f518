using Gongkai.EndToEnd.Publishing;

namespace Gongkai.EndToEnd.Running;

/// <summary>What an administrator does to bring people to work.</summary>
internal static class Personnel
{
    /// <summary>Path of the agency of a new installation.</summary>
    public const string Agency = "/shifan-xian";

    /// <summary>The first password of everybody who is added.</summary>
    public const string Password = "海内存知己 天涯若比邻。";

    /// <summary>Makes the first agency and its administrator by the link on the console, and signs in.</summary>
    public static async Task SetUpAsync(this Visitor administrator, string path)
    {
        await administrator.OpenAsync("/");
        await administrator.SeesAsync("平台尚未设置机关");
        await administrator.OpenAsync(path);
        await administrator.FillAsync("机关全称", "示范县人民政府");
        await administrator.FillAsync("网址标识", Agency[1..]);
        await administrator.FillAsync("机关代码", "SFX00001");
        await administrator.FillAsync("姓名", "张某");
        await administrator.FillAsync("登录名", "zhang");
        await administrator.FillAsync("密码", Password);
        await administrator.PressAsync("完成设置");
        await administrator.Page.WaitForURLAsync("**/signin");
        Assert.Equal(404, (await administrator.Page.GotoAsync(path))!.Status);
        await administrator.SignInAsync("zhang", Password);
    }

    /// <summary>Adds somebody with an account.</summary>
    /// <param name="administrator">Who does it.</param>
    /// <param name="agency">Path of the agency.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="account">Name of the account.</param>
    /// <param name="roles">The roles by their Chinese names.</param>
    public static async Task AddPersonAsync(this Visitor administrator, string agency, string name, string account, params string[] roles)
    {
        await administrator.OpenAsync($"{agency}/staff/organisation");
        await administrator.FollowAsync("增加人员");
        await administrator.FillAsync("姓名", name);
        foreach (var role in roles)
            await administrator.Page.GetByLabel(role, new() { Exact = true }).CheckAsync();
        await administrator.FillAsync("登录名", account);
        await administrator.FillAsync("初始密码", Password);
        await administrator.DoAsync("增加", name);
    }
}
