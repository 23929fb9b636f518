using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

/// <summary>What a citizen does: fills in the form of the zone and keeps the receipt.</summary>
internal static class CitizenDesk
{
    public const string Form = $"/{TestAccounts.Zone}/apply/form";
    public const string Tracking = $"/{TestAccounts.Zone}/apply/track";

    /// <summary>A picture of one pixel.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static Dictionary<string, string> Filled(string description, string key) => new()
    {
        ["Form.Key"] = key,
        ["Form.Description"] = description,
        ["Form.Applicants[0].Kind"] = "NaturalPerson",
        ["Form.Applicants[0].Name"] = "张三丰",
        ["Form.Applicants[0].Identity"] = "11010119900307803X",
        ["Form.Applicants[0].Contact"] = "13800138000",
        ["Form.Form"] = "Electronic",
        ["Form.Way"] = "Email",
    };

    /// <summary>The first step: the key of the form that follows, and the page.</summary>
    public static async Task<(string Key, string Token, IHtmlDocument Page)> FindAsync(Browser browser, string description)
    {
        var answer = await browser.SubmitAsync(Form, new() { ["Form.Description"] = description });
        var page = await ReadAsync(answer);
        return (page.QuerySelector("input[name='Form.Key']")!.GetAttribute("value")!, page.QuerySelector("#apply input[name=__RequestVerificationToken]")!.GetAttribute("value")!, page);
    }

    /// <summary>The second step.</summary>
    public static async Task<IHtmlDocument> SendAsync(Browser browser, Dictionary<string, string> fields, string token, byte[]? proof)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(KeyValuePair.Create("__RequestVerificationToken", token)))
            content.Add(new StringContent(value), name);
        if (proof is not null)
            content.Add(new ByteArrayContent(proof), "Proof", "身份证.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Form}?handler=Send") { Content = content };
        return await ReadAsync(await browser.SendAsync(request));
    }

    /// <summary>Both steps; number and code of the receipt.</summary>
    public static async Task<(string Number, string Code)> ApplyAsync(Browser browser, string description, params (string Name, string Value)[] others)
    {
        var (key, token, _) = await FindAsync(browser, description);
        var fields = Filled(description, key);
        foreach (var (name, value) in others)
            fields[name] = value;
        return Receipt(await SendAsync(browser, fields, token, Picture));
    }

    /// <summary>Number in the database of a case by the number on its receipt.</summary>
    public static async Task<long> IdAsync(RunningServer server, string number)
    {
        await using var db = server.Database.Open();
        return (await db.Applications.SingleAsync(found => found.Number == number)).Id;
    }

    public static (string Number, string Code) Receipt(IHtmlDocument page)
    {
        Assert.True(page.QuerySelector("#case-number") is not null, page.QuerySelector("main")!.TextContent);
        return (page.QuerySelector("#case-number")!.TextContent, page.QuerySelector("#query-code")!.TextContent);
    }

    public static async Task<IHtmlDocument> TrackAsync(Browser browser, string number, string code) =>
        await ReadAsync(await browser.SubmitAsync(Tracking, new() { ["Number"] = number, ["Code"] = code }));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}
