using DuckDB.NET.Data;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Benchmarks.Dashboards;

/// <summary>DuckDB with the ten years in memory, asked for the sums of a dashboard: the totals by year, the units of a region, median and deviation of their peers.</summary>
internal sealed class DuckDbDashboard : IDisposable
{
    private static readonly ReportForm Form = ReportForms.Form2021;

    private static readonly string Totals = string.Join(", ", Form.Cells.Select(cell => $"sum({ColumnFile.NameOf(cell)})"));

    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly int last;

    public DuckDbDashboard(string path, int firstYear, int lastYear)
    {
        last = lastYear;
        connection.Open();

        // The generated nation reports nearly the same year after year: the last stands for all.
        Run($"CREATE TABLE reports AS SELECT year, file.* FROM read_parquet('{path}') AS file, range({firstYear}, {lastYear + 1}) AS years (year)");
        Run($"""
            CREATE TABLE above AS WITH RECURSIVE tree AS (
              SELECT code, code AS region, 0 AS depth FROM reports WHERE year = {lastYear}
              UNION ALL SELECT reports.code, tree.region, depth + 1 FROM reports JOIN tree ON reports.parent = tree.code WHERE year = {lastYear})
            SELECT code, region, depth FROM tree
            """);
    }

    public void Ask(string region)
    {
        Run($"SELECT year, {Totals} FROM reports WHERE kind <> 'government' AND code IN (SELECT code FROM above WHERE region = '{region}') GROUP BY year ORDER BY year");
        foreach (var indicator in Indicator.All)
        {
            var (part, whole) = (Sum(indicator.Part), Sum(indicator.Whole));
            Run($"SELECT code, name, {part}, {whole}, {part} / nullif({whole}, 0) AS share FROM reports WHERE year = {last} AND parent = '{region}' ORDER BY share DESC");
            Run($"SELECT kind, median({part} / {whole}), mad({part} / {whole}) FROM reports WHERE year = {last} AND {whole} >= 10 GROUP BY kind");
        }
    }

    public void Dispose() => connection.Dispose();

    private static string Sum(CellSum sum) => $"({string.Join(" + ", sum.Cells(Form).Select(ColumnFile.NameOf))})";

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
        }
    }
}
