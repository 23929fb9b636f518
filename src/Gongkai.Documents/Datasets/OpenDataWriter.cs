using System.IO.Compression;
using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports.Columns;

namespace Gongkai.Documents.Datasets;

/// <summary>Writes the open data of published reports into a folder: csv, parquet, JSON with its schema, the analytical store, description and guide.</summary>
/// <param name="folder">An empty folder.</param>
/// <param name="title">Title of the data.</param>
/// <param name="licence">The licence as SPDX names it.</param>
public sealed class OpenDataWriter(string folder, string title, string licence)
{
    /// <summary>All files in one.</summary>
    public const string Package = "annual-reports.zip";

    private readonly List<string> written = [];

    /// <summary>Writes everything.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="totals">The totals.</param>
    /// <param name="years">The reports by year, as the store has them.</param>
    public async Task WriteAsync(IReadOnlyList<PublishedReport> reports, IReadOnlyList<SnapshotCell> totals, IEnumerable<ReportColumns> years)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(years);
        var described = Create("datapackage.json");
        await using (described)
        {
            using var package = new DataPackage(described, "gongkai-annual-reports", title, (licence, licence));
            await AddAsync(package, OpenDataTables.Reports, reports);
            await AddAsync(package, ReportTables.Cells, reports.SelectMany(one => one.Report.Form.Cells.Select(cell => new CellRow(one.Report, cell))));
            await AddAsync(package, OpenDataTables.Totals, totals);
        }

        var json = Create("reports.json");
        await using (json)
            WriteJson(json, reports);
        foreach (var year in years)
        {
            var file = Create($"store/{ColumnFile.PathOf(year.Year)}");
            await using (file)
                await ColumnFile.WriteAsync(year, file, licence);
        }

        await WriteAsync("report.schema.json", ReportSchema.ToUtf8());
        await WriteAsync("README.md", OpenDataGuide.Of(title, licence));
        var zip = await ZipFile.OpenAsync(Path.Combine(folder, Package), ZipArchiveMode.Create);
        await using (zip)
        {
            foreach (var name in written)
                await zip.CreateEntryFromFileAsync(Path.Combine(folder, name), name);
        }
    }

    private static void WriteJson(Stream stream, IReadOnlyList<PublishedReport> reports)
    {
        using var json = new Utf8JsonWriter(stream, ReportJson.WriterOptions);
        json.WriteStartArray();
        foreach (var published in reports)
            ReportJson.Write(json, published.Report, []);
        json.WriteEndArray();
    }

    private async Task AddAsync<TRow>(DataPackage package, DataTable<TRow> table, IEnumerable<TRow> rows)
    {
        var (csv, parquet) = (Create($"{table.Name}.csv"), Create($"{table.Name}.parquet"));
        await using (csv)
        await using (parquet)
        {
            var writer = new DataTableWriter<TRow>(table, csv, parquet);
            await using (writer)
            {
                foreach (var row in rows)
                    await writer.AddAsync(row);
            }

            package.Add(table, $"{table.Name}.csv", "csv", writer.Count);
            package.Add(table, $"{table.Name}.parquet", "parquet", writer.Count);
        }
    }

    private async Task WriteAsync(string name, byte[] content)
    {
        var file = Create(name);
        await using (file)
            await file.WriteAsync(content);
    }

    private FileStream Create(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        written.Add(name);
        return File.Create(path);
    }
}
