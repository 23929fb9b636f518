using System.Collections.Concurrent;
using Gongkai.Testing;
using Gongkai.Testing.Databases;

[assembly: AssemblyFixture(typeof(Gongkai.EndToEnd.Running.ServerOnSqlite))]
[assembly: AssemblyFixture(typeof(Gongkai.EndToEnd.Running.ServerOnPostgres))]

namespace Gongkai.EndToEnd.Running;

/// <summary>
/// The program with the demonstration agency, started for the first test that needs it and shared by all on its
/// database; its administrator is made by the link.
/// </summary>
public abstract class DemonstrationServer : IAsyncDisposable
{
    /// <summary>Path of the agency.</summary>
    public const string Zone = "/shifan-jkq";

    /// <summary>Name of the administrator's account.</summary>
    public const string Administrator = "guanli";

    private const string Password = "欲穷千里目 更上一层楼。";

    private readonly TemporaryFolder data = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> signedIn = new();
    private readonly Lazy<TestDatabase?> database;
    private readonly Lazy<Task<ServerProgram>> program;

    private protected DemonstrationServer(Func<TestDatabase?> database)
    {
        this.database = new(database);
        program = new(StartAsync);
    }

    /// <summary>The process.</summary>
    public Task<ServerProgram> Program => program.Value;

    /// <summary>The cookies of somebody signed in, the same for all who ask: an account is not signed in anew for each test.</summary>
    public Task<string> SignedInAsync(IBrowser browser, string account) =>
        signedIn.GetOrAdd(account, name => new Lazy<Task<string>>(() => SignInAsync(browser, name))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (program.IsValueCreated)
            await (await Program).DisposeAsync();
        if (database is { IsValueCreated: true, Value: { } made })
            await made.DisposeAsync();
        data.Dispose();
    }

    private async Task<ServerProgram> StartAsync()
    {
        // The tests ask more often than an office, all from one address. With a mail server, which need not be there, the public can subscribe.
        await File.WriteAllTextAsync(data["settings.json"], """
            {
              "Limits": { "ReadsPerSecond": 100000, "WritesPerMinute": 100000 },
              "Mail": { "Host": "localhost", "Port": 9, "From": "信息公开平台 <xxgk@example.gov.cn>", "Address": "https://xxgk.example.gov.cn" }
            }
            """);
        return await ServerProgram.StartAsync(data.Path, database.Value?.Address.ConnectionString, withDemonstration: true);
    }

    private async Task<string> SignInAsync(IBrowser browser, string account)
    {
        var server = await Program;
        var visitor = await Visitor.ComeAsync(browser, new() { BaseURL = $"{server.Address}" });
        if (account == Administrator)
            await SetUpAsync(visitor, server.SetupPath);
        await visitor.SignInAsync(account, account == Administrator ? Password : server.Passwords[account]);
        await visitor.Page.WaitForURLAsync("**/staff");
        var cookies = await visitor.Context.StorageStateAsync();
        await visitor.Context.CloseAsync();
        return cookies;
    }

    private static async Task SetUpAsync(Visitor administrator, string path)
    {
        await administrator.OpenAsync(path);
        await administrator.FillAsync("姓名", "严守一");
        await administrator.FillAsync("登录名", Administrator);
        await administrator.FillAsync("密码", Password);
        await administrator.PressAsync("完成设置");
        await administrator.Page.WaitForURLAsync("**/signin");
    }
}

/// <summary>On the file in its data folder.</summary>
public sealed class ServerOnSqlite() : DemonstrationServer(() => null);

/// <summary>On PostgreSQL.</summary>
public sealed class ServerOnPostgres() : DemonstrationServer(() => new PostgresDatabase());
