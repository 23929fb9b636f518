using Gongkai.Data.Applications;
using Gongkai.Domain.Agencies;
using Gongkai.EndToEnd.Running;
using Gongkai.Testing;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.EndToEnd.Applications;

/// <summary>
/// Applications come in at once while the server is killed and started again. Whoever holds a receipt finds the case, once. The sizes can
/// be raised for a measurement: GONGKAI_CITIZENS and GONGKAI_KILLS.
/// </summary>
public abstract class KilledReceptionTest(TestDatabase database)
{
    private const string Agency = "/shifan-xian";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly int Citizens = Size("GONGKAI_CITIZENS", 40);
    private static readonly int Kills = Size("GONGKAI_KILLS", 3);

    [Fact]
    public async Task Every_application_that_was_acknowledged_is_there_exactly_once()
    {
        await MakeAgencyAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(data.Path, "settings.json"), """{"Limits":{"WritesPerMinute":1000000}}""", patience.Token);
        var crowd = new Crowd(Agency);
        var server = await StartAsync(data, crowd);
        try
        {
            var applying = Task.WhenAll(Enumerable.Range(1, Citizens).Select(citizen => crowd.ApplyAsync(citizen, patience.Token)));
            for (var kill = 1; kill <= Kills; kill++)
            {
                while (crowd.Receipts.Count < Citizens * kill / (Kills + 1) && !applying.IsCompleted)
                    await Task.Delay(10, patience.Token);
                await server.DisposeAsync();
                server = await StartAsync(data, crowd);
            }

            await applying;
        }
        finally
        {
            await server.DisposeAsync();
        }

        await ProveAsync(crowd);
    }

    private async Task ProveAsync(Crowd crowd)
    {
        Assert.Equal(Citizens, crowd.Receipts.Count);
        await using var db = database.Open();
        var stored = await db.ApplicantFiles.Include(file => file.Application.Steps).AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            crowd.Receipts.Select(held => (held.Key, held.Value.Number, CaseKey.HashOfCode(held.Value.Code))).Order(),
            stored.Select(file => (file.Application.Description, file.Application.Number, file.CodeHash)).Order());
        Assert.All(stored, file => Assert.Single(file.Application.Steps));

        // The counter and the case were saved together: what was cut off left no gap.
        Assert.Equal(Enumerable.Range(1, Citizens), stored.Select(file => int.Parse(file.Application.Number.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.Equal(Citizens, await db.AuditEntries.CountAsync(entry => entry.Action == "case.Registration", TestContext.Current.CancellationToken));
        Assert.All(await Data.Audit.AuditTrail.VerifyAllAsync(db), verdict => Assert.True(verdict.IsWhole));
    }

    private async Task<ServerProgram> StartAsync(TemporaryFolder data, Crowd crowd)
    {
        var server = await ServerProgram.StartAsync(data.Path, database.Address.ConnectionString, withDemonstration: false);
        crowd.Server = server.Address;
        return server;
    }

    private async Task MakeAgencyAsync()
    {
        await using var db = database.Open();
        db.Add(Domain.Agencies.Agency.Create("示范县人民政府", AgencyKind.Government, Agency[1..], "SFX00001", Region.Nation()).Require());
        Assert.True((await db.SaveAsync(TestContext.Current.CancellationToken)).IsDone);
    }

    private static int Size(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var asked) ? asked : usual;

    public sealed class OnSqlite(SqliteDatabase database) : KilledReceptionTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : KilledReceptionTest(database), IClassFixture<PostgresDatabase>;
}
