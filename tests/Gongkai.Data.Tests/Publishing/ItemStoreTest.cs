using System.Text.Json;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Publishing;

public abstract class ItemStoreTest(TestDatabase database)
{
    private static DateTimeOffset Now => SampleOffice.Now;

    [Fact]
    public async Task An_item_comes_back_as_it_was_at_every_turn_of_its_life()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var item = await office.DraftAsync(db);
        await ComesBackAsync(item);

        item.Attach(office.Author, "附表.xlsx", "application/x", AttachmentKind.Document, SampleOffice.File('a'), "", Now).Require();
        item.Attach(office.Author, "多余.pdf", "application/pdf", AttachmentKind.Document, SampleOffice.File('b'), "", Now).Require();
        await SavedAndSameAsync();
        SampleOffice.Done(item.RemoveAttachment(office.Author, 2, Now));
        await SavedAndSameAsync();
        office.Publish(item);
        Assert.Contains("138****8000", item.Public!.Content.Body.Html, StringComparison.Ordinal);
        await SavedAndSameAsync();

        item.BeginCorrection(office.Author, "合计有误", "更正了合计数", Now).Require();
        await SavedAndSameAsync();
        office.Publish(item);
        await SavedAndSameAsync();
        SampleOffice.Done(item.Withdraw(office.Publisher, "重复发布", Now));
        SampleOffice.Done(item.Archive(office.Publisher, RetentionPeriod.ThirtyYears, Now));
        await SavedAndSameAsync();
        SampleOffice.Done(item.HandOver(office.Publisher, "示范区档案馆", "2025-1", Now));
        await SavedAndSameAsync();

        async Task SavedAndSameAsync()
        {
            await SampleOffice.SavedAsync(db);
            await ComesBackAsync(item);
        }
    }

    [Fact]
    public async Task A_withheld_item_keeps_ground_reason_and_date_of_review()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var item = await office.DraftAsync(db);
        var decision = AttributeDecision.NotDisclosed(WithholdingGround.ProcessInformation, "讨论稿", new DateOnly(2027, 1, 1)).Require();
        SampleOffice.Done(item.ProposeAttribute(office.Author, decision, Now));
        SampleOffice.Done(item.Submit(office.Author, Now));
        SampleOffice.Done(item.ApproveDepartmentReview(office.DepartmentReviewer, "", Now));
        SampleOffice.Done(item.ApproveConfidentialityReview(office.ConfidentialityReviewer, "", Now));
        SampleOffice.Done(item.Withhold(office.Publisher, Now));
        await SampleOffice.SavedAsync(db);
        await ComesBackAsync(item);

        await using var again = database.Open();
        var due = await again.Items.Where(i => i.AgencyId == office.Agency.Id && i.State == ItemState.Withheld)
            .SelectMany(i => i.Versions).Where(v => v.Stage == VersionStage.Current && v.Attribute!.ReviewOn <= new DateOnly(2027, 1, 1)).CountAsync();
        Assert.Equal(1, due);
    }

    [Fact]
    public async Task An_attribute_that_was_not_proposed_comes_back_as_none()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var item = (await IndexSequences.BeginAsync(
            db, office.Column, Now, sequence => Item.Begin(office.Author, office.Column, office.Department, sequence, new ItemContent { Title = "草稿" }, Now))).Require();
        await ComesBackAsync(item);
        await using var again = database.Open();
        Assert.Null((await again.Items.Whole().SingleAsync(i => i.Id == item.Id)).Open!.Attribute);
    }

    [Fact]
    public async Task Two_who_work_on_an_item_at_once_do_not_overwrite_each_other()
    {
        await using var mine = database.Open();
        var office = await SampleOffice.SaveAsync(mine);
        var item = await office.DraftAsync(mine);
        await using var theirs = database.Open();
        var same = await theirs.Items.Whole().SingleAsync(i => i.Id == item.Id);
        SampleOffice.Done(item.Edit(office.Author, item.Latest.Content with { Title = "我改的标题" }, Now));
        SampleOffice.Done(same.Submit(office.Author, Now));
        Assert.True((await mine.SaveAsync()).IsDone);
        Assert.Equal("data.conflict", (await theirs.SaveAsync()).Refusal?.Code);

        await using var again = database.Open();
        var kept = await again.Items.Whole().SingleAsync(i => i.Id == item.Id);
        Assert.Equal("我改的标题", kept.Latest.Content.Title);
        Assert.Equal(VersionStage.Draft, kept.Latest.Stage);
        Assert.Equal([1, 2, 3], kept.Steps.Select(step => step.Order));
    }

    [Fact]
    public async Task A_form_filled_before_somebody_else_s_step_is_refused()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var item = await office.DraftAsync(db);
        var shown = item.Revision;
        SampleOffice.Done(item.Submit(office.Author, Now));
        await SampleOffice.SavedAsync(db);
        await using var late = database.Open();
        var same = await late.Items.Whole().SingleAsync(i => i.Id == item.Id);
        late.Expect(same, shown);
        SampleOffice.Done(same.ApproveDepartmentReview(office.DepartmentReviewer, "", Now));
        Assert.Equal("data.conflict", (await late.SaveAsync()).Refusal?.Code);
    }

    private async Task ComesBackAsync(Item item)
    {
        await using var db = database.Open();
        var stored = await db.Items.Whole().SingleAsync(i => i.Id == item.Id);
        Assert.Equal(Picture(item), Picture(stored));
    }

    /// <summary>Everything an item says of itself, as text.</summary>
    private static string Picture(Item item) => JsonSerializer.Serialize(new
    {
        item.IndexNumber,
        item.AgencyId,
        Agency = item.Agency.Name,
        Column = item.Column.Name,
        Department = item.Department.Name,
        item.State,
        item.PublishedAt,
        item.Retention,
        item.Revision,
        item.Versions,
        item.Steps,
    });

    public sealed class OnSqlite(SqliteDatabase database) : ItemStoreTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : ItemStoreTest(database), IClassFixture<PostgresDatabase>;
}
