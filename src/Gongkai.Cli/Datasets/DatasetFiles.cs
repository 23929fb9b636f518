using Gongkai.Cli.Output;
using Gongkai.Documents.Datasets;
using Gongkai.Domain;

namespace Gongkai.Cli.Datasets;

/// <summary>The files of a data set, each written whole or not at all.</summary>
internal sealed class DatasetFiles : IAsyncDisposable
{
    private readonly List<OutputFile> files = [];
    private DataTableWriter<CellRow> cells = null!;
    private DataTableWriter<ReportRow> reports = null!;
    private DataTableWriter<FindingRow> findings = null!;
    private bool isClosed;

    private DatasetFiles()
    {
    }

    /// <summary>The names of the files, so that none is overwritten unasked.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. ((IReadOnlyList<string>)[ReportTables.Cells.Name, ReportTables.Reports.Name, ReportTables.Findings.Name]).SelectMany(table => (string[])[$"{table}.csv", $"{table}.parquet"]),
        "datapackage.json", "ranking.html",
    ];

    /// <summary>One row for each cell.</summary>
    public DataTableWriter<CellRow> Cells => cells;

    /// <summary>One row for each file.</summary>
    public DataTableWriter<ReportRow> Reports => reports;

    /// <summary>One row for each finding.</summary>
    public DataTableWriter<FindingRow> Findings => findings;

    /// <summary>Receives the ranking.</summary>
    public Stream Ranking => files[^1].Stream;

    /// <summary>Begins all files in a folder that is there.</summary>
    public static Result<DatasetFiles> Create(string folder, Interruption interruption)
    {
        var created = new DatasetFiles();
        foreach (var name in Names)
        {
            var file = OutputFile.Create(Path.Combine(folder, name), interruption);
            if (!file.IsDone)
            {
                created.Abandon();
                return file.Refusal;
            }

            created.files.Add(file.Value);
        }

        created.cells = new DataTableWriter<CellRow>(ReportTables.Cells, created.files[0].Stream, created.files[1].Stream);
        created.reports = new DataTableWriter<ReportRow>(ReportTables.Reports, created.files[2].Stream, created.files[3].Stream);
        created.findings = new DataTableWriter<FindingRow>(ReportTables.Findings, created.files[4].Stream, created.files[5].Stream);
        return created;
    }

    /// <summary>Describes the tables and puts all files in their places.</summary>
    public async Task CommitAsync(string title, (string Name, string Title) licence)
    {
        await CloseAsync();
        using (var package = new DataPackage(files[6].Stream, "gongkai-annual-reports", title, licence))
        {
            foreach (var format in (string[])["csv", "parquet"])
            {
                package.Add(ReportTables.Cells, $"{ReportTables.Cells.Name}.{format}", format, cells.Count);
                package.Add(ReportTables.Reports, $"{ReportTables.Reports.Name}.{format}", format, reports.Count);
                package.Add(ReportTables.Findings, $"{ReportTables.Findings.Name}.{format}", format, findings.Count);
            }
        }

        foreach (var file in files)
            file.Commit();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Abandon();
    }

    private async Task CloseAsync()
    {
        if (isClosed)
            return;
        isClosed = true;
        await cells.DisposeAsync();
        await reports.DisposeAsync();
        await findings.DisposeAsync();
    }

    private void Abandon()
    {
        foreach (var file in files)
            file.Dispose();
    }
}
