using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>Large text, kept in a cookie so that it works without script.</summary>
[OpenToEveryone]
internal sealed class TextSizeModel : PageModel
{
    public const string Cookie = "gongkai-text";
    public const string Large = "large";
    public const string Normal = "normal";

    public static string Link(string size, HttpRequest request) =>
        $"/account/text-size{QueryString.Create("size", size).Add("back", request.Path + request.QueryString)}";

    public IActionResult OnGet(string size = Normal, string back = "/")
    {
        Response.Cookies.Append(Cookie, size == Large ? Large : Normal, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
        });
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
