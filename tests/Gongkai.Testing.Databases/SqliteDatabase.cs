using Gongkai.Data;
using Microsoft.Data.Sqlite;

namespace Gongkai.Testing.Databases;

/// <summary>A SQLite file in a folder for temporary files, copied from one that was upgraded once a run.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-sqlite-");

    /// <summary>Makes the file.</summary>
    public SqliteDatabase()
    {
        var path = Path.Combine(folder.FullName, $"{NewName()}.db");
        File.Copy(Template.Value, path);
        Address = DatabaseAddress.OfFile(path);
    }

    /// <inheritdoc/>
    public override DatabaseAddress Address { get; }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-sqlite-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "template.db");
        Upgrade(DatabaseAddress.OfFile(path));

        // The last connection that closes moves the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        return path;
    }
}
