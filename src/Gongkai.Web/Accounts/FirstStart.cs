using Gongkai.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Gongkai.Web.Accounts;

/// <summary>Says on the console where to go, and at the first start how to make the first administrator.</summary>
internal static class FirstStart
{
    public static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault()?.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
            .Replace("[::]", "127.0.0.1", StringComparison.Ordinal).TrimEnd('/');
        using var scope = app.Services.CreateScope();
        if (!scope.ServiceProvider.GetRequiredService<GongkaiDb>().Accounts.Any())
        {
            var code = app.Services.GetRequiredService<SetupLink>().Issue();
            Console.WriteLine($"首次启动，请打开以下链接设置管理员（仅可使用一次）：\n  {address}/setup?code={code}");
        }

        Console.WriteLine($"信息公开平台已启动：{address}（按Ctrl+C停止）");
    }
}
