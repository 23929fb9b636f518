using Gongkai.Data;
using Npgsql;

namespace Gongkai.Testing.Databases;

/// <summary>A database on <see cref="PostgresServer"/>, copied from one that was upgraded once a run.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    private const string TemplateName = "gongkai_template";
    private static readonly Lazy<Task> Template = new(MakeTemplateAsync);
    private readonly string name = NewName();

    /// <summary>Makes the database.</summary>
    public PostgresDatabase()
    {
        Template.Value.GetAwaiter().GetResult();
        PostgresServer.Running.RunAsync($"CREATE DATABASE {name} TEMPLATE {TemplateName}").GetAwaiter().GetResult();
        Address = AddressOf(name);
    }

    /// <inheritdoc/>
    public override DatabaseAddress Address { get; }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        using (var connection = new NpgsqlConnection(Address.ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await PostgresServer.Running.RunAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task MakeTemplateAsync()
    {
        await PostgresServer.Running.RunAsync($"CREATE DATABASE {TemplateName}");
        var address = AddressOf(TemplateName);
        Upgrade(address);
        using var connection = new NpgsqlConnection(address.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static DatabaseAddress AddressOf(string database) =>
        DatabaseAddress.Parse(PostgresServer.Running.Connection(database)).Require();
}
