using Gongkai.Data;

namespace Gongkai.Testing.Databases;

/// <summary>
/// An empty database at the program's state, for one test class. Each test class runs on both: it is abstract, takes
/// this, and has the two lines <c>OnSqlite</c> and <c>OnPostgres</c>.
/// </summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private static int count;

    /// <summary>Where it is.</summary>
    public abstract DatabaseAddress Address { get; }

    /// <summary>The clock of what is opened with <see cref="Open"/>.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Opens it as one request would.</summary>
    public GongkaiDb Open() => DataServices.Open(Address, Clock);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>A name that no other database of this run has.</summary>
    internal static string NewName() => $"test{Interlocked.Increment(ref count)}";

    /// <summary>Brings a database to the program's state.</summary>
    internal static void Upgrade(DatabaseAddress address)
    {
        var upgraded = DatabaseUpgrade.RunAsync(address, TimeProvider.System).GetAwaiter().GetResult();
        if (!upgraded.IsDone)
            throw new InvalidOperationException(upgraded.Refusal.Message);
    }
}
