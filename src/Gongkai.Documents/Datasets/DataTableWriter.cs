using System.Text;
using Gongkai.Documents.Writing;
using Parquet;
using Parquet.Schema;

namespace Gongkai.Documents.Datasets;

/// <summary>Writes the rows of a table as csv and as parquet at once, so that both hold the same. Needs the memory of one row group.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed class DataTableWriter<TRow> : IAsyncDisposable
{
    private const int RowsOfGroup = 100_000;

    private readonly DataTable<TRow> table;
    private readonly StreamWriter csv;
    private readonly Stream columns;
    private readonly List<TRow> rows = [];
    private ParquetWriter? parquet;

    /// <summary>Begins a table.</summary>
    /// <param name="table">Its columns.</param>
    /// <param name="csv">Receives UTF-8 with byte order mark, so that spreadsheets show the Chinese right; stays open.</param>
    /// <param name="parquet">Receives parquet; stays open.</param>
    public DataTableWriter(DataTable<TRow> table, Stream csv, Stream parquet)
    {
        ArgumentNullException.ThrowIfNull(table);
        this.table = table;
        columns = parquet;
        this.csv = new StreamWriter(csv, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        this.csv.WriteLine(string.Join(',', table.Fields.Select(field => field.Name)));
    }

    /// <summary>Rows written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Writes a row.</summary>
    public async Task AddAsync(TRow row)
    {
        await csv.WriteLineAsync(string.Join(',', table.Fields.Select(field => CsvText.Quoted(field.Shown(row)))));
        rows.Add(row);
        Count++;
        if (rows.Count == RowsOfGroup)
            await FlushAsync();
    }

    /// <summary>Completes both files; without it they are not whole.</summary>
    public async ValueTask DisposeAsync()
    {
        await csv.DisposeAsync();
        if (rows.Count > 0 || parquet is null)
            await FlushAsync();
        await parquet!.DisposeAsync();
    }

    private async Task FlushAsync()
    {
        parquet ??= await ParquetWriter.CreateAsync(
            new ParquetSchema(table.Fields.Select(field => field.Column)), columns, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, UseDateOnlyTypeForDates = true });
        using var group = parquet.CreateRowGroup();
        foreach (var field in table.Fields)
            await field.WriteAsync(group, rows);
        rows.Clear();
    }
}
