using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Security;

/// <summary>
/// Nothing between the server and the reader keeps this page. In the words that pages with a form get from the framework
/// anyway; a page that asked for less would be overruled, with a warning in the log each time.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeverCachedAttribute : ResponseCacheAttribute
{
    public NeverCachedAttribute()
    {
        NoStore = true;
        Location = ResponseCacheLocation.None;
    }
}
