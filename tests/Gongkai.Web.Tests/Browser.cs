using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Web.Tests;

/// <summary>What a browser without script does: keeps cookies, sends forms with all their hidden fields.</summary>
internal sealed class Browser(HttpClient client)
{
    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    /// <summary>The page, which must be there.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        var answer = await GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"GET {address}: {(int)answer.StatusCode} {answer.Headers.Location}");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page, fills in a form of it and sends it.</summary>
    /// <param name="address">The page.</param>
    /// <param name="fields">Values by field name; fields that are not named keep what the page gave them.</param>
    /// <param name="form">CSS selector of the form.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string address, Dictionary<string, string> fields, string form = "main form")
    {
        var (action, values) = await FillAsync(address, fields, form);
        return await PostAsync(action, values);
    }

    /// <summary>Opens a page, fills in a form of it, adds a file and sends all.</summary>
    /// <param name="address">The page.</param>
    /// <param name="fields">Values by field name; fields that are not named keep what the page gave them.</param>
    /// <param name="form">CSS selector of the form.</param>
    /// <param name="file">Field, name and content of the file.</param>
    /// <param name="handler">The handler of the button that is pressed; that of the form where null.</param>
    public async Task<HttpResponseMessage> UploadAsync(
        string address, Dictionary<string, string> fields, string form, (string Field, string Name, byte[] Content) file, string? handler = null)
    {
        var (action, values) = await FillAsync(address, fields, form);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in values.Where(value => value.Key != file.Field))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        return await client.PostAsync(new Uri(handler is null ? action : $"{address}?handler={handler}", UriKind.Relative), content);
    }

    /// <summary>The fields of a form as they stand.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is not null && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => KeyValuePair.Create(area.Name!, area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")));

    private async Task<(string Action, List<KeyValuePair<string, string>> Values)> FillAsync(string address, Dictionary<string, string> fields, string form)
    {
        var page = await OpenAsync(address);
        var element = page.QuerySelector(form) as IHtmlFormElement;
        Assert.True(element is not null, $"{address} has no form {form}: {page.Body!.TextContent}");
        var values = FieldsOf(element!).Where(field => !fields.ContainsKey(field.Key)).Concat(fields);
        var action = element.GetAttribute("action");
        return (string.IsNullOrEmpty(action) ? address : action, [.. values]);
    }

    public Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields));

    /// <summary>Signs in, which must succeed.</summary>
    public async Task SignInAsync(string name, string password = TestAccounts.Password)
    {
        var answer = await SubmitAsync("/signin", new() { ["AccountName"] = name, ["Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
