using Gongkai.Domain;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data;

/// <summary>Brings the database to the state that this version of the program works with. Runs at each start.</summary>
public static class DatabaseUpgrade
{
    // Advisory lock ("GKMG"): one node upgrades, the others wait and find nothing left to do.
    private const long UpgradeLock = 0x474B4D47;

    /// <summary>Makes the database or upgrades it; several programs that start at once do it one after the other.</summary>
    /// <returns>
    /// Done, or a refusal: <c>database.newer</c> (a newer version of the program has upgraded it already),
    /// <c>database.unreachable</c> (no server, no rights, no such folder, no database file).
    /// </returns>
    public static async Task<Result> RunAsync(DatabaseAddress address, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            var db = DataServices.Open(address, clock);
            await using (db)
            {
                return address.Kind == DatabaseKind.Sqlite
                    ? await UpgradeFileAsync(db, address, cancellation)
                    : await UpgradeServerAsync(db, cancellation);
            }
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or IOException or UnauthorizedAccessException)
        {
            return Result.Refuse(
                "database.unreachable", $"无法打开数据库 {address.Shown}：{fault.Message} 请检查数据库是否已启动、地址和账号是否正确、文件夹是否可写。");
        }
    }

    /// <summary>Checks that a database is of this version, for programs that work beside the server and do not upgrade.</summary>
    /// <returns>Done, or the refusal <c>database.newer</c> or <c>database.older</c>.</returns>
    public static async Task<Result> CheckAsync(GongkaiDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await NewerAsync(db, cancellation) is { } newer)
            return newer;
        return (await db.Database.GetPendingMigrationsAsync(cancellation)).Any()
            ? Result.Refuse("database.older", "数据库还是旧版本的。请先用本版本的 gongkai serve 启动一次，由它升级数据库，再运行本命令。")
            : Result.Done;
    }

    private static async Task<Result> UpgradeFileAsync(GongkaiDb db, DatabaseAddress address, CancellationToken cancellation)
    {
        var path = address.Shown;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = await HoldAsync($"{path}.upgrading", cancellation);

        // The framework's own lock is a row that a killed program leaves behind; whoever holds the file may remove it.
        const string Lock = "__EFMigrationsLock";
        var tables = db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = {Lock}");
        if (File.Exists(path) && await tables.SingleAsync(cancellation) > 0)
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{Lock}\"", cancellation);
        return await MigrateAsync(db, cancellation);
    }

    private static async Task<Result> UpgradeServerAsync(GongkaiDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({UpgradeLock})", cancellation);
            return await MigrateAsync(db, cancellation);
        }
        finally
        {
            // Closing hands the connection back to the pool, which gives up the lock.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({UpgradeLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<Result> MigrateAsync(GongkaiDb db, CancellationToken cancellation)
    {
        if (await NewerAsync(db, cancellation) is { } newer)
            return newer;
        await db.Database.MigrateAsync(cancellation);
        return Result.Done;
    }

    private static async Task<Refusal?> NewerAsync(GongkaiDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellation)).FirstOrDefault(name => !known.Contains(name));
        return unknown is null ? null : new Refusal("database.newer", $"数据库已由更新版本的程序升级（{unknown}），本版本不能使用它。请升级程序，或改用升级前的备份。");
    }

    private static async Task<FileStream> HoldAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }
}
