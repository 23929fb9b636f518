using System.Net;
using System.Text;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>The plain text of sanitised html, with the place in the html of each of its characters.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "thead", "tbody", "tfoot", "caption", "h1", "h2", "h3",
        "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "section", "article", "header", "footer", "details", "summary",
    };

    private readonly string html;
    private readonly StringBuilder text = new();
    private readonly List<Span> spans = [];
    private readonly List<Span> links = [];
    private readonly List<TextLink> placedLinks = [];
    private (string Target, int Start)? openLink;

    private HtmlText(string html) => this.html = html;

    public string Text { get; private set; } = "";

    /// <summary>The links with words to click on, in their order.</summary>
    public IReadOnlyList<TextLink> Links => placedLinks;

    public static HtmlText Read(string html)
    {
        var read = new HtmlText(html);
        for (var at = 0; at < html.Length;)
            at = html[at] == '<' ? read.ReadTag(at) : read.ReadCharacter(at, html.Length);
        read.EndLink();
        read.TrimEnd();
        read.Text = read.text.ToString();
        read.placedLinks.RemoveAll(link => link.Start + link.Length > read.Text.Length);
        return read;
    }

    /// <summary>The html with a passage of the text replaced.</summary>
    public string Replace(int start, int length, string replacement)
    {
        var changes = new List<(Span Where, string What)>();
        var placed = replacement.Length == length;
        for (var i = 0; i < length; i++)
        {
            if (spans[start + i] is { Length: > 0 } span)
                changes.Add((span, placed ? replacement[i].ToString() : changes.Count == 0 ? replacement : ""));
        }

        var secret = Digits(Text.AsSpan(start, length));
        foreach (var link in links)
        {
            var target = html.Substring(link.Start, link.Length);
            if (secret.Length >= 7 && target.Contains(secret, StringComparison.Ordinal))
                changes.Add((link, target.Replace(secret, new string('*', secret.Length), StringComparison.Ordinal)));
        }

        var result = new StringBuilder(html);
        foreach (var (where, what) in changes.OrderByDescending(change => change.Where.Start))
            result.Remove(where.Start, where.Length).Insert(where.Start, WebUtility.HtmlEncode(what));
        return result.ToString();
    }

    private static string Digits(ReadOnlySpan<char> passage)
    {
        var digits = new StringBuilder(passage.Length);
        foreach (var c in passage)
        {
            if (char.IsAsciiLetterOrDigit(c))
                digits.Append(c);
        }

        return digits.ToString();
    }

    private int ReadTag(int start)
    {
        if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            return html.IndexOf("-->", start, StringComparison.Ordinal) is >= 0 and var close ? close + 3 : html.Length;
        var at = start + 1;
        if (at < html.Length && html[at] == '/')
            at++;
        var nameStart = at;
        while (at < html.Length && char.IsAsciiLetterOrDigit(html[at]))
            at++;
        if (at == nameStart || !char.IsAsciiLetter(html[nameStart]))
            return ReadCharacter(start, html.Length);
        var name = html[nameStart..at];
        if (name is "a" or "A")
            EndLink();
        if (Blocks.Contains(name))
            Break('\n');
        else if (name is "td" or "th")
            Break('\t');
        return ReadAttributes(at);
    }

    private int ReadAttributes(int at)
    {
        while (at < html.Length && html[at] != '>')
        {
            var nameStart = at;
            while (at < html.Length && html[at] is not ('=' or '>' or ' ' or '\n' or '\t' or '/'))
                at++;
            var name = html[nameStart..at];
            if (at >= html.Length || html[at] != '=')
            {
                at += at < html.Length && html[at] != '>' ? 1 : 0;
                continue;
            }

            at++;
            var quote = at < html.Length && html[at] is '"' or '\'' ? html[at++] : ' ';
            var end = at;
            while (end < html.Length && html[end] != quote && (quote != ' ' || html[end] != '>'))
                end++;
            ReadAttribute(name, at, end);
            at = end + (quote != ' ' && end < html.Length ? 1 : 0);
        }

        return Math.Min(at + 1, html.Length);
    }

    private void ReadAttribute(string name, int start, int end)
    {
        if (name.Equals("href", StringComparison.OrdinalIgnoreCase))
        {
            links.Add(new Span(start, end - start));
            openLink = (WebUtility.HtmlDecode(html[start..end]).Trim(), text.Length);
        }
        else if (name.Equals("alt", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase))
        {
            Break(' ');
            for (var at = start; at < end;)
                at = ReadCharacter(at, end);
            Break(' ');
        }
    }

    private int ReadCharacter(int at, int end)
    {
        if (html[at] == '&' && html.AsSpan(at, Math.Min(end - at, 12)).IndexOf(';') is > 1 and var length)
        {
            var reference = html.Substring(at, length + 1);
            var decoded = WebUtility.HtmlDecode(reference);
            if (decoded != reference)
            {
                // A character beyond the basic plane is two here; the first of them stands for the whole reference.
                for (var i = 0; i < decoded.Length; i++)
                    Add(decoded[i], new Span(at, i == 0 ? reference.Length : 0));
                return at + reference.Length;
            }
        }

        Add(html[at], new Span(at, 1));
        return at + 1;
    }

    private void Add(char c, Span span)
    {
        if (!char.IsWhiteSpace(c))
        {
            text.Append(c);
            spans.Add(span);
        }
        else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
        {
            text.Append(' ');
            spans.Add(span);
        }
    }

    /// <summary>A line ends, a cell ends: takes the place of a space just before it.</summary>
    private void Break(char mark)
    {
        if (text.Length == 0 || text[^1] == '\n')
            return;
        if (char.IsWhiteSpace(text[^1]))
        {
            if (mark == ' ')
                return;
            text.Length--;
            spans.RemoveAt(spans.Count - 1);
        }

        text.Append(mark);
        spans.Add(new Span(0, 0));
    }

    private void EndLink()
    {
        if (openLink is { } open && text.Length > open.Start)
            placedLinks.Add(new TextLink(open.Target, open.Start, text.Length - open.Start));
        openLink = null;
    }

    private void TrimEnd()
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
            spans.RemoveAt(spans.Count - 1);
        }
    }

    private readonly record struct Span(int Start, int Length);
}
