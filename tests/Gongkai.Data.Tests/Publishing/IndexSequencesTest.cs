using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Publishing;

public abstract class IndexSequencesTest(TestDatabase database)
{
    [Fact]
    public async Task Many_who_begin_items_at_once_get_each_number_once_and_leave_none_out()
    {
        SampleOffice office;
        await using (var db = database.Open())
            office = await SampleOffice.SaveAsync(db);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < 5; turn++)
            {
                await using var db = database.Open();
                var column = await db.Columns.Include(c => c.Agency).Include(c => c.Owner).SingleAsync(c => c.Id == office.Column.Id);
                var content = new ItemContent { Title = $"第{writer}人第{turn}条" };
                var begun = await IndexSequences.BeginAsync(
                    db, column, SampleOffice.Now, sequence => Item.Begin(office.Author, column, column.Owner, sequence, content, SampleOffice.Now));
                Assert.True(begun.IsDone, begun.Refusal?.Message);
            }
        })));

        await using var reader = database.Open();
        var numbers = await reader.Items.Where(item => item.ColumnId == office.Column.Id).Select(item => item.IndexNumber).ToListAsync();
        Assert.Equal(
            Enumerable.Range(1, 30).Select(number => new IndexNumber(office.Agency.Code, "YJS", 2025, number).ToString()), numbers.Order());
    }

    [Fact]
    public async Task Each_column_and_each_year_counts_from_one()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var other = ContentColumn.Open(office.Agency, "ZCWJ", "政策文件", office.Department, UpdateFrequency.AsItHappens, 2).Require();
        db.Add(other);
        await SampleOffice.SavedAsync(db);
        await office.DraftAsync(db);
        Assert.EndsWith("-YJS-2025-00002", (await office.DraftAsync(db)).IndexNumber, StringComparison.Ordinal);
        Assert.EndsWith("-ZCWJ-2025-00001", (await office.DraftAsync(db, column: other)).IndexNumber, StringComparison.Ordinal);

        // 1 January in China, still 31 December in UTC.
        var newYear = new DateTimeOffset(2025, 12, 31, 17, 0, 0, TimeSpan.Zero);
        var first = await IndexSequences.BeginAsync(db, office.Column, newYear, sequence =>
            Item.Begin(office.Author, office.Column, office.Department, sequence, new ItemContent { Title = "新年第一条" }, newYear));
        Assert.EndsWith("-YJS-2026-00001", first.Require().IndexNumber, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_item_leaves_no_gap()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var refused = await IndexSequences.BeginAsync(db, office.Column, SampleOffice.Now, sequence =>
            Item.Begin(office.Author, office.Column, office.Department, sequence, new ItemContent { Title = " " }, SampleOffice.Now));
        Assert.Equal("item.title", refused.Refusal?.Code);
        Assert.EndsWith("-00001", (await office.DraftAsync(db)).IndexNumber, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_number_that_exists_is_refused_even_where_it_was_not_given_here()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        db.Add(Item.Begin(office.Author, office.Column, office.Department, 1, new ItemContent { Title = "由他处带号导入" }, SampleOffice.Now).Require());
        await SampleOffice.SavedAsync(db);
        Result<Item> begun = await IndexSequences.BeginAsync(db, office.Column, SampleOffice.Now, sequence =>
            Item.Begin(office.Author, office.Column, office.Department, sequence, new ItemContent { Title = "新的一条" }, SampleOffice.Now));
        Assert.Equal("item.index_number", begun.Refusal?.Code);
    }

    public sealed class OnSqlite(SqliteDatabase database) : IndexSequencesTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : IndexSequencesTest(database), IClassFixture<PostgresDatabase>;
}
