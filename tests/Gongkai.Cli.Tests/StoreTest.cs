using DuckDB.NET.Data;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class StoreTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StoreTest()
    {
        File.WriteAllText(folder["regions.csv"], """
            code,name,parent,kind
            1,云溪市人民政府,,政府
            11,云溪市人民政府办公室,1,本级
            12,云溪市财政局,1,部门
            13,云溪市教育局,1,部门
            """);
        folder.Write("年报/办公室.txt", Reports.Correct("云溪市人民政府办公室"));
        folder.Write("年报/财政局.docx", Reports.Correct("云溪市财政局"));
        folder.Write("年报/财政局-2023.txt", Reports.Correct("云溪市财政局", 2023));
        folder.Write("年报/市政府.txt", Reports.Times(2, "云溪市人民政府"));
        folder.Write("年报/别处.txt", Reports.Correct("青竹县水务局"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_engine_reads_the_years_as_one_table()
    {
        var answer = Dataset();

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("“别处.txt”不在机构清单内", answer.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["2023 department 12", "2023 own_organ ", "2024 department 12", "2024 own_organ 12"],
            Query("""
                SELECT concat_ws(' ', year, kind, coalesce(sum(applications_received_total)::BIGINT::VARCHAR, ''))
                FROM read_parquet('store/*/reports.parquet', hive_partitioning = true, union_by_name = true)
                WHERE kind <> 'government' GROUP BY year, kind ORDER BY ALL
                """));
        Assert.Equal(["2024"], Query("SELECT value::VARCHAR FROM parquet_kv_metadata('store/year=2024/reports.parquet') WHERE key = 'gongkai.year'"));
    }

    [Fact]
    public async Task What_was_stored_is_read_and_rolled_up()
    {
        Assert.Equal(0, Dataset().ExitCode);
        var file = File.OpenRead(folder["数据集/store/year=2024/reports.parquet"]);
        await using (file)
        {
            var reports = (await ColumnFile.ReadAsync(file)).Require();
            var rollUp = ColumnRollUp.Of(reports);
            var top = reports.Units.Count - 1;

            Assert.Equal("云溪市人民政府", reports.Units[top].Name);
            Assert.Equal(24, rollUp[reports.Form["applications.received[6]"]][top]);
            Assert.Equal(24, reports.FiguresOf(top)["applications.received[6]"].Value);
            Assert.False(reports.IsFiled(reports.Units.ToList().FindIndex(unit => unit.Code == "13")));
            Assert.Empty(ColumnChecks.Of(rollUp, previous: null).RolledUp);
        }
    }

    private Answer Dataset() => GongkaiProcess.In(folder.Path, "dataset", "年报", "--out", "数据集", "--tree", "regions.csv");

    private List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("'store/", $"'{folder.Path}/数据集/store/", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
