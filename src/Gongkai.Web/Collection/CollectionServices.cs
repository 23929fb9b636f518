using Gongkai.Web.Analysis;

namespace Gongkai.Web.Collection;

/// <summary>What the pages and the background work of collecting reports need.</summary>
internal static class CollectionServices
{
    public static void AddCollection(this IServiceCollection services)
    {
        services.AddScoped<FolderIntake>();
        services.AddScoped<PackageIntake>();
        services.AddScoped<PendingReading>();
        services.AddScoped<CollectionWork>();
        services.AddScoped<MailboxWork>();
        services.AddSingleton<MailIntake>();
        services.AddSingleton<MailAnswers>();
        services.AddSingleton<RefusedSignIns>();
        services.AddSingleton<LinkAttempts>();
        services.AddScoped<UnitUploads>();
        services.AddScoped<ReturnLetters>();
        services.AddSingleton<AnalysisCache>();
        services.AddScoped<CollectedReports>();
        services.AddScoped<PublishedReports>();
        services.AddScoped<OpenData>();
    }
}
