using Gongkai.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>How a page answers with what the domain or a save refused, or tells that something was done.</summary>
internal static class PageRefusals
{
    /// <summary>Shows the page again with the refusal above the form (<c>_Refused</c>).</summary>
    public static PageResult Refused(this PageModel page, Refusal refusal)
    {
        page.ModelState.AddModelError("", refusal.Message);
        return page.Page();
    }

    /// <summary>Goes on to an address, where the words are shown once.</summary>
    public static LocalRedirectResult DoneAt(this PageModel page, string address, string words)
    {
        page.TempData["Done"] = words;
        return page.LocalRedirect(address);
    }
}
