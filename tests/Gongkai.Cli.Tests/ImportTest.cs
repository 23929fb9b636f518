using System.Globalization;
using Gongkai.Data.Accounts;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Testing;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Cli.Tests;

public abstract class ImportTest(TestDatabase database) : IDisposable
{
    private static int count;
    private readonly TemporaryFolder folder = new();
    private readonly string mark = $"shi-{Interlocked.Increment(ref count)}";

    private string Office => $"{mark}-office";

    [Fact]
    public async Task A_folder_is_tried_and_then_taken_over_with_its_files()
    {
        await MakeAgencyAsync();
        var site = Directory.CreateDirectory(folder["site"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(site, "清单.csv"), "标题,栏目,发布日期,正文,附件\n甲通知,通知公告,2019-05-06,正文一,表.txt\n乙通知,没有的栏目,2019-05-07,正文二,\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(site, "表.txt"), "附表的内容", TestContext.Current.CancellationToken);
        var report = folder["结果.csv"];

        var tried = Run(site, "--dry-run", "--report", report);
        Assert.True(tried.ExitCode == 1, tried.Error);
        Assert.Contains("没有名为“没有的栏目”的栏目", tried.Output, StringComparison.Ordinal);
        Assert.Contains("2,清单第3行,乙通知,未导入", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await ItemsAsync());

        var done = Run(site);
        Assert.Equal(1, done.ExitCode);
        Assert.Contains("共2行，公开1，转为草稿0，已存在0，未导入1", done.Output, StringComparison.Ordinal);
        await using var db = database.Open();
        var file = await db.Items.Where(item => item.Agency.Slug == mark).SelectMany(item => item.Versions).SelectMany(version => version.Attachments).SingleAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(folder["data"], "files", file.Cleaned!.Hash[..2], file.Cleaned.Hash[2..4], file.Cleaned.Hash)));

        Assert.Contains("公开0，转为草稿0，已存在1", Run(site).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_lays_the_import_down_and_the_same_command_goes_on_without_doubles()
    {
        const int Rows = 8_000;
        await MakeAgencyAsync();
        var list = folder["清单.csv"];
        await File.WriteAllLinesAsync(list, Enumerable.Range(1, Rows).Select(number => string.Create(CultureInfo.InvariantCulture, $"第{number}号通知,通知公告,2018-01-02,正文{number}")).Prepend("标题,栏目,发布日期,正文"), TestContext.Current.CancellationToken);
        using (var process = GongkaiProcess.Start(null, Arguments(list)))
        {
            while (await ItemsAsync() == 0 && !process.HasExited)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            using var signal = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(130, GongkaiProcess.ExitCodeOf(process));
        }

        await using (var db = database.Open())
        {
            var left = await db.Imports.SingleAsync(import => import.Source == list, TestContext.Current.CancellationToken);
            Assert.Equal((ImportState.Running, (DateTimeOffset?)null), (left.State, left.LeasedUntil));
            Assert.InRange(left.Handled, 1, Rows - 1);
        }

        var done = Run(list);
        Assert.True(done.ExitCode == 0, done.Error);
        Assert.Contains("接着做第", done.Error, StringComparison.Ordinal);
        Assert.Contains($"共{Rows}行，公开{Rows}，", done.Output, StringComparison.Ordinal);
        Assert.Equal(Rows, await ItemsAsync());
    }

    [Fact]
    public async Task Only_the_disclosure_office_and_administrators_of_the_agency_import()
    {
        await MakeAgencyAsync();
        var list = folder["清单.csv"];
        await File.WriteAllTextAsync(list, "标题\n甲\n", TestContext.Current.CancellationToken);
        var author = GongkaiProcess.Run("import", list, "--agency", mark, "--by", $"{mark}-author", "--data", folder["data"], "--database", database.Address.ConnectionString);
        Assert.Equal(2, author.ExitCode);
        Assert.Contains($"可用的账号：{Office}。", author.Error, StringComparison.Ordinal);
        var nowhere = GongkaiProcess.Run("import", list, "--agency", "nowhere", "--by", Office, "--data", folder["data"], "--database", database.Address.ConnectionString);
        Assert.Contains("没有短名为“nowhere”的机关", nowhere.Error, StringComparison.Ordinal);
        Assert.Contains("没有数据文件夹", GongkaiProcess.Run("import", list, "--agency", mark, "--by", Office, "--data", folder["none"]).Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private string[] Arguments(string source, params string[] more) =>
        ["import", source, "--agency", mark, "--by", Office, "--data", folder["data"], "--database", database.Address.ConnectionString, .. more];

    private Answer Run(string source, params string[] more) => GongkaiProcess.Run(Arguments(source, more));

    private async Task<int> ItemsAsync()
    {
        await using var db = database.Open();
        return await db.Items.CountAsync(item => item.Agency.Slug == mark && item.State == ItemState.Published);
    }

    private async Task MakeAgencyAsync()
    {
        Directory.CreateDirectory(folder["data"]);
        await using var db = database.Open();
        var nation = await db.Regions.FirstOrDefaultAsync() ?? Region.Nation();
        var agency = Agency.Create($"示范机关{mark}", AgencyKind.Department, mark, mark.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal), nation).Require();
        var department = agency.AddDepartment("办公室").Require();
        foreach (var (name, roles) in new[] { ("office", StaffRoles.DisclosureOffice), ("author", StaffRoles.Author) })
        {
            var person = Person.Create("某人").Require();
            person.TakePost(agency, null, roles).Require();
            db.Add(new Account { UserName = $"{mark}-{name}", NormalizedUserName = $"{mark}-{name}".ToUpperInvariant(), Person = person, CreatedAt = DateTimeOffset.UtcNow, SecurityStamp = name });
        }

        db.Add(agency);
        Assert.True((await db.SaveAsync()).IsDone);
        db.Add(ContentColumn.Open(agency, "TZGG", "通知公告", department, UpdateFrequency.Weekly, 1).Require());
        Assert.True((await db.SaveAsync()).IsDone);
    }

    public sealed class OnSqlite(SqliteDatabase database) : ImportTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : ImportTest(database), IClassFixture<PostgresDatabase>;
}
