using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Publishing;

public abstract class SearchChangesTest(TestDatabase database)
{
    [Fact]
    public async Task Search_hears_of_what_becomes_public_changes_or_goes_and_of_nothing_else()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var item = await office.DraftAsync(db);
        Assert.Equal(0, await CountAsync(item));
        office.Publish(item);
        await SampleOffice.SavedAsync(db);
        Assert.Equal(1, await CountAsync(item));
        SampleOffice.Done(item.Withdraw(office.Publisher, "重复发布", SampleOffice.Now));
        await SampleOffice.SavedAsync(db);
        Assert.Equal(2, await CountAsync(item));
        SampleOffice.Done(item.Archive(office.Publisher, RetentionPeriod.TenYears, SampleOffice.Now));
        await SampleOffice.SavedAsync(db);
        Assert.Equal(2, await CountAsync(item));
    }

    [Fact]
    public async Task Search_hears_of_a_document_that_is_repealed()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var item = await office.DraftAsync(db);
        var document = NormativeDocument.Issue(
            office.Agency, NormativeKind.NormativeDocument, "某办法", "示发〔2025〕1号", new(2025, 1, 1), new(2025, 2, 1), itemId: item.Id).Require();
        db.Add(document);
        await SampleOffice.SavedAsync(db);
        Assert.Equal(1, await CountAsync(item));
        SampleOffice.Done(document.Relate(RelationKind.Repeals, null, new(2025, 6, 1), "示发〔2025〕9号"));
        await SampleOffice.SavedAsync(db);
        Assert.Equal(2, await CountAsync(item));
    }

    [Fact]
    public async Task A_refused_publication_tells_search_nothing()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var item = await office.DraftAsync(db);
        await using var late = database.Open();
        var same = await late.Items.Whole().SingleAsync(i => i.Id == item.Id);
        office.Publish(same);
        SampleOffice.Done(item.Edit(office.Author, item.Latest.Content with { Title = "改了标题" }, SampleOffice.Now));
        await SampleOffice.SavedAsync(db);
        Assert.Equal("data.conflict", (await late.SaveAsync()).Refusal?.Code);
        Assert.Equal(0, await CountAsync(item));
    }

    [Fact]
    public async Task A_follower_that_remembers_the_last_number_misses_nothing_though_many_publish_at_once()
    {
        SampleOffice office;
        var drafts = new List<long>();
        await using (var db = database.Open())
        {
            office = await SampleOffice.SaveAsync(db);
            for (var i = 0; i < 24; i++)
                drafts.Add((await office.DraftAsync(db, $"第{i}条")).Id);
        }

        using var over = new CancellationTokenSource();
        var following = FollowAsync(over.Token);
        await Task.WhenAll(drafts.Chunk(4).Select(own => Task.Run(async () =>
        {
            foreach (var id in own)
            {
                await using var db = database.Open();
                var item = await db.Items.Whole().SingleAsync(i => i.Id == id);
                office.Publish(item);
                await SampleOffice.SavedAsync(db);
            }
        })));
        await over.CancelAsync();
        var heard = await following;
        Assert.Equal(drafts.Order(), heard.Where(drafts.Contains).Order());
    }

    private async Task<List<long>> FollowAsync(CancellationToken over)
    {
        var heard = new List<long>();
        var last = 0L;
        while (true)
        {
            var isLastLook = over.IsCancellationRequested;
            await using var db = database.Open();
            foreach (var change in await db.SearchChanges.AsNoTracking().Where(change => change.Id > last).OrderBy(change => change.Id).ToListAsync(CancellationToken.None))
            {
                heard.Add(change.ItemId);
                last = change.Id;
            }

            if (isLastLook)
                return heard;
            await Task.Delay(TimeSpan.FromMilliseconds(2), CancellationToken.None);
        }
    }

    private async Task<int> CountAsync(Item item)
    {
        await using var db = database.Open();
        return await db.SearchChanges.CountAsync(change => change.ItemId == item.Id);
    }

    public sealed class OnSqlite(SqliteDatabase database) : SearchChangesTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : SearchChangesTest(database), IClassFixture<PostgresDatabase>;
}
