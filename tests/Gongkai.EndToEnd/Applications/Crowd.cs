using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;

namespace Gongkai.EndToEnd.Applications;

/// <summary>
/// Citizens who apply at once, each with a browser of their own and without script. Whose line is cut sends the same form again, as
/// a browser does at the press of its button, until the receipt is there; every fifth sends it twice at once.
/// </summary>
/// <param name="agency">Address of the agency.</param>
internal sealed class Crowd(string agency)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly byte[] picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private volatile Uri server = new("http://localhost");

    /// <summary>The receipts that citizens hold, by what they asked for.</summary>
    public ConcurrentDictionary<string, (string Number, string Code)> Receipts { get; } = new();

    /// <summary>Where the server is now.</summary>
    public Uri Server
    {
        get => server;
        set => server = value;
    }

    /// <summary>One citizen applies; returns with a receipt.</summary>
    public async Task ApplyAsync(int citizen, CancellationToken cancellation)
    {
        var description = string.Create(CultureInfo.InvariantCulture, $"第{citizen}份申请");
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        var form = await InsistAsync(() => FindAsync(browser, description, cancellation), cancellation);
        var copies = citizen % 5 == 0 ? 2 : 1;
        var receipts = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => InsistAsync(() => SendAsync(browser, form, description, cancellation), cancellation)));
        Assert.Single(receipts.Distinct());
        Receipts[description] = receipts[0];
    }

    // The first step gives the form with its key.
    private async Task<(string Key, string Token)> FindAsync(HttpClient browser, string description, CancellationToken cancellation)
    {
        var opened = await ReadAsync(await browser.GetAsync(new Uri(Server, $"{agency}/apply/form"), cancellation), cancellation);
        using var words = new FormUrlEncodedContent([new("Form.Description", description), new("__RequestVerificationToken", opened("main input[name=__RequestVerificationToken]"))]);
        var found = await ReadAsync(await browser.PostAsync(new Uri(Server, $"{agency}/apply/form?handler=Find"), words, cancellation), cancellation);
        return (found("input[name='Form.Key']"), found("#apply input[name=__RequestVerificationToken]"));
    }

    private async Task<(string Number, string Code)> SendAsync(
        HttpClient browser, (string Key, string Token) form, string description, CancellationToken cancellation)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in new[]
        {
            ("__RequestVerificationToken", form.Token), ("Form.Key", form.Key), ("Form.Description", description), ("Form.Applicants[0].Kind", "NaturalPerson"),
            ("Form.Applicants[0].Name", "张三丰"), ("Form.Applicants[0].Identity", "11010119900307803X"), ("Form.Applicants[0].Contact", "13800138000"),
            ("Form.Form", "Electronic"), ("Form.Way", "Download"),
        })
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(picture), "Proof", "id.png");
        var receipt = await ReadAsync(await browser.PostAsync(new Uri(Server, $"{agency}/apply/form?handler=Send"), content, cancellation), cancellation);
        return (receipt("#case-number"), receipt("#query-code"));
    }

    /// <summary>What an element of the answer says: the value of a field, or its text.</summary>
    private static async Task<Func<string, string>> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        var page = new HtmlParser().ParseDocument(text);
        return selector => page.QuerySelector(selector) is { } found
            ? found.GetAttribute("value") ?? found.TextContent
            : throw new InvalidDataException($"{selector} is not on the page: {page.QuerySelector("main")?.TextContent}");
    }

    // Cut lines and answers of a server that is being killed are tried again; a refusal is not.
    private static async Task<T> InsistAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await act();
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
