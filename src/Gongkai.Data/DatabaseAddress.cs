using System.Data.Common;
using Gongkai.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Data;

/// <summary>Where the database is: which kind, and how to reach it. Told from one text (<c>--database</c>).</summary>
public sealed class DatabaseAddress
{
    private DatabaseAddress(DatabaseKind kind, string connectionString, string shown)
    {
        Kind = kind;
        ConnectionString = connectionString;
        Shown = shown;
    }

    /// <summary>Which database it is.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>The driver's connection string, with the password.</summary>
    public string ConnectionString { get; }

    /// <summary>For messages and logs: no password in it.</summary>
    public string Shown { get; }

    /// <summary>
    /// Reads an address: <c>Host=…;Database=…;Username=…</c> is PostgreSQL; <c>Data Source=…</c> or the path of a
    /// file is SQLite.
    /// </summary>
    /// <returns>The address, or the refusal <c>database.address</c>.</returns>
    public static Result<DatabaseAddress> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (text.Length == 0)
            return Unreadable(text);
        if (!text.Contains('=', StringComparison.Ordinal))
            return text.Contains("://", StringComparison.Ordinal) ? Unreadable(text) : OfFile(text);
        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = text };
            if (words.ContainsKey("Host") || words.ContainsKey("Server"))
                return OfServer(new NpgsqlConnectionStringBuilder(text));
            var file = new SqliteConnectionStringBuilder(text).DataSource;
            return file.Length == 0 ? Unreadable(text) : OfFile(file);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return Unreadable(text);
        }
    }

    /// <summary>The SQLite database in a file.</summary>
    public static DatabaseAddress OfFile(string path)
    {
        var full = Path.GetFullPath(path);
        var words = new SqliteConnectionStringBuilder { DataSource = full, ForeignKeys = true, DefaultTimeout = 30 };
        return new DatabaseAddress(DatabaseKind.Sqlite, words.ConnectionString, full);
    }

    private static Result<DatabaseAddress> OfServer(NpgsqlConnectionStringBuilder words)
    {
        if (string.IsNullOrWhiteSpace(words.Database))
            return new Refusal("database.address", "数据库连接缺少Database=（数据库名），请补上，例：Host=127.0.0.1;Database=gongkai;Username=gongkai;Password=…");
        words.ApplicationName ??= "gongkai";
        return new DatabaseAddress(
            DatabaseKind.Postgres, words.ConnectionString, $"{words.Host}:{words.Port}/{words.Database}");
    }

    // What was typed may hold a password: the message does not repeat it.
    private static Refusal Unreadable(string text) => new(
        "database.address",
        $"无法识别数据库连接（{text.Length}个字符）。SQLite请写文件路径，例：data/gongkai.db；PostgreSQL请写Host=127.0.0.1;Database=gongkai;Username=gongkai;Password=…");
}
