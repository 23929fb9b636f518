using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DuckDB.NET.Data;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class DatasetTest : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_becomes_one_table_that_an_engine_reads()
    {
        folder.Write("年报/2023/财政局.docx", Reports.Correct(year: 2023));
        folder.Write("年报/2024/财政局.html", Reports.Correct());
        folder.Write("年报/2024/教育局.txt", Reports.Wrong());

        var answer = Dataset();

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("2个机关的3份报告", answer.Error, StringComparison.Ordinal);
        Assert.Equal(
            [["云溪市教育局", "2024", "13"], ["云溪市财政局", "2023", "12"], ["云溪市财政局", "2024", "12"]],
            Query("SELECT organization, year, value FROM '数据集/cells.parquet' WHERE path = 'applications.received[6]' ORDER BY ALL"));
        Assert.Equal([["true"]], Query("SELECT count(*) = count(DISTINCT (organization, year, path)) FROM '数据集/cells.parquet'"));
        Assert.Equal([["0"]], Query("SELECT count(*) FROM (FROM '数据集/cells.parquet' EXCEPT SELECT * FROM read_csv('数据集/cells.csv', all_varchar = false, types = {'year': 'BIGINT', 'form': 'VARCHAR', 'printed': 'VARCHAR', 'value': 'DOUBLE'}))"));
        Assert.Contains(Query("SELECT rule FROM '数据集/findings.parquet' WHERE organization = '云溪市教育局'"), row => row[0] == "table.cell");
        Assert.Equal([["2025-01-17"]], Query("SELECT signed_on FROM '数据集/reports.parquet' WHERE source = '2024/财政局.html'"));
    }

    [Fact]
    public void The_package_describes_every_column_of_every_file()
    {
        folder.Write("年报/财政局.txt", Reports.Correct());
        Assert.Equal(0, Dataset("--licence", "CC0-1.0").ExitCode);

        using var package = JsonDocument.Parse(File.ReadAllText(folder["数据集/datapackage.json"]));

        Assert.Equal("CC0-1.0", package.RootElement.GetProperty("licenses")[0].GetProperty("name").GetString());
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var file = $"数据集/{resource.GetProperty("path").GetString()}";
            Assert.Equal(
                Query($"SELECT column_name FROM (DESCRIBE FROM '{file}')").Select(row => row[0]),
                resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
            Assert.Equal([[resource.GetProperty("rows").GetInt64().ToString(CultureInfo.InvariantCulture)]], Query($"SELECT count(*) FROM '{file}'"));
        }
    }

    [Fact]
    public void What_is_not_in_the_data_set_is_explained()
    {
        folder.Write("年报/财政局.txt", Reports.Correct());
        folder.Write("年报/财政局.xlsx", Reports.Correct());
        folder.Write("年报/财政局-更正.txt", Reports.Wrong("云溪市财政局"));
        File.WriteAllBytes(folder["年报/坏.docx"], Encoding.UTF8.GetBytes("PK 坏"));

        var answer = Dataset();

        Assert.Equal(2, answer.ExitCode);
        var rows = Query("SELECT source, state, reason FROM '数据集/reports.parquet' ORDER BY source").ToDictionary(row => row[0], row => (row[1], row[2]));
        Assert.Equal("unreadable", rows["坏.docx"].Item1);
        Assert.NotEmpty(rows["坏.docx"].Item2);
        Assert.Equal("used", rows["财政局-更正.txt"].Item1);
        Assert.Contains("两份的表格有1格不同", rows["财政局.txt"].Item2, StringComparison.Ordinal);
        Assert.Equal("repeated", rows["财政局.xlsx"].Item1);
    }

    [Fact]
    public void Agencies_are_ranked_and_last_year_s_report_of_the_folder_is_compared()
    {
        folder.Write("年报/a.txt", Reports.Correct("甲县财政局", 2023));
        folder.Write("年报/b.txt", Reports.Correct("甲县财政局"));
        folder.Write("年报/c.txt", Reports.Wrong("乙县<b>财政局"));
        folder.Write("年报/d.txt", Reports.Correct("丙县财政局", 2023));
        Dataset();

        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder["数据集/ranking.html"]));

        var rows = page.QuerySelectorAll("section[aria-labelledby=ranking] tbody tr");
        Assert.Equal(["1", "2", "3"], rows.Select(row => row.Children[0].TextContent));
        Assert.Equal(["丙县财政局", "甲县财政局", "乙县<b>财政局"], rows.Select(row => row.Children[1].TextContent));
        Assert.Equal("2023–2024", rows.Single(row => row.Children[1].TextContent == "甲县财政局").Children[2].TextContent);
        Assert.Contains("years.carried_over", page.QuerySelector("#common")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Empty(page.QuerySelectorAll("[href^='#']").Select(link => link.GetAttribute("href")![1..]).Except(ids));
    }

    [Fact]
    public void A_run_goes_on_where_the_last_one_stopped_and_reads_only_what_is_new_or_changed()
    {
        folder.Write("年报/a.txt", Reports.Correct("甲县财政局"));
        folder.Write("年报/b.txt", Reports.Correct("乙县财政局"));
        Dataset();
        var journal = folder["数据集/.gongkai-dataset.jsonl"];
        var lines = File.ReadAllLines(journal);
        File.WriteAllText(journal, $"{lines[0]}\n{lines[1]}\n{lines[2][..100]}");

        // The first file would not be readable any more, were it looked at.
        var (bytes, time) = (new FileInfo(folder["年报/a.txt"]).Length, File.GetLastWriteTimeUtc(folder["年报/a.txt"]));
        File.WriteAllBytes(folder["年报/a.txt"], new byte[bytes]);
        File.SetLastWriteTimeUtc(folder["年报/a.txt"], time);
        folder.Write("年报/c.txt", Reports.Correct("丙县财政局"));

        Assert.Equal(2, Dataset().ExitCode);
        var answer = Dataset("--force");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("已读过1个文件", answer.Error, StringComparison.Ordinal);
        Assert.Equal([["甲县财政局"], ["乙县财政局"], ["丙县财政局"]], Query("SELECT organization FROM '数据集/reports.parquet' ORDER BY source"));
    }

    [Fact]
    public void A_run_that_is_killed_loses_nothing()
    {
        const int Files = 150;
        for (var number = 0; number < Files; number++)
            folder.Write($"年报/{number:000}.docx", Reports.Correct($"第{number}县财政局"));
        var journal = folder["数据集/.gongkai-dataset.jsonl"];
        using (var killed = GongkaiProcess.Start(folder.Path, "dataset", "年报", "--out", "数据集"))
        {
            Assert.True(SpinWait.SpinUntil(() => killed.HasExited || (File.Exists(journal) && new FileInfo(journal).Length > 60_000), Patience));
            killed.Kill();
            killed.WaitForExit();
        }

        Assert.Equal(0, Dataset("--force").ExitCode);
        Assert.Equal([[$"{Files}", $"{Files}"]], Query("SELECT count(*), count(DISTINCT organization) FROM '数据集/reports.parquet' WHERE state = 'used'"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said()
    {
        var answer = Dataset();

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("文件夹“年报”不存在", answer.Error, StringComparison.Ordinal);
    }

    private Answer Dataset(params string[] more) => GongkaiProcess.In(folder.Path, ["dataset", "年报", "--out", "数据集", .. more]);

    private List<string[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("'数据集/", $"'{folder.Path}/数据集/", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetValue(column) switch
            {
                bool truth => truth ? "true" : "false",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
            })]);
        }

        return rows;
    }
}
