using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Data;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Background;
using Gongkai.Web.Collection;
using Gongkai.Web.Mail;
using Gongkai.Web.Pages.Staff.Figures;
using Gongkai.Web.Portal;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Gongkai.Web.Serving;

/// <summary>Puts the web server together: services, and the order in which a request passes through.</summary>
internal static class WebServer
{
    private const long RequestLimit = 1024 * 1024;

    public static WebApplication Build(string[] args, ServeOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = PublishedRoot() });

        // The keys lie in the data folder, which only its owner reads: no warning at each start that they are not sealed once more.
        builder.Configuration.AddInMemoryCollection([new("Logging:LogLevel:Default", "Warning"), new($"Logging:LogLevel:{typeof(XmlKeyManager).FullName}", "Error")]);
        builder.Configuration.AddJsonFile(Path.Combine(options.Folder.Path, "settings.json"), optional: true);
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // A page that takes files says so itself: [RequestSizeLimit].
            kestrel.Limits.MaxRequestBodySize = RequestLimit;
        });
        AddServices(builder, options);
        var app = builder.Build();
        Use(app);
        app.MapRazorPages();
        app.MapAttachments();
        app.MapCatalogueDownloads();
        app.MapFigureTemplate();
        app.MapHealth();
        app.MapPortal();
        app.Lifetime.ApplicationStarted.Register(() => FirstStart.Announce(app));
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, ServeOptions options)
    {
        var services = builder.Services;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(options.Folder);
        services.AddSingleton(options.Folder.Files);
        services.AddGongkaiDb(options.Database);
        services.AddDataProtection().SetApplicationName("gongkai").PersistKeysToFileSystem(options.Folder.Keys);

        // Chinese stays readable in the page's source instead of becoming &#x4E2D;.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // Trusted from this machine only, unless the settings name other proxies.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in builder.Configuration.GetSection("Proxies").Get<string[]>() ?? [])
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        services.AddHttpContextAccessor();
        services.AddRazorPages().AddMvcOptions(FormBinding.Configure).AddMvcOptions(mvc => mvc.Filters.Add<UploadScanning>());
        services.AddSingleton(_ => UploadScanner.Read(builder.Configuration.GetSection("Scanner")).Require());
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "gongkai-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(words => words.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAgencies();
        services.AddAccounts(builder.Configuration);
        services.AddAccess();
        services.AddPublishing();
        services.AddCases(options.Folder);
        services.AddCollection();
        services.AddRateLimits(builder.Configuration);
        services.AddPortal();
        services.AddSingleton(_ => MailSettings.Read(builder.Configuration.GetSection("Mail")).Require());
        services.AddSingleton(_ => MailboxSettings.Read(builder.Configuration.GetSection("Mail")).Require());
        services.AddBackground(options.Database);

        // Styles and scripts are the same for everybody: what is packed tells nothing. Pages are packed by their cache.
        services.AddResponseCompression(packed =>
        {
            packed.EnableForHttps = true;
            packed.MimeTypes = ["text/css", "text/javascript"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        if (app.Configuration.GetValue<bool>("RequireHttps"))
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseKeptAnswers();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
        app.UseAgencyHosts();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAnswerCache();
        app.UseAuthentication();
        app.UseKnownAgency();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    // Published, the pages' files lie beside the program, wherever it was started from.
    private static string? PublishedRoot() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
