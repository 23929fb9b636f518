using Gongkai.Documents.Writing;
using Parquet;
using Parquet.Schema;

namespace Gongkai.Documents.Datasets;

/// <summary>A column of a data set: name, meaning, and the value of a row, null where there is none.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public abstract class TableField<TRow>
{
    private protected TableField(string name, string meaning, string type) => (Name, Meaning, Type) = (name, meaning, type);

    /// <summary>Stable name.</summary>
    public string Name { get; }

    /// <summary>What it holds, in Chinese, with the unit.</summary>
    public string Meaning { get; }

    /// <summary>Its type as a data package names it: <c>string</c>, <c>integer</c>, <c>number</c>, <c>date</c>.</summary>
    public string Type { get; }

    internal abstract DataField Column { get; }

    internal abstract string? Shown(TRow row);

    internal abstract Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows);
}

internal sealed class TextField<TRow>(string name, string meaning, Func<TRow, string?> value) : TableField<TRow>(name, meaning, "string")
{
    internal override DataField Column { get; } = new DataField<string>(name);

    internal override string? Shown(TRow row) => CsvText.Guarded(value(row));

    internal override Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows) =>
        group.WriteAsync(Column, rows.Select(row => value(row)!).ToArray());
}

internal sealed class ValueField<TRow, T>(string name, string meaning, string type, Func<TRow, T?> value, Func<T, string> shown) : TableField<TRow>(name, meaning, type)
    where T : struct
{
    internal override DataField Column { get; } = new DataField<T>(name, nullable: true);

    internal override string? Shown(TRow row) => value(row) is { } known ? shown(known) : null;

    internal override Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows) =>
        group.WriteAsync<T>(Column, rows.Select(value).ToArray().AsMemory());
}
