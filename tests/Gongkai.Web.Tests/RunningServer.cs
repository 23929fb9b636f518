using Gongkai.Testing.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests;

/// <summary>
/// The whole server, in memory, on a test database with three agencies: a city, below it a zone and a bureau.
/// </summary>
public abstract class RunningServer(TestDatabase database, bool withDemonstration = false, string? settings = null, DateTimeOffset? at = null) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-web-");

    public TestDatabase Database { get; } = database;

    /// <summary>Starts the server: a test may look into the database before it asks for a page.</summary>
    public ValueTask InitializeAsync()
    {
        _ = Server;
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser without cookies, which follows no redirects.</summary>
    internal Browser NewBrowser(string host = "localhost") => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri($"https://{host}"),
    }));

    /// <summary>A service of the server, in a scope of its own.</summary>
    internal async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (settings is not null)
            File.WriteAllText(Path.Combine(folder.FullName, "settings.json"), settings);
        builder.UseSetting("data", folder.FullName);
        if (!withDemonstration)
            builder.UseSetting("no-demo", "true");
        builder.UseSetting("database", Database.Address.ConnectionString);

        // A walk through all pages asks more often than a person.
        builder.ConfigureServices(services => services.Configure<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>(
            limits => limits.GlobalLimiter = null));
        if (at is { } moment)
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new FixedClock(moment)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();

        // Background work that is just ending may still lay down a file while the folder is cleared.
        await Patience.UntilAsync(() =>
        {
            try
            {
                folder.Delete(recursive: true);
                return Task.FromResult(true);
            }
            catch (IOException)
            {
                return Task.FromResult(false);
            }
        });
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteServer() : RunningServer(new SqliteDatabase());

public sealed class PostgresServerUnderTest() : RunningServer(new PostgresDatabase());

public sealed class SqliteServerWithDemonstration() : RunningServer(new SqliteDatabase(), withDemonstration: true);

public sealed class PostgresServerWithDemonstration() : RunningServer(new PostgresDatabase(), withDemonstration: true);
