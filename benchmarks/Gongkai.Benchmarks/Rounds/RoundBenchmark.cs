using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Gongkai.Benchmarks.Portal;
using Gongkai.Data;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Testing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Benchmarks.Rounds;

/// <summary>
/// <c>./bench round</c>: 5,000 files of mixed kinds, broken and hostile ones among them, come into a round in one package; the program is
/// killed when half are read and started again; meanwhile visitors read the portal. Every file must have the outcome it should.
/// </summary>
internal static class RoundBenchmark
{
    private const string Agency = "shifan";

    /// <summary>How many files; GONGKAI_BENCH_ITEMS makes a quick run of it.</summary>
    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("GONGKAI_BENCH_ITEMS"), out var items) ? items : 5_000;

    public static void Run(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-round").FullName;
        try
        {
            RunAsync(table, folder).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(Table table, string folder)
    {
        var data = DataFolder.Open(Path.Combine(folder, "data"));
        var expected = new Dictionary<string, SubmissionState>();
        var clock = new Stopwatch();
        List<double> quiet, busy;
        long roundId;
        using (var portal = ServerUnderLoad.Portal(folder))
        {
            var pages = Pages(portal);
            quiet = await Visitors.ReadAsync(portal, pages, Until(TimeSpan.FromSeconds(20)));
            roundId = await OpenAsync(data, expected);
            clock.Start();
            busy = await Visitors.ReadAsync(portal, pages, async () => await HandledAsync(data, roundId) >= Files / 2);
        }

        var atTheKill = await HandledAsync(data, roundId);
        using (var portal = ServerUnderLoad.Portal(folder))
        {
            busy.AddRange(await Visitors.ReadAsync(portal, Pages(portal), async () => await HandledAsync(data, roundId) == Files));
            clock.Stop();
            table.Add("memory of the server after the second half", string.Create(CultureInfo.InvariantCulture, $"{portal.PeakBytes >> 20} MB at most"), "");
        }

        table.Add($"{Files:#,0} files read and checked, with a kill after {atTheKill:#,0}", string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s, {Files / clock.Elapsed.TotalSeconds:0.0} files/s"), "finishes");
        table.Add("the portal before", Visitors.Shown(quiet), "");
        table.Add("the portal during the round", Visitors.Shown(busy), "p99 < 100 ms");
        table.Add("files with the outcome they should have", $"{await RightAsync(data, roundId, expected):#,0} of {Files:#,0}", "all, none lost");
    }

    private static string[] Pages(ServerUnderLoad portal)
    {
        var list = portal.Link("/shifan-jkq/content", @"href=""(/[^""]*/columns/[^""]+)""");
        return ["/shifan-jkq", list, portal.Link(list, @"href=""(/[^""]*/items/[^""]+)"""), "/shifan-jkq/statistics"];
    }

    private static Func<Task<bool>> Until(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        return () => Task.FromResult(clock.Elapsed > time);
    }

    private static async Task<int> HandledAsync(DataFolder data, long roundId)
    {
        await using var db = DataServices.Open(data.Database, TimeProvider.System);
        return await db.Submissions.CountAsync(submission => submission.RoundId == roundId && submission.State != SubmissionState.Received);
    }

    private static async Task<int> RightAsync(DataFolder data, long roundId, Dictionary<string, SubmissionState> expected)
    {
        await using var db = DataServices.Open(data.Database, TimeProvider.System);
        var found = await db.Submissions.Where(submission => submission.RoundId == roundId).Select(submission => new { submission.FileName, submission.State }).ToListAsync();
        return found.Count == expected.Count ? found.Count(file => expected.GetValueOrDefault(file.FileName) == file.State) : throw new InvalidOperationException($"{found.Count} of {expected.Count} files are there.");
    }

    // As the superior's pages do it: a round with its units, and a package in the store.
    private static async Task<long> OpenAsync(DataFolder data, Dictionary<string, SubmissionState> expected)
    {
        var mixed = new MixedFiles([.. ReportWriter.Formats.Where(format => format.Extension != ".csv").Select(format => (format.Extension, format.Write))]);
        var path = Path.GetTempFileName();
        try
        {
            await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update))
            {
                foreach (var file in mixed.Of(Files))
                {
                    expected.Add(file.Name, file.Fate);
                    await using var entry = await zip.CreateEntry($"全县/{file.Name}", CompressionLevel.Fastest).OpenAsync();
                    await entry.WriteAsync(file.Content);
                }
            }

            await using var package = File.OpenRead(path);
            var stored = (await data.Files.AddAsync(package, long.MaxValue)).Require();
            await using var db = DataServices.Open(data.Database, TimeProvider.System);
            var city = await db.Agencies.SingleAsync(agency => agency.Slug == Agency);
            var post = await db.Staff.Include(one => one.Person).FirstAsync(one => one.AgencyId == city.Id);
            var office = new Actor(post.PersonId, post.Person.Name, city.Id, null, StaffRoles.DisclosureOffice);
            var round = CollectionRound.Open(office, MixedFiles.Year, new DateOnly(MixedFiles.Year + 1, 1, 31), DateTimeOffset.UtcNow).Require();
            db.Add(round);
            await SaveAsync(db);
            PlannedUnit[] top = [new(city.Code, city.Name, null, UnitKind.Government, city.Id)];
            var units = UnitPlan.Add(top, [.. Enumerable.Range(0, Files).Select(number => new ListedUnit($"第{number}行", "", MixedFiles.UnitOf(number), "", null, ""))]).Require();
            db.AddRange(UnitPlan.Expect(round, top.Concat(units)));
            db.Add(SubmittedPackage.Receive(round, office, "全县.zip", stored.Address, DateTimeOffset.UtcNow).Require());
            await SaveAsync(db);
            return round.Id;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task SaveAsync(GongkaiDb db)
    {
        if ((await db.SaveAsync()).Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Message);
    }
}
