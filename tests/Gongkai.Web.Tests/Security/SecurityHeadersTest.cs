using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Tests.Security;

public sealed class SecurityHeadersTest(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/signin")]
    [InlineData("/nowhere/at/all")]
    [InlineData("/css/site.css")]
    public async Task Every_answer_forbids_inline_script_framing_and_guessing_of_types(string address)
    {
        var headers = (await server.NewBrowser().GetAsync(address)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task No_page_has_script_or_style_of_its_own()
    {
        foreach (var address in new[] { "/", "/signin" })
        {
            var page = await server.NewBrowser().OpenAsync(address);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]"));
        }
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_script_and_go_over_https_only_where_it_is_used()
    {
        var answer = await server.NewBrowser().GetAsync("/signin");
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task No_page_asks_to_be_kept_otherwise_than_its_form_allows()
    {
        // The framework would overrule it, and warn in the log at each request.
        Assert.All(typeof(Program).Assembly.GetTypes(), page => Assert.All(
            page.GetCustomAttributes(typeof(ResponseCacheAttribute), inherit: true), attribute => Assert.IsType<NeverCachedAttribute>(attribute)));
        var caching = (await server.NewBrowser().GetAsync("/signin")).Headers.CacheControl!;
        Assert.True(caching is { NoStore: true, NoCache: true });
    }
}
