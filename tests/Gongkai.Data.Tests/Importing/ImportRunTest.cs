using System.Runtime.CompilerServices;
using Gongkai.Data.Audit;
using Gongkai.Data.Importing;
using Gongkai.Data.Publishing;
using Gongkai.Data.Tests.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Domain.Publishing.Sensitive;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Importing;

public abstract class ImportRunTest(TestDatabase database)
{
    private static readonly DateTimeOffset PublishedAt = new(2015, 6, 1, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Rows_become_public_items_with_the_date_on_which_the_old_site_published_them()
    {
        var office = await OfficeAsync();
        var attached = new MigratedFile("名单.txt", "text/plain", AttachmentKind.Document, SampleOffice.File('a'), SampleOffice.File('b'), "", []);
        var import = await RunAsync(office, [Row(1, "部门决算公开", files: [attached]), Row(2, "部门预算公开")]);

        Assert.Equal((ImportState.Done, 2L, 2L, 2L), (import.State, import.Total!.Value, import.Handled, import.Published));
        await using var db = database.Open();
        var items = await db.Items.Whole().Where(item => item.AgencyId == office.Agency.Id).OrderBy(item => item.Id).ToListAsync();
        Assert.Equal([$"{office.Agency.Code}-YJS-2015-00001", $"{office.Agency.Code}-YJS-2015-00002"], items.Select(item => item.IndexNumber));
        var first = items[0];
        Assert.Equal((ItemState.Published, PublishedAt), (first.State, first.PublishedAt!.Value));
        Assert.Equal("部门决算公开", first.Public!.Content.Title);
        Assert.Equal(AttributeDecision.Proactive, first.Public.Attribute);
        Assert.Equal("b", first.Public.Attachments.Single().Cleaned!.Hash[..1]);
        Assert.Equal("http://old.example/1", first.MigratedFrom);
        var step = Assert.Single(first.Steps);
        Assert.Equal((ItemAction.Migrate, office.Publisher.PersonId, "http://old.example/1"), (step.Action, step.PersonId, step.Opinion));
        Assert.Equal(items.Select(item => item.Id), await db.SearchChanges.Where(change => items.Select(item => item.Id).Contains(change.ItemId)).OrderBy(change => change.Id).Select(change => change.ItemId).ToListAsync());
        Assert.True((await AuditTrail.VerifyAsync(db, office.Agency.Id)).IsWhole);
        Assert.Equal(["import.taken", "import.finished"], await db.AuditEntries.Where(entry => entry.AgencyId == office.Agency.Id && entry.Action.StartsWith("import.")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task What_somebody_must_look_at_becomes_a_draft_that_keeps_its_date()
    {
        var office = await OfficeAsync();
        var import = await RunAsync(office, [Row(1, "救助名单", "<p>王某，身份证号11010519491231002X，电话010-12345678。</p>"), Row(2, "联系方式", "<p>电话010-12345678。</p>")]);

        Assert.Equal((1L, 1L), (import.HeldBack, import.Published));
        await using var db = database.Open();
        var line = await db.ImportLines.SingleAsync(line => line.ImportId == import.Id && line.Number == 1);
        Assert.Equal(ImportFate.HeldBack, line.Fate);
        Assert.Contains("居民身份证号码", line.Message, StringComparison.Ordinal);
        var item = await db.Items.Whole().SingleAsync(item => item.Id == line.ItemId);
        Assert.Equal((ItemState.InPreparation, PublishedAt, VersionStage.Draft), (item.State, item.PublishedAt!.Value, item.Open!.Stage));
        Assert.Equal(SensitiveKind.ResidentIdentity, Assert.Single(item.Open.Findings).Kind);
        SampleOffice.Done(item.MaskFinding(office.Author, 1, SampleOffice.Now));

        // Nobody reviews what they took over themselves.
        Assert.True(item.IsWrittenBy(office.Publisher.PersonId));
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_over_say_where_and_why_and_the_others_follow()
    {
        var office = await OfficeAsync();
        var import = await RunAsync(office,
        [
            Row(1, "甲") with { Column = "没有的栏目" },
            new ImportRow(2, "清单第3行", "", new Refusal("import.title", "没有标题，请在清单中补充标题。")),
            Row(3, "乙") with { Department = "没有的部门" },
            Row(4, "丙", publishedAt: new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            Row(5, "丁"),
            Row(6, "丁") with { Read = Row(5, "丁").Read },
        ]);

        Assert.Equal((4L, 1L, 1L), (import.Refused, import.AlreadyHere, import.Published));
        await using var db = database.Open();
        var lines = await db.ImportLines.Where(line => line.ImportId == import.Id).OrderBy(line => line.Number).ToListAsync();
        Assert.Equal([ImportFate.Refused, ImportFate.Refused, ImportFate.Refused, ImportFate.Refused, ImportFate.Published, ImportFate.AlreadyHere], lines.Select(line => line.Fate));
        Assert.Contains("没有的栏目", lines[0].Message, StringComparison.Ordinal);
        Assert.Equal("清单第3行", lines[1].Place);
        Assert.EndsWith("-2015-00001", await db.Items.Where(item => item.Id == lines[4].ItemId).Select(item => item.IndexNumber).SingleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_tells_the_fates_and_takes_nothing_over()
    {
        var office = await OfficeAsync();
        var import = await RunAsync(office, [Row(1, "甲"), Row(2, "乙") with { Column = "没有的栏目" }], isTrial: true);

        Assert.Equal((1L, 1L), (import.Published, import.Refused));
        await using var db = database.Open();
        Assert.False(await db.Items.AnyAsync(item => item.AgencyId == office.Agency.Id));
        Assert.Equal(2, await db.ImportLines.CountAsync(line => line.ImportId == import.Id));
    }

    [Fact]
    public async Task Interrupted_in_the_middle_it_goes_on_where_it_was_without_doubles()
    {
        var office = await OfficeAsync();
        var rows = Enumerable.Range(1, (ImportRun.BatchSize * 2) + 7).Select(number => Row(number, $"第{number}条")).ToList();
        var id = await OrderAsync(office, isTrial: false);
        using (var interruption = new CancellationTokenSource())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ImportRun(database.Open, TimeProvider.System).RunAsync(
                id, new Rows(rows), office.Publisher, _ => interruption.Cancel(), interruption.Token));
        }

        await using (var db = database.Open())
            Assert.Equal(ImportRun.BatchSize, await db.Items.CountAsync(item => item.AgencyId == office.Agency.Id));
        var import = await new ImportRun(database.Open, TimeProvider.System).RunAsync(id, new Rows(rows), office.Publisher, null, default);

        Assert.Equal((ImportState.Done, (long)rows.Count), (import.State, import.Published));
        await using var reader = database.Open();
        Assert.Equal(rows.Count, await reader.Items.CountAsync(item => item.AgencyId == office.Agency.Id));

        // The same list once more: everything is here already.
        var again = await RunAsync(office, rows);
        Assert.Equal((0L, (long)rows.Count), (again.Published, again.AlreadyHere));
    }

    [Fact]
    public async Task Cancelled_while_it_runs_it_stops_after_the_batch_and_keeps_what_was_taken_over()
    {
        var office = await OfficeAsync();
        var rows = Enumerable.Range(1, ImportRun.BatchSize * 3).Select(number => Row(number, $"第{number}条")).ToList();
        var id = await OrderAsync(office, isTrial: false);
        var import = await new ImportRun(database.Open, TimeProvider.System).RunAsync(id, new Rows(rows), office.Publisher, _ => Cancel(), default);

        Assert.Equal((ImportState.Cancelled, (long)ImportRun.BatchSize), (import.State, import.Published));

        void Cancel()
        {
            using var db = database.Open();
            SampleOffice.Done(db.Imports.Single(found => found.Id == id).Cancel(SampleOffice.Now));
            SampleOffice.Done(db.SaveAsync().GetAwaiter().GetResult());
        }
    }

    private static ImportRow Row(long number, string title, string html = "<p>正文</p>", DateTimeOffset? publishedAt = null, IReadOnlyList<MigratedFile>? files = null) =>
        new(number, $"清单第{number + 1}行", title, new MigratedItem
        {
            Content = new ItemContent { Title = title, Body = RichText.FromHtml(html), DocumentNumber = "示财发〔2015〕3号", FormedOn = new DateOnly(2015, 5, 20) },
            PublishedAt = publishedAt ?? PublishedAt,
            Origin = $"http://old.example/{number}",
            Key = number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
            Files = files ?? [],
        })
        { Column = "财政预决算" };

    private async Task<SampleOffice> OfficeAsync()
    {
        await using var db = database.Open();
        return await SampleOffice.SaveAsync(db);
    }

    private async Task<long> OrderAsync(SampleOffice office, bool isTrial)
    {
        await using var db = database.Open();
        var import = Import.Order(office.Publisher, "清单.csv", null, isTrial, SampleOffice.Now).Require();
        Assert.True(import.TakeOn(SampleOffice.Now));
        db.Add(import);
        await SampleOffice.SavedAsync(db);
        return import.Id;
    }

    private async Task<Import> RunAsync(SampleOffice office, IReadOnlyList<ImportRow> rows, bool isTrial = false) => await new ImportRun(database.Open, TimeProvider.System)
        .RunAsync(await OrderAsync(office, isTrial), new Rows(rows), office.Publisher, null, default);

    private sealed class Rows(IReadOnlyList<ImportRow> rows) : IImportSource
    {
        public long Count => rows.Count;

        public string Notice => "";

        public async IAsyncEnumerable<IReadOnlyList<ImportRow>> BatchesAsync(long after, int size, [EnumeratorCancellation] CancellationToken cancellation)
        {
            foreach (var batch in rows.Skip((int)after).Chunk(size))
            {
                await Task.Yield();
                cancellation.ThrowIfCancellationRequested();
                yield return batch;
            }
        }
    }

    public sealed class OnSqlite(SqliteDatabase database) : ImportRunTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : ImportRunTest(database), IClassFixture<PostgresDatabase>;
}
