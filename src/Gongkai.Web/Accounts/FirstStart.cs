using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Gongkai.Web.Accounts;

/// <summary>Says on the console where to go, and while there is no administrator how to make one.</summary>
internal static class FirstStart
{
    public static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault()?.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
            .Replace("[::]", "127.0.0.1", StringComparison.Ordinal).TrimEnd('/');
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        var hasAdministrator = db.Accounts.Any(account => !account.IsClosed && db.Staff.Any(
            post => post.PersonId == account.PersonId && post.IsActive && (post.Roles & StaffRoles.Administrator) != StaffRoles.None));
        if (!hasAdministrator)
        {
            var code = app.Services.GetRequiredService<SetupLink>().Issue();
            Console.WriteLine($"尚无管理员，请打开以下链接设置管理员（仅可使用一次）：\n  {address}/setup?code={code}");
        }

        Console.WriteLine($"信息公开平台已启动：{address}（按Ctrl+C停止）");
    }
}
