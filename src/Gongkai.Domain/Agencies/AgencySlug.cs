namespace Gongkai.Domain.Agencies;

/// <summary>The rule for an agency's short name in addresses (<c>houma-jkq</c>).</summary>
public static class AgencySlug
{
    /// <summary>The longest slug, in characters: that of a label in a domain name.</summary>
    public const int LengthLimit = 63;

    /// <summary>First segments of addresses that belong to the platform itself; no agency can take them.</summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "account", "admin", "api", "assets", "css", "error", "feed", "files", "fonts", "health", "img", "js", "lib",
        "metrics", "openapi", "search", "setup", "signin", "signout", "staff", "static", "well-known", "www",
    };

    /// <summary>Whether the text can be an agency's slug; the refusal <c>agency.slug</c> says why not.</summary>
    public static Result Check(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var shaped = slug.Length is > 0 and <= LengthLimit
            && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && slug[0] != '-' && slug[^1] != '-';
        if (!shaped)
            return Result.Refuse("agency.slug", $"网址标识“{slug}”只能用小写字母、数字和中间的连字符，最多{LengthLimit}个字符，请重新填写。");
        return Reserved.Contains(slug)
            ? Result.Refuse("agency.slug", $"网址标识“{slug}”为系统保留，请换一个。")
            : Result.Done;
    }
}
