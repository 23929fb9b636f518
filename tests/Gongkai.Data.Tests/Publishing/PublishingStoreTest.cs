using System.Text.Json;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Domain.Publishing.Training;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Publishing;

public abstract class PublishingStoreTest(TestDatabase database)
{
    [Fact]
    public async Task Two_columns_of_an_agency_cannot_have_one_code()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        db.Add(ContentColumn.Open(office.Agency, office.Column.Code, "另一栏目", office.Department, UpdateFrequency.Monthly, 2).Require());
        Assert.Equal("column.code", (await db.SaveAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task Two_agencies_may_use_one_code_and_a_column_comes_back_below_its_parent()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var other = await SampleOffice.SaveAsync(db);
        Assert.Equal(office.Column.Code, other.Column.Code);
        db.Add(ContentColumn.Open(office.Agency, "YJS1", "预算", office.Department, UpdateFrequency.Quarterly, 1, office.Column).Require());
        await SampleOffice.SavedAsync(db);
        await using var again = database.Open();
        var column = await again.Columns.Include(c => c.Parent).Include(c => c.Owner).SingleAsync(c => c.AgencyId == office.Agency.Id && c.Code == "YJS1");
        Assert.Equal(("财政预决算", 2, "财政金融部", UpdateFrequency.Quarterly), (column.Parent!.Name, column.Depth, column.Owner.Name, column.Frequency));
    }

    [Fact]
    public async Task A_catalogue_comes_back_with_its_entries_in_both_editions()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var first = StandardCatalogue.Draft(office.Agency, "示范机关政务公开标准目录").Require();
        first.Add(new CatalogueLine
        {
            Matter = "财政预决算",
            Elements = "收支总表",
            Channels = PublicationChannels.Website | PublicationChannels.BulletinBoard,
            Levels = CatalogueLevels.County | CatalogueLevels.Township,
            StatutoryCode = "20.7",
        }).Require();
        first.Add(new CatalogueLine { Matter = "机关职能", Elements = "职责" }).Require();
        SampleOffice.Done(first.Adopt(null, new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1)));
        db.Add(first);
        await SampleOffice.SavedAsync(db);
        var second = first.Next().Require();
        SampleOffice.Done(second.Remove("0001"));
        SampleOffice.Done(second.Adopt(first, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)));
        db.Add(second);
        await SampleOffice.SavedAsync(db);

        await using var again = database.Open();
        var editions = await again.Catalogues.Include(c => c.Entries.OrderBy(e => e.Order))
            .Where(c => c.AgencyId == office.Agency.Id).OrderBy(c => c.Edition).ToListAsync();
        Assert.Equal(JsonSerializer.Serialize(first.Entries), JsonSerializer.Serialize(editions[0].Entries));
        Assert.Equal(["0002"], editions[1].Entries.Select(entry => entry.Code));
        Assert.Equal((EditionState.Replaced, EditionState.InForce), (editions[0].State, editions[1].State));

        again.Add(editions[1].Next().Require());
        db.Add(second.Next().Require());
        await SampleOffice.SavedAsync(again);
        Assert.Equal("catalogue.edition", (await db.SaveAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task A_catalogue_that_waits_takes_effect_on_its_day_and_the_items_follow()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var (today, firstDay) = (new DateOnly(2025, 9, 22), new DateOnly(2025, 10, 1));
        var first = StandardCatalogue.Draft(office.Agency, "标准目录").Require();
        first.Add(new CatalogueLine { Matter = "财政预决算", Elements = "收支总表" }).Require();
        SampleOffice.Done(first.Adopt(null, today, today));
        db.Add(first);
        await SampleOffice.SavedAsync(db);
        var item = await office.DraftAsync(db);
        SampleOffice.Done(item.Move(office.Author, office.Column, office.Department, first.Entries[0].Id, SampleOffice.Now));
        var second = first.Next().Require();
        SampleOffice.Done(second.Adopt(first, firstDay, today));
        db.Add(second);
        await SampleOffice.SavedAsync(db);

        await using var background = database.Open();
        Assert.Equal(0, await CatalogueEditions.TakeEffectAsync(background, firstDay.AddDays(-1), default));
        Assert.Equal(1, await CatalogueEditions.TakeEffectAsync(background, firstDay, default));
        Assert.Equal(0, await CatalogueEditions.TakeEffectAsync(background, firstDay, default));
        await using var again = database.Open();
        Assert.Equal([EditionState.Replaced, EditionState.InForce], await again.Catalogues.Where(edition => edition.AgencyId == office.Agency.Id).OrderBy(edition => edition.Edition).Select(edition => edition.State).ToListAsync());
        Assert.Equal(second.Entries[0].Id, await again.Items.Where(found => found.Id == item.Id).Select(found => found.CatalogueEntryId).SingleAsync());
    }

    [Fact]
    public async Task A_document_that_was_amended_and_repealed_comes_back_with_its_validity()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        NormativeDocument Issue(string number, int year) => NormativeDocument.Issue(
            office.Agency, NormativeKind.NormativeDocument, "某办法", number, new DateOnly(year, 1, 1), new DateOnly(year, 2, 1)).Require();
        var old = Issue("示发〔2020〕1号", 2020);
        var later = Issue("示发〔2024〕1号", 2024);
        db.AddRange(old, later);
        await SampleOffice.SavedAsync(db);
        SampleOffice.Done(old.Relate(RelationKind.Amends, null, new DateOnly(2022, 1, 1), "修改决定"));
        SampleOffice.Done(old.Relate(RelationKind.Repeals, later, new DateOnly(2024, 2, 1)));
        await SampleOffice.SavedAsync(db);

        await using var again = database.Open();
        var stored = await again.NormativeDocuments.Include(d => d.Relations.OrderBy(r => r.On)).ThenInclude(r => r.By).SingleAsync(d => d.Id == old.Id);
        Assert.Equal(Validity.InForceAmended, stored.ValidityOn(new DateOnly(2023, 1, 1)));
        Assert.Equal(Validity.Repealed, stored.ValidityOn(new DateOnly(2024, 2, 1)));
        Assert.Equal(later.Id, stored.Relations[1].By!.Id);
    }

    [Fact]
    public async Task An_interpretation_is_linked_with_its_policy_once()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var policy = await office.DraftAsync(db, "某政策");
        var text = await office.DraftAsync(db, "某政策解读");
        db.Add(PolicyInterpretation.Link(policy, text, InterpretationKind.Text).Require());
        await SampleOffice.SavedAsync(db);
        db.Add(PolicyInterpretation.Link(policy, text, InterpretationKind.QuestionsAndAnswers).Require());
        Assert.Equal("interpretation.twice", (await db.SaveAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task An_offer_comes_back_to_the_cent_with_what_was_paid()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var policy = await office.DraftAsync(db, "某政策");
        var offer = new FulfilmentOffer { Title = "奖补", Offer = "一次性奖补", Conditions = "规上企业", HowToClaim = "线上申报", AmountFrom = 1000.5m, ClaimThrough = new DateOnly(2025, 12, 31) };
        var fulfilment = PolicyFulfilment.Create(office.Department, policy.Id, offer).Require();
        SampleOffice.Done(fulfilment.Pay(new DateOnly(2025, 10, 1), 3, 3001.55m));
        db.Add(fulfilment);
        await SampleOffice.SavedAsync(db);
        await using var again = database.Open();
        var stored = await again.Fulfilments.Include(f => f.Payouts).SingleAsync(f => f.Id == fulfilment.Id);
        Assert.Equal(offer, stored.Offer);
        Assert.Equal(3001.55m, stored.PaidIn(2025));
    }

    [Fact]
    public async Task A_figure_comes_back_with_and_without_a_file_of_evidence()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        AdministrativeFigure Of(FileAddress? file) => AdministrativeFigure.OfDecisions(
            office.Author, office.Department, FigureKind.Penalty, new(2025, 1, 1), new(2025, 3, 31), 12, new FigureEvidence("处罚台账", "台账.xlsx", file), SampleOffice.Now).Require();
        var (named, filed) = (Of(null), Of(SampleOffice.File('d')));
        db.AddRange(named, filed);
        await SampleOffice.SavedAsync(db);
        await using var again = database.Open();
        Assert.Null((await again.Figures.SingleAsync(f => f.Id == named.Id)).EvidenceFile);
        Assert.Equal(SampleOffice.File('d'), (await again.Figures.SingleAsync(f => f.Id == filed.Id)).EvidenceFile);
    }

    [Fact]
    public async Task A_training_comes_back_with_who_took_part()
    {
        await using var db = database.Open();
        var office = await SampleOffice.SaveAsync(db);
        var member = office.People[0].TakePost(office.Agency, office.Department, StaffRoles.Author).Require();
        var training = TrainingRecord.Hold(office.Agency, "《条例》解读", "法制办", new DateOnly(2025, 5, 1), 3.5m).Require();
        SampleOffice.Done(training.Attend(member));
        db.Add(training);
        await SampleOffice.SavedAsync(db);
        await using var again = database.Open();
        var stored = await again.Trainings.Include(t => t.Attendances).ThenInclude(a => a.Person).SingleAsync(t => t.Id == training.Id);
        Assert.Equal((3.5m, "赵某"), (stored.Hours, stored.Attendances.Single().Person.Name));
    }

    public sealed class OnSqlite(SqliteDatabase database) : PublishingStoreTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : PublishingStoreTest(database), IClassFixture<PostgresDatabase>;
}
