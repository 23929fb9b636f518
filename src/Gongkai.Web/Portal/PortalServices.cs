using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Web.Search;
using Gongkai.Web.Security;
using Gongkai.Web.Subscriptions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Portal;

/// <summary>The public side: pages, search, feeds, data interface.</summary>
internal static class PortalServices
{
    public static void AddPortal(this IServiceCollection services)
    {
        services.AddSingleton<NewestChange>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<SubscriptionAttempts>();
        services.AddScoped<SubscriptionRequests>();
        services.AddSingleton<ItemSearch>();
        services.AddHostedService<SearchFollower>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddPageRoute("/Portal/Search", "/search"));

        // Chinese stays readable in the data, as in the pages.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddOpenApi(openApi =>
        {
            openApi.ShouldInclude = endpoint => endpoint.RelativePath?.Contains("/api/", StringComparison.Ordinal) == true;
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "政府信息公开平台数据接口";
                document.Info.Description = "平台上全部公开信息的只读接口：分页、ETag、成批下载。";
                return Task.CompletedTask;
            });
        });
    }

    public static void MapPortal(this WebApplication app)
    {
        app.MapPublicFiles();
        app.MapPublicFeeds();
        app.MapPublicApi();
        app.MapGazette();
        app.MapSuggestions();
        app.MapSubscriptions();
        app.MapStatisticsDownload();
        app.MapOpenApi().WithMetadata(new OpenToEveryoneAttribute());
    }
}
