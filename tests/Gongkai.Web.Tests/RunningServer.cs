using System.Text.Json;
using Gongkai.Testing.Databases;
using Gongkai.Web.Auditing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gongkai.Web.Tests;

/// <summary>
/// The whole server, in memory, on a test database with three agencies: a city, below it a zone and a bureau.
/// </summary>
public abstract class RunningServer(TestDatabase database, bool withDemonstration = false, string? settings = null, DateTimeOffset? at = null) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-web-");
    private readonly LastService last = new();

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

        builder.ConfigureServices(services => services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(_ => last.Make())));

        // A walk through all pages asks more often than a person.
        builder.ConfigureServices(services => services.Configure<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>(
            limits => limits.GlobalLimiter = null));
        if (at is { } moment)
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new FixedClock(moment)));
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();

            // The program ends its services itself while the factory ends them too, and only one of the two waits for them.
            if (last.IsMade)
            {
                await last.Gone;
                await EveryActionHasWordsAsync();
            }
        }
        finally
        {
            await Database.DisposeAsync();
            folder.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Whatever a test did on the server, an auditor can read it in Chinese.</summary>
    private async Task EveryActionHasWordsAsync()
    {
        await using var db = Database.Open();
        var entries = await db.AuditEntries.AsNoTracking().Select(entry => new { entry.Action, entry.Detail }).Distinct().ToListAsync();
        var nameless = entries.SelectMany(entry => NamesOf(entry.Detail).Where(name => !AuditLine.Knows(name)).Select(name => $"{entry.Action}: {name}"))
            .Concat(entries.Select(entry => entry.Action).Where(action => !AuditActions.Knows(action)));
        Assert.Empty(nameless.Distinct());
    }

    private static IEnumerable<string> NamesOf(string detail)
    {
        if (detail.Length == 0)
            return [];
        using var json = JsonDocument.Parse(detail);
        return [.. Of(json.RootElement)];

        static IEnumerable<string> Of(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(one => Of(one.Value).Prepend(one.Name)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Of),
            _ => [],
        };
    }

    /// <summary>Made before every other service that works in the folder, and so the last to be taken down.</summary>
    private sealed class LastService : IHostedService, IDisposable
    {
        private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsMade { get; private set; }

        public Task Gone => gone.Task;

        public LastService Make()
        {
            IsMade = true;
            return this;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => gone.TrySetResult();
    }
}

public sealed class SqliteServer() : RunningServer(new SqliteDatabase());

public sealed class PostgresServerUnderTest() : RunningServer(new PostgresDatabase());

public sealed class SqliteServerWithDemonstration() : RunningServer(new SqliteDatabase(), withDemonstration: true);

public sealed class PostgresServerWithDemonstration() : RunningServer(new PostgresDatabase(), withDemonstration: true);
