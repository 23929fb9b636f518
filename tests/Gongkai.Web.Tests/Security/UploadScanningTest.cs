using System.Net;
using System.Text;
using Gongkai.Testing.Databases;
using Gongkai.Web.Security;
using Gongkai.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Gongkai.Web.Tests.Security;

/// <summary>A server whose uploads are scanned.</summary>
public abstract class ScanningServer(TestDatabase database, ClamdProtocol scanner) : RunningServer(database, settings: scanner.Settings)
{
    public ClamdProtocol Scanner { get; } = scanner;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Scanner.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteScanningServer() : ScanningServer(new SqliteDatabase(), new ClamdProtocol());

public sealed class PostgresScanningServer() : ScanningServer(new PostgresDatabase(), new ClamdProtocol());

public abstract class UploadScanningTest(ScanningServer server)
{
    [Fact]
    public async Task An_infected_file_and_one_that_nobody_could_look_at_are_refused_and_a_clean_one_comes_in()
    {
        await server.MakeAgenciesAsync();
        var infected = CitizenDesk.Picture.Concat(Encoding.ASCII.GetBytes(ClamdProtocol.Eicar)).ToArray();
        Assert.Contains("“身份证.png”含有恶意代码（Win.Test.EICAR_HDB-1）", await RefusedAsync("染毒的申请", infected), StringComparison.Ordinal);
        server.Scanner.IsSilent = true;
        Assert.Contains("暂时不能作安全检查", await RefusedAsync("没有检查的申请", CitizenDesk.Picture), StringComparison.Ordinal);
        server.Scanner.IsSilent = false;
        Assert.Equal(2, server.Scanner.Scanned);
        var (number, _) = await CitizenDesk.ApplyAsync(server.NewBrowser(), "检查过的申请");
        await using var db = server.Database.Open();
        Assert.Equal([number], await db.Applications.Select(found => found.Number).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, server.Scanner.Scanned);
    }

    [Theory]
    [InlineData("Address", "127.0.0.1:3310")]
    [InlineData("Address", "unix:")]
    [InlineData("Seconds", "0")]
    public void A_wrong_setting_is_told_at_the_start(string setting, string value)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("Scanner:Address", "unix:/run/clamav/clamd.ctl")]).AddInMemoryCollection([new($"Scanner:{setting}", value)]).Build().GetSection("Scanner");
        Assert.Contains($"Scanner:{setting}", UploadScanner.Read(section).Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_lets_nothing_in()
    {
        foreach (var address in new[] { "unix:/nonexistent/clamd.ctl", "tcp://127.0.0.1:1" })
        {
            var section = new ConfigurationBuilder().AddInMemoryCollection([new("Scanner:Address", address)]).Build().GetSection("Scanner");
            var verdict = await UploadScanner.Read(section).Value!.ScanAsync(new MemoryStream(CitizenDesk.Picture), TestContext.Current.CancellationToken);
            Assert.StartsWith("无法连接扫描程序", verdict.Fault, StringComparison.Ordinal);
        }
    }

    private async Task<string> RefusedAsync(string description, byte[] proof)
    {
        var citizen = server.NewBrowser();
        var (key, token, _) = await CitizenDesk.FindAsync(citizen, description);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in CitizenDesk.Filled(description, key).Append(KeyValuePair.Create("__RequestVerificationToken", token)))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(proof), "Proof", "身份证.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{CitizenDesk.Form}?handler=Send") { Content = content };
        var answer = await citizen.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public sealed class OnSqlite(SqliteScanningServer server) : UploadScanningTest(server), IClassFixture<SqliteScanningServer>;

    public sealed class OnPostgres(PostgresScanningServer server) : UploadScanningTest(server), IClassFixture<PostgresScanningServer>;
}
