namespace Gongkai.Web.Tests.Applications;

/// <summary>On a server of its own: whoever asks next from the same address has to wait too.</summary>
public sealed class TrackingLimitTest(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task Who_asks_after_applications_too_often_has_to_wait()
    {
        await server.MakeAgenciesAsync();
        var browser = server.NewBrowser();
        var page = await browser.OpenAsync(CitizenDesk.Tracking);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var last = "";
        for (var attempt = 0; attempt < 31; attempt++)
        {
            var answer = await browser.PostAsync(CitizenDesk.Tracking, [new("Number", $"2026-{attempt:00000}"), new("Code", "x"), new("__RequestVerificationToken", token)]);
            last = (await CitizenDesk.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent;
        }

        Assert.Contains("过于频繁", last, StringComparison.Ordinal);
    }
}
