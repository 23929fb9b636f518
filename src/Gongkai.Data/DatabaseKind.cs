namespace Gongkai.Data;

/// <summary>The databases that the platform runs on.</summary>
public enum DatabaseKind
{
    /// <summary>SQLite, embedded: one file.</summary>
    Sqlite,

    /// <summary>PostgreSQL, a server of its own.</summary>
    Postgres,
}
