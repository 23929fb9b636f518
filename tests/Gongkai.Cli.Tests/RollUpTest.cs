using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class RollUpTest : IDisposable
{
    private const string Tree = """
        code,name,parent,kind
        1,云溪市人民政府,,政府
        11,云溪市人民政府办公室,1,本级
        12,云溪市财政局,1,部门
        13,云溪市教育局,1,部门
        """;

    private readonly TemporaryFolder folder = new();

    public RollUpTest()
    {
        File.WriteAllText(folder["regions.csv"], Tree);
        folder.Write("年报/办公室.txt", Reports.Correct("云溪市人民政府办公室"));
        folder.Write("年报/财政局.txt", Reports.Correct("云溪市财政局"));
        folder.Write("年报/教育局.txt", Reports.Correct("云溪市教育局"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sum_is_written_and_a_government_that_agrees_with_it_is_fine()
    {
        folder.Write("年报/市政府.txt", Reports.Times(3, "云溪市人民政府"));

        var answer = RollUp("--out", "汇总.json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("云溪市人民政府 2024年度报告  汇总3份报告", answer.Output, StringComparison.Ordinal);
        Assert.Contains("与所属各单位之和相符", answer.Output, StringComparison.Ordinal);
        var sum = ReportJson.Read(File.ReadAllBytes(folder["汇总.json"]));
        Assert.Equal(("云溪市人民政府", 2024), (sum.Organization, sum.Year));
        Assert.Equal(36, sum.Figures["applications.received[6]"].Value);
    }

    [Fact]
    public void A_government_that_is_not_the_sum_of_its_units_is_found()
    {
        folder.Write("年报/市政府.txt", Reports.Times(2, "云溪市人民政府"));

        var answer = RollUp();

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("[rollup.figure]", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Agencies_that_filed_nothing_are_named()
    {
        File.Delete(folder["年报/教育局.txt"]);

        var answer = RollUp("--json");

        Assert.Equal(1, answer.ExitCode);
        var government = Assert.Single(answer.Json.GetProperty("governments").EnumerateArray());
        Assert.Equal("云溪市教育局", Assert.Single(government.GetProperty("missing").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(24, government.GetProperty("sum").GetProperty("tables").GetProperty("applications").GetProperty("received")[6].GetInt32());
    }

    [Fact]
    public void Reports_of_nobody_and_second_reports_are_said()
    {
        folder.Write("年报/水务局.txt", Reports.Correct("青竹县水务局"));
        folder.Write("年报/财政局-2.txt", Reports.Correct("云溪市财政局"));

        var answer = RollUp();

        Assert.Contains("“青竹县水务局”不在机构清单内", answer.Output, StringComparison.Ordinal);
        Assert.Contains("“云溪市财政局”有不止一份报告", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_written_sum_is_no_report_of_the_next_run()
    {
        folder.Write("年报/市政府.txt", Reports.Times(3, "云溪市人民政府"));

        Assert.Equal(0, RollUp("--out", "年报/汇总.json").ExitCode);
        Assert.Equal(0, RollUp("--out", "年报/汇总.json", "--force").ExitCode);
    }

    [Fact]
    public void The_list_may_come_from_a_spreadsheet_in_GB18030_with_Chinese_columns()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chinese = Tree.Replace("code,name,parent,kind", "代码,名称,上级代码,类别", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        File.WriteAllBytes(folder["regions.csv"], Encoding.GetEncoding("GB18030").GetBytes(chinese));
        folder.Write("年报/市政府.txt", Reports.Times(3, "云溪市人民政府"));

        Assert.Equal(0, RollUp().ExitCode);
    }

    [Theory]
    [InlineData("code,name,parent,kind", "code,name,kind", "第一行应是列名")]
    [InlineData("12,云溪市财政局,1,部门", "11,云溪市财政局,1,部门", "第4行的代码11与第3行重复")]
    [InlineData("12,云溪市财政局,1,部门", "12,云溪市财政局,9,部门", "第4行（“云溪市财政局”）的上级代码9不在清单内")]
    [InlineData("12,云溪市财政局,1,部门", "12,云溪市财政局,1,处室", "第4行（“云溪市财政局”）的类别“处室”不能识别")]
    [InlineData("12,云溪市财政局,1,部门", "12,,1,部门", "第4行（代码12）没有名称")]
    [InlineData("1,云溪市人民政府,,政府", "1,云溪市人民政府,12,政府", "会回到自己")]
    public void A_mistake_in_the_list_is_said_with_its_line(string correct, string wrong, string said)
    {
        File.WriteAllText(folder["regions.csv"], Tree.Replace(correct, wrong, StringComparison.Ordinal), new UTF8Encoding(true));

        var answer = RollUp();

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_among_the_reports_is_no_report()
    {
        File.Move(folder["regions.csv"], folder["年报/regions.csv"]);

        var answer = GongkaiProcess.In(folder.Path, "check", "年报");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("跳过1个", answer.Error, StringComparison.Ordinal);
    }

    private Answer RollUp(params string[] more) => GongkaiProcess.In(folder.Path, ["rollup", "年报", "--tree", "regions.csv", .. more]);
}
