using System.IO.Compression;
using Gongkai.Data;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Testing;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Background;

/// <summary>Mixed files, broken and hostile ones among them, come in one package; the program is killed in the midst.</summary>
public abstract class KilledCollectionTest(TestDatabase database)
{
    private const int Files = 60;

    [Fact]
    public async Task Every_file_of_a_round_has_exactly_one_outcome_though_the_program_was_killed_in_the_midst()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var files = new MixedFiles([.. ReportWriter.Formats.Where(format => format.Extension != ".csv").Select(format => (format.Extension, format.Write))]).Of(Files).ToList();
        var roundId = await OpenAsync(folder.Path, files);
        using (var first = ServerProcess.Start(folder.Path, database))
        {
            await Patience.UntilAsync(async () => await HandledAsync() > 5);
            await first.KillAsync();
        }

        Assert.True(await HandledAsync() < Files);
        using (ServerProcess.Start(folder.Path, database))
            await Patience.UntilAsync(async () => await HandledAsync() == Files);
        await using var db = database.Open();
        var submissions = await db.Submissions.AsNoTracking().Where(submission => submission.RoundId == roundId).OrderBy(submission => submission.Number).ToListAsync(cancellation);
        Assert.Equal(Enumerable.Range(1, Files), submissions.Select(submission => submission.Number!.Value));
        Assert.Equal(files.Select(file => (file.Name, file.Fate)), submissions.Select(submission => (submission.FileName, submission.State)));
        Assert.All(submissions, submission => Assert.Equal(submission.State == SubmissionState.Read, submission.Message.Length == 0));

        var units = await db.ExpectedUnits.AsNoTracking().Where(unit => unit.RoundId == roundId && unit.ParentCode != null).OrderBy(unit => unit.Id).ToListAsync(cancellation);
        Assert.Equal(files.Count(file => file.Fate == SubmissionState.Read), units.Count(unit => unit.Standing == UnitStanding.Read && unit.Versions == 1));
        foreach (var (file, submission) in files.Zip(submissions).Where(pair => pair.First.Fate == SubmissionState.Read))
            Assert.Equal(file.Unit, units.Single(unit => unit.Id == submission.UnitId).Name);
        var wrong = files.Index().Where(file => file.Index % 20 == 12).Select(file => file.Item.Unit).ToHashSet();
        Assert.All(units.Where(unit => wrong.Contains(unit.Name)), unit => Assert.NotEqual(0, unit.Errors));

        // What was read is kept with its findings, and every file as it came.
        Assert.Equal(submissions.Count(submission => submission.Year is not null), await db.SubmittedReports.CountAsync(report => db.Submissions.Any(submission => submission.Id == report.SubmissionId && submission.RoundId == roundId), cancellation));
        var store = DataFolder.Open(folder.Path).Files;
        foreach (var (file, submission) in files.Zip(submissions))
            Assert.Equal(file.Content, await Data.Files.StoredContent.ReadAsync(store, submission.File!, cancellation));
    }

    private async Task<int> HandledAsync()
    {
        await using var db = database.Open();
        return await db.Submissions.CountAsync(submission => submission.State != SubmissionState.Received, TestContext.Current.CancellationToken);
    }

    private async Task<long> OpenAsync(string folder, List<MixedFile> files)
    {
        await TestAccounts.MakeAgenciesAsync(database);
        await using var db = database.Open();
        var city = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.City);
        var person = Person.Create("收集人").Require();
        person.TakePost(city, null, StaffRoles.DisclosureOffice).Require();
        db.Add(person);
        Assert.True((await db.SaveAsync()).IsDone);
        var office = new Actor(person.Id, person.Name, city.Id, null, StaffRoles.DisclosureOffice);
        var now = DateTimeOffset.UtcNow;
        var round = CollectionRound.Open(office, MixedFiles.Year, new DateOnly(MixedFiles.Year + 1, 1, 31), now).Require();
        db.Add(round);
        Assert.True((await db.SaveAsync()).IsDone);
        PlannedUnit[] top = [new(city.Code, city.Name, null, UnitKind.Government, city.Id)];
        var units = UnitPlan.Add(top, [.. Enumerable.Range(0, files.Count).Select(number => new ListedUnit($"第{number}行", "", MixedFiles.UnitOf(number), "", null, ""))]).Require();
        db.AddRange(UnitPlan.Expect(round, top.Concat(units)));

        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                await using var entry = await zip.CreateEntry($"全县/{file.Name}").OpenAsync();
                await entry.WriteAsync(file.Content);
            }
        }

        package.Position = 0;
        var stored = (await DataFolder.Open(folder).Files.AddAsync(package, long.MaxValue)).Require();
        db.Add(SubmittedPackage.Receive(round, office, "全县.zip", stored.Address, now).Require());
        Assert.True((await db.SaveAsync()).IsDone);
        return round.Id;
    }

    public sealed class OnSqlite(SqliteDatabase database) : KilledCollectionTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : KilledCollectionTest(database), IClassFixture<PostgresDatabase>;
}
