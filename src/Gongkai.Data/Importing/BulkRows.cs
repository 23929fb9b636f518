using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Gongkai.Data.Importing;

/// <summary>An entity to be written, with the key it gets and that of its owner.</summary>
/// <param name="Entity">The entity, not tracked.</param>
/// <param name="Id">Its key.</param>
/// <param name="OwnerId">The value of its shadow foreign key; 0 where it has none.</param>
internal readonly record struct BulkRow(object Entity, long Id, long OwnerId = 0);

/// <summary>
/// Writes many entities of a kind past the change tracker, mapped as the model says: by one prepared statement on SQLite,
/// by COPY on PostgreSQL. Inside the transaction that is open.
/// </summary>
internal static class BulkRows
{
    /// <summary>Keys that nobody else gets, rising.</summary>
    public static async Task<IReadOnlyList<long>> TakeKeysAsync(this GongkaiDb db, Type kind, int count, CancellationToken cancellation)
    {
        var table = db.Model.FindEntityType(kind)!.GetTableName()!;
        var command = Command(db);
        await using (command)
        {
            // SQLite has one writer, which is this transaction. On PostgreSQL another may take numbers in between.
            command.CommandText = db.Database.IsSqlite()
                ? $"""SELECT COALESCE((SELECT "seq" FROM "sqlite_sequence" WHERE "name" = '{table}'), 0)"""
                : $"""SELECT nextval(pg_get_serial_sequence('"{table}"', 'Id')) FROM generate_series(1, {count})""";
            var keys = new List<long>(count);
            var reader = await command.ExecuteReaderAsync(cancellation);
            await using (reader)
            {
                while (await reader.ReadAsync(cancellation))
                    keys.Add(reader.GetInt64(0));
            }

            return db.Database.IsSqlite() ? [.. Enumerable.Range(1, count).Select(offset => keys[0] + offset)] : keys;
        }
    }

    /// <summary>Writes the rows of one kind.</summary>
    public static async Task WriteAsync(this GongkaiDb db, Type kind, IReadOnlyCollection<BulkRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        var type = db.Model.FindEntityType(kind)!;
        var columns = type.GetFlattenedProperties().Select(property => new Column(property, StoreObjectIdentifier.Table(type.GetTableName()!))).ToList();
        if (db.Database.GetDbConnection() is NpgsqlConnection connection)
            await CopyAsync(connection, type, columns, rows, cancellation);
        else
            await InsertAsync(Command(db), type, columns, rows, cancellation);
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, IEntityType type, List<Column> columns, IReadOnlyCollection<BulkRow> rows, CancellationToken cancellation)
    {
        var copy = await connection.BeginBinaryImportAsync($"COPY {Quoted(type.GetTableName()!)} ({Names(columns)}) FROM STDIN (FORMAT BINARY)", cancellation);
        await using (copy)
        {
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellation);
                foreach (var column in columns)
                {
                    if (column.ValueOf(row) is { } value)
                        await copy.WriteAsync(value, cancellation);
                    else
                        await copy.WriteNullAsync(cancellation);
                }
            }

            await copy.CompleteAsync(cancellation);
        }
    }

    private static async Task InsertAsync(
        DbCommand command, IEntityType type, List<Column> columns, IReadOnlyCollection<BulkRow> rows, CancellationToken cancellation)
    {
        await using (command)
        {
            var parameters = columns.Select((_, index) => new SqliteParameter { ParameterName = $"$p{index}" }).ToArray();
            command.Parameters.AddRange(parameters);
            command.CommandText =
                $"INSERT INTO {Quoted(type.GetTableName()!)} ({Names(columns)}) VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
            await command.PrepareAsync(cancellation);
            foreach (var row in rows)
            {
                for (var index = 0; index < parameters.Length; index++)
                    parameters[index].Value = columns[index].ValueOf(row) ?? DBNull.Value;
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
    }

    private static DbCommand Command(GongkaiDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static string Names(List<Column> columns) => string.Join(", ", columns.Select(column => Quoted(column.Name)));

    private static string Quoted(string name) => new StringBuilder().Append('"').Append(name).Append('"').ToString();

    private sealed class Column
    {
        private readonly IProperty property;
        private readonly Func<object?, object?>? convert;

        /// <summary>What the property lies in that may be missing as a whole.</summary>
        private readonly List<IComplexProperty> around = [];

        public Column(IProperty property, StoreObjectIdentifier table)
        {
            this.property = property;
            Name = property.GetColumnName(table)!;
            convert = property.GetTypeMapping().Converter?.ConvertToProvider;
            for (var inside = property.DeclaringType as IComplexType; inside is not null; inside = inside.ComplexProperty.DeclaringType as IComplexType)
            {
                if (inside.ComplexProperty.IsNullable)
                    around.Add(inside.ComplexProperty);
            }
        }

        public string Name { get; }

        public object? ValueOf(BulkRow row)
        {
            if (property.IsShadowProperty())
                return row.OwnerId;
            if (property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd)
                return row.Id;
            foreach (var complex in around)
            {
                if (complex.GetGetter().GetClrValueUsingContainingEntity(row.Entity) is null)
                    return null;
            }

            var value = property.GetGetter().GetClrValueUsingContainingEntity(row.Entity);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
