using System.Globalization;
using System.Text;
using Gongkai.Benchmarks.Search;
using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Testing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Benchmarks.Importing;

/// <summary>
/// <c>./bench import</c>: a list of a million items goes through <c>gongkai import</c> into a new SQLite database, each screened and
/// published; the command runs as the process it is.
/// </summary>
internal static class ImportingBenchmark
{
    /// <summary>How many items; GONGKAI_BENCH_ITEMS makes a quick run of it.</summary>
    private static readonly int Items = int.TryParse(Environment.GetEnvironmentVariable("GONGKAI_BENCH_ITEMS"), out var items) ? items : 1_000_000;

    public static void Run(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-import").FullName;
        try
        {
            var data = DataFolder.Open(Path.Combine(folder, "data"));
            MakeAgencyAsync(data.Database).GetAwaiter().GetResult();
            var list = Path.Combine(folder, "list.csv");
            File.WriteAllLines(list, Lines(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

            var command = Path.Combine(ProjectFolder.Find(), "src/Gongkai.Cli/bin/Release/net10.0/gongkai.dll");
            var run = OutsideRun.Run(["dotnet", command, "import", list, "--agency", "bench", "--by", "bench", "--data", data.Path]);
            var published = PublishedAsync(data.Database).GetAwaiter().GetResult();
            if (published != Items)
                throw new InvalidOperationException($"{published} items of {Items} were published: {run.Output}");
            table.Add($"importing {Items:#,0} items, screened and published", string.Create(CultureInfo.InvariantCulture, $"{Items / run.Seconds:#,0} items/s; {Items / run.Processor.TotalSeconds:#,0} items a second of processor time"), "≥ 2,000 items/s");
            table.Add("memory of the import at most", string.Create(CultureInfo.InvariantCulture, $"{run.PeakBytes >> 20} MB"), "< 500 MB");
            table.Add("list, database", string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(list).Length >> 20} MB, {new FileInfo(data.Database.Shown).Length >> 20} MB"), "");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Lines()
    {
        yield return "标题,栏目,发布日期,文号,主题分类,关键词,正文";
        for (var id = 0; id < Items; id++)
        {
            var item = GeneratedItems.Of(id);
            yield return string.Create(CultureInfo.InvariantCulture, $"{item.Title},通知公告,{item.PublishedOn:yyyy-MM-dd},{item.Numbers[0]},{item.Subject},{item.Keywords[0]},{item.Text}{id}");
        }
    }

    private static async Task MakeAgencyAsync(DatabaseAddress address)
    {
        Done(await DatabaseUpgrade.RunAsync(address, TimeProvider.System));
        var db = DataServices.Open(address, TimeProvider.System);
        await using (db)
        {
            var agency = Agency.Create("测速机关", AgencyKind.Department, "bench", "BENCH", Region.Nation()).Value!;
            var department = agency.AddDepartment("办公室").Value!;
            var person = Person.Create("某人").Value!;
            Done(person.TakePost(agency, null, StaffRoles.DisclosureOffice).Refusal is { } refusal ? refusal : Result.Done);
            db.AddRange(agency, new Account { UserName = "bench", NormalizedUserName = "BENCH", Person = person, CreatedAt = DateTimeOffset.UtcNow, SecurityStamp = "bench" });
            Done(await db.SaveAsync());
            db.Add(ContentColumn.Open(agency, "TZGG", "通知公告", department, UpdateFrequency.Weekly, 1).Value!);
            Done(await db.SaveAsync());
        }
    }

    private static async Task<int> PublishedAsync(DatabaseAddress address)
    {
        var db = DataServices.Open(address, TimeProvider.System);
        await using (db)
            return await db.Items.CountAsync(item => item.State == ItemState.Published);
    }

    private static void Done(Result result)
    {
        if (result.Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Message);
    }
}
