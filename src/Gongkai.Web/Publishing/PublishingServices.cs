using Gongkai.Web.Calendar;
using Gongkai.Web.Pages.Staff.Items;

namespace Gongkai.Web.Publishing;

/// <summary>What the pages of publishing work with.</summary>
internal static class PublishingServices
{
    public static void AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<WorkingDays>();
        services.AddSingleton<LinkCheck>();
        services.AddSingleton<KnownFiles>();
        services.AddSingleton<AttachmentFiles>();
        services.AddScoped<TriedFiles>();
        services.AddScoped<WordDrafts>();
    }
}
