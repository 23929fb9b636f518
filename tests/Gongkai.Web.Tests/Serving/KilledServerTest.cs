using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Gongkai.Testing.Databases;

namespace Gongkai.Web.Tests.Serving;

/// <summary>The program itself, as a process that is killed without warning.</summary>
public abstract partial class KilledServerTest(TestDatabase database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_was_acknowledged_before_the_kill_is_there_after_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-killed-");
        try
        {
            using (var first = Start(folder.FullName, out var address))
            {
                var link = await SetupLinkAsync(first);
                var browser = Browser(address);
                var answer = await browser.SubmitAsync(link, new()
                {
                    ["AgencyName"] = "示范县人民政府",
                    ["Slug"] = "shifan-xian",
                    ["AgencyCode"] = "SFX00001",
                    ["PersonName"] = "张某",
                    ["AccountName"] = "zhang",
                    ["Password"] = TestAccounts.Password,
                });
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                await browser.SignInAsync("zhang");

                // SIGKILL: no handler runs, nothing is flushed that was not.
                first.Kill();
                await first.WaitForExitAsync();
            }

            using (var second = Start(folder.FullName, out var address))
            {
                await WaitAsync(second, "平台已启动");
                await Browser(address).SignInAsync("zhang");
                second.Kill();
                await second.WaitForExitAsync();
            }

            await using var db = database.Open();
            Assert.All(await Data.Audit.AuditTrail.VerifyAllAsync(db), verdict => Assert.True(verdict.IsWhole));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Browser Browser(string address) => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(address),
    });

    private Process Start(string folder, out string address)
    {
        address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "gongkai-web.dll"), "--urls", address, "--data", folder, "--no-demo",
            "--database", database.Address.ConnectionString,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<string> SetupLinkAsync(Process server) =>
        SetupAddress().Match(await WaitAsync(server, "/setup?code=")).Value;

    private static async Task<string> WaitAsync(Process server, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await server.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The server ended without saying “{words}”.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"/setup\?code=[0-9a-f]+")]
    private static partial Regex SetupAddress();

    public sealed class OnSqlite(SqliteDatabase database) : KilledServerTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : KilledServerTest(database), IClassFixture<PostgresDatabase>;
}
