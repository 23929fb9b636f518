using System.IO.Compression;
using System.Net;
using System.Text;
using Gongkai.Testing.Databases;
using Gongkai.Web.Collection;
using Gongkai.Web.Security;
using Gongkai.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Gongkai.Web.Tests.Security;

/// <summary>A server whose uploads are scanned by ClamAV.</summary>
public abstract class ScanningServer(TestDatabase database, Clamd scanner) : RunningServer(database, settings: scanner.Settings)
{
    public Clamd Scanner { get; } = scanner;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Scanner.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteScanningServer() : ScanningServer(new SqliteDatabase(), new Clamd());

public sealed class PostgresScanningServer() : ScanningServer(new PostgresDatabase(), new Clamd());

public abstract class UploadScanningTest(ScanningServer server)
{
    [Fact]
    public async Task An_infected_file_and_one_that_nobody_could_look_at_are_refused_and_a_clean_one_comes_in()
    {
        await server.MakeAgenciesAsync();
        var infected = CitizenDesk.Picture.Concat(Encoding.ASCII.GetBytes(Clamd.Eicar)).ToArray();
        Assert.Contains($"“身份证.png”含有恶意代码（{Clamd.Threat}）", await RefusedAsync("染毒的申请", infected), StringComparison.Ordinal);
        server.Scanner.Stop();
        Assert.Contains("暂时不能作安全检查", await RefusedAsync("没有检查的申请", CitizenDesk.Picture), StringComparison.Ordinal);
        server.Scanner.Start();
        var (number, _) = await CitizenDesk.ApplyAsync(server.NewBrowser(), "检查过的申请");
        await using var db = server.Database.Open();
        Assert.Equal([number], await db.Applications.Select(found => found.Number).ToListAsync(TestContext.Current.CancellationToken));
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

    [Fact]
    public async Task The_scanner_looks_into_packages_and_passes_the_largest_file_that_comes_in()
    {
        var section = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(server.Scanner.Settings))).Build().GetSection("Scanner");
        var scanner = UploadScanner.Read(section).Require();
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await zip.CreateEntry("年报.txt").OpenAsync(TestContext.Current.CancellationToken);
            await entry.WriteAsync(Encoding.ASCII.GetBytes($"年报{Clamd.Eicar}"), TestContext.Current.CancellationToken);
        }

        package.Position = 0;
        Assert.Equal(Clamd.Threat, (await scanner.ScanAsync(package, TestContext.Current.CancellationToken)).Threat);
        Assert.Equal(ScanVerdict.Clean, await scanner.ScanAsync(new MemoryStream(new byte[UnitUploads.FileLimit]), TestContext.Current.CancellationToken));
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
