using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Pages;

/// <summary>
/// Follows the links from page to page as a visitor could, and says which do not lead anywhere. Of addresses that
/// differ only by a number, as many are visited as are allowed.
/// </summary>
/// <param name="visitor">Who walks.</param>
/// <param name="follows">Which paths are followed.</param>
/// <param name="mostOfAShape">How many addresses of one shape are visited.</param>
internal sealed partial class PageWalk(Visitor visitor, Func<string, bool> follows, int mostOfAShape)
{
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, int> ofAShape = [];
    private readonly Queue<(string Address, string From)> ahead = [];

    /// <summary>What is wrong.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Every page that was reached, with its kind (see <see cref="Kind"/>).</summary>
    public async IAsyncEnumerable<(string Address, string Shape, string Kind)> FromAsync(params string[] starts)
    {
        foreach (var start in starts)
            Note(start, "");
        while (ahead.TryDequeue(out var next))
        {
            var answer = await visitor.Context.APIRequest.GetAsync(next.Address);
            if (answer.Status != 200)
            {
                Faults.Add($"{next.From} → {next.Address}: {answer.Status}");
                continue;
            }

            var isSaved = answer.Headers.GetValueOrDefault("content-disposition")?.StartsWith("attachment", StringComparison.Ordinal) is true;
            if (!isSaved && answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
                yield return (next.Address, Shape(next.Address), Read(next.Address, new Uri(answer.Url), await answer.TextAsync()));
        }
    }

    private string Read(string address, Uri url, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var href in page.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!).Distinct())
        {
            var target = new Uri(url, href);
            if (target.Fragment.Length > 1 && target.PathAndQuery == url.PathAndQuery && page.GetElementById(target.Fragment[1..]) is null)
                Faults.Add($"{address} → {href}: nothing of that name on the page");
            if (target.Host == url.Host && follows(target.AbsolutePath))
                Note(target.PathAndQuery, address);
        }

        // 年@chart.Title: after a letter Razor takes an expression for a mail address and prints it.
        if (Unread().Match(page.Body!.TextContent) is { Success: true } unread)
            Faults.Add($"{address}: code printed: {unread.Value}");
        return Kind(page);
    }

    private void Note(string address, string from)
    {
        if (!known.Add(address))
            return;
        var count = ofAShape[Shape(address)] = ofAShape.GetValueOrDefault(Shape(address)) + 1;
        if (count <= mostOfAShape)
            ahead.Enqueue((address, from));
    }

    /// <summary>The kinds of elements on a page: two pages of the same shape and kinds look alike.</summary>
    private static string Kind(AngleSharp.Dom.IDocument page) => string.Join(' ', page.All
        .Select(element => $"{element.LocalName}.{element.ClassName}.{element.GetAttribute("type")}").Distinct().Order(StringComparer.Ordinal));

    private static string Shape(string address) => Agency().Replace(Number().Replace(Value().Replace(address.TrimEnd('?'), "="), "/#"), "/");

    [GeneratedRegex(@"/(\d+|[A-Z0-9]+-[A-Z0-9]+-\d+-\d+|(?<=columns/)[A-Z0-9]+)(?=/|\?|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{L}@[A-Za-z]+(\.[A-Z]|\()")]
    private static partial Regex Unread();

    [GeneratedRegex("^/shifan(-jkq)?/?")]
    private static partial Regex Agency();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();
}
