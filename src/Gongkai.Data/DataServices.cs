using Gongkai.Data.Postgres;
using Gongkai.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Data;

/// <summary>How a program gets at the database.</summary>
public static class DataServices
{
    /// <summary>Registers <see cref="GongkaiDb"/> for the database at the address.</summary>
    public static IServiceCollection AddGongkaiDb(this IServiceCollection services, DatabaseAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Kind switch
        {
            DatabaseKind.Sqlite => services.AddDbContext<GongkaiDb, SqliteGongkaiDb>(options => options.Use(address)),
            DatabaseKind.Postgres => services.AddDbContext<GongkaiDb, PostgresGongkaiDb>(options => options.Use(address)),
            _ => throw new ArgumentOutOfRangeException(nameof(address)),
        };
    }

    /// <summary>Opens the database without a container: for commands and tests.</summary>
    public static GongkaiDb Open(DatabaseAddress address, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Kind switch
        {
            DatabaseKind.Sqlite => new SqliteGongkaiDb(Options<SqliteGongkaiDb>(address), clock),
            DatabaseKind.Postgres => new PostgresGongkaiDb(Options<PostgresGongkaiDb>(address), clock),
            _ => throw new ArgumentOutOfRangeException(nameof(address)),
        };
    }

    private static DbContextOptions<T> Options<T>(DatabaseAddress address)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        options.Use(address);
        return options.Options;
    }

    private static void Use(this DbContextOptionsBuilder options, DatabaseAddress address)
    {
        if (address.Kind == DatabaseKind.Postgres)
            options.UseNpgsql(address.ConnectionString);
        else
            options.UseSqlite(address.ConnectionString).AddInterceptors(new SqliteConnectionSettings());
    }
}
