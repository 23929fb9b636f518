using System.Net;
using System.Net.Sockets;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;
using Gongkai.Testing.Databases;
using Gongkai.Web.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Tests.Staff;

public abstract class LinkCheckTest(RunningServer server)
{
    [Fact]
    public async Task Links_that_lead_nowhere_are_shown_to_the_reviewers_with_the_reason()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var other = await desk.DraftAsync("被引用的信息");
        await desk.PublishAsync(other);
        var known = (await desk.StoredAsync(other)).IndexNumber;
        await using var site = WebApplication.Create();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/here", () => "在");
        site.MapGet("/secret", () => Results.StatusCode(403));
        await site.StartAsync(TestContext.Current.CancellationToken);
        var address = site.Urls.Single();

        var id = await desk.DraftAsync("带链接的信息", $"""
            <p>见<a href="/{TestAccounts.Zone}/items/{known}">原文</a>和<a href="/{TestAccounts.Zone}/items/NO-SUCH-1">附件信息</a>，
            <a href="{address}/here">办法</a>、<a href="{address}/gone">旧办法</a>、<a href="{address}/secret">内网</a>、<a href="http://127.0.0.1:{ClosedPort()}/">老站</a>，
            <a href="mailto:office@example.gov.cn">来信</a>。</p>
            """);
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        var found = (await desk.StoredAsync(id)).Latest.Findings.Where(finding => finding.Kind == SensitiveKind.BrokenLink).ToList();
        Assert.Equal(["附件信息", "旧办法", "老站"], found.Select(finding => finding.Excerpt));
        Assert.StartsWith("本平台没有公开这条信息", found[0].Where, StringComparison.Ordinal);
        Assert.StartsWith("打开时返回“404”", found[1].Where, StringComparison.Ordinal);
        Assert.StartsWith("无法连接", found[2].Where, StringComparison.Ordinal);

        // A reviewer sees them in place, and may say that a link is good all the same.
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        var page = await desk.Clearer.OpenAsync(ItemDesk.Address(id));
        Assert.Contains(page.QuerySelectorAll(".finding > p:first-child"), line => line.TextContent.Contains($"{address}/gone", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".marked-text mark"), mark => mark.TextContent == "旧办法");
        await ItemDesk.DoneAsync(desk.Clearer, id, "#finding-1 form[action*=Override]", new() { ["Opinion"] = "同日公开" });
    }

    [Fact]
    public async Task Links_inside_an_attachment_are_followed_like_those_of_the_text()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("附件带链接的信息");
        var page = System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><p><a href=\"http://127.0.0.1:{ClosedPort()}/\">老办法</a></p></body></html>");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", "说明.html", page))).StatusCode);
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        var finding = Assert.Single((await desk.StoredAsync(id)).Latest.Findings, finding => finding.Kind == SensitiveKind.BrokenLink);
        Assert.Equal((FindingPart.AttachmentContent, 1, "老办法"), (finding.Part, finding.Attachment, finding.Excerpt));
        Assert.StartsWith("网页，无法连接", finding.Where, StringComparison.Ordinal);

        // The reviewer is shown the file and the address, and may say that the link is good all the same.
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        var shown = (await desk.Clearer.OpenAsync(ItemDesk.Address(id))).QuerySelector($"#finding-{finding.Number}")!;
        Assert.Contains("说明.html", shown.TextContent, StringComparison.Ordinal);
        await ItemDesk.DoneAsync(desk.Clearer, id, $"#finding-{finding.Number} form[action*=Override]", new() { ["Opinion"] = "次日开通" });
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.20.30.40", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("2400:3200::1", false)]
    public void Addresses_inside_an_office_are_told_from_those_of_the_public(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, LinkCheck.IsPrivate(IPAddress.Parse(address)));

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public sealed class OnSqlite(SqliteServerInsideAnOffice server) : LinkCheckTest(server), IClassFixture<SqliteServerInsideAnOffice>;

    public sealed class OnPostgres(PostgresServerInsideAnOffice server) : LinkCheckTest(server), IClassFixture<PostgresServerInsideAnOffice>;
}

/// <summary>A server that may follow links into the network it stands in.</summary>
public sealed class SqliteServerInsideAnOffice() : RunningServer(new SqliteDatabase(), settings: InsideAnOffice.Settings);

/// <inheritdoc cref="SqliteServerInsideAnOffice"/>
public sealed class PostgresServerInsideAnOffice() : RunningServer(new PostgresDatabase(), settings: InsideAnOffice.Settings);

internal static class InsideAnOffice
{
    public const string Settings = """{ "Links": { "PrivateAddresses": true } }""";
}
