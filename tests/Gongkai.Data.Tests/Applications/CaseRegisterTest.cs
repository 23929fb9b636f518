using System.Text;
using Gongkai.Data.Applications;
using Gongkai.Data.Files;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using Gongkai.Testing.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Data.Tests.Applications;

public abstract class CaseRegisterTest(TestDatabase database)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_comes_back_with_its_steps_and_stands_where_it_stood()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var application = (await desk.HandInAsync(db, CaseKey.New())).Require().Application;
        SampleReception.Done(application.In<Registered>().Require().Accept(SampleReception.By(desk.Handler)));
        SampleReception.Done(application.In<InProcess>().Require().ConsultThirdParty(SampleReception.By(desk.Handler), "某公司", LegalDay.Of(SampleReception.Now)));
        SampleReception.Done(application.In<ConsultingThirdParty>().Require().Answered(SampleReception.By(desk.Handler), Opinion.Agreed));
        SampleReception.Done(application.In<InProcess>().Require().Extend(SampleReception.By(desk.Reviewer), 10));
        SampleReception.Done(application.In<InProcess>().Require().NotifyFee(SampleReception.By(desk.Handler), 100));
        SampleReception.Done(application.In<AwaitingPayment>().Require().Undo(SampleReception.By(desk.Handler)));
        SampleReception.Done(application.In<InProcess>().Require().Draft(SampleReception.By(desk.Handler), "disclosed"));
        SampleReception.Done(await db.SaveAsync(Cancellation));
        await SameAsync(application);
        Assert.Null(application.EndedOn);

        SampleReception.Done(application.In<Drafted>().Require().Withdraw(SampleReception.By(desk.Handler)));
        SampleReception.Done(await db.SaveAsync(Cancellation));
        var loaded = await SameAsync(application);
        Assert.Equal(LegalDay.Of(SampleReception.Now), loaded.EndedOn);
        Assert.Throws<InvalidOperationException>(() => loaded.Applicants);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_gives_one_case_and_the_same_code()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var key = CaseKey.New();
        var first = (await desk.HandInAsync(db, key)).Require();
        await using var later = database.Open();
        var second = (await desk.HandInAsync(later, key)).Require();
        Assert.Equal((first.Application.Number, first.Code), (second.Application.Number, second.Code));
        Assert.Equal(CaseRegister.FormUsed, (await desk.HandInAsync(later, key, "别的内容")).Refusal?.Code);
        Assert.Equal(1, await later.Applications.CountAsync(one => one.AgencyId == desk.Agency.Id, Cancellation));
        var stored = await later.ApplicantFiles.SingleAsync(file => file.AgencyId == desk.Agency.Id, Cancellation);
        Assert.Equal(CaseKey.HashOfCode(first.Code.ToLowerInvariant().Replace('-', ' ')), stored.CodeHash);
    }

    [Fact]
    public async Task Forms_that_come_at_once_are_numbered_without_gap_and_each_is_one_case()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var seal = new ApplicantSeal(desk.Keys);
        var keys = Enumerable.Range(0, 8).Select(_ => CaseKey.New()).ToList();
        var sent = await Task.WhenAll(keys.Concat(keys).Select(async key =>
        {
            await using var own = database.Open();
            return (await desk.HandInAsync(own, key, seal: seal)).Require();
        }));
        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"2025-{number:00000}"), sent.Select(one => one.Application.Number).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(8, sent.Select(one => one.Code).Distinct().Count());
        Assert.Equal(8, await db.AuditEntries.CountAsync(entry => entry.AgencyId == desk.Agency.Id && entry.Action == "case.Registration", Cancellation));
    }

    [Fact]
    public async Task Of_two_people_who_act_at_once_the_second_is_told()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var id = (await desk.HandInAsync(db, CaseKey.New())).Require().Application.Id;
        await using var one = database.Open();
        await using var other = database.Open();
        var (first, second) = (await LoadAsync(one, id), await LoadAsync(other, id));
        SampleReception.Done(first.In<Registered>().Require().Accept(SampleReception.By(desk.Handler)));
        SampleReception.Done(second.In<Registered>().Require().Withdraw(SampleReception.By(desk.Handler)));
        SampleReception.Done(await one.SaveAsync(Cancellation));
        Assert.Equal("data.conflict", (await other.SaveAsync(Cancellation)).Refusal?.Code);
    }

    [Fact]
    public async Task What_happened_can_neither_be_changed_nor_deleted_in_the_database()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var application = (await desk.HandInAsync(db, CaseKey.New())).Require().Application;
        var dispute = Dispute.File(application, DisputeKind.Reconsideration, LegalDay.Of(SampleReception.Now), [], desk.Handler, SampleReception.Now).Require();
        SampleReception.Done(dispute.Decide(DisputeResult.Upheld, LegalDay.Of(SampleReception.Now), "", desk.Handler, SampleReception.Now));
        db.Add(dispute);
        SampleReception.Done(await db.SaveAsync(Cancellation));
        foreach (var statement in new[]
        {
            "UPDATE \"CaseSteps\" SET \"Reason\" = 'x'", "DELETE FROM \"CaseSteps\"", "UPDATE \"DisputeDecisions\" SET \"Reason\" = 'x'", "DELETE FROM \"DisputeDecisions\"",
        })
        {
            var fault = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Cancellation));
            Assert.Contains("append-only", fault.Message, StringComparison.Ordinal);
        }

        await using var later = database.Open();
        var stored = await later.Disputes.Include(one => one.Application.Steps.OrderBy(step => step.Order)).SingleAsync(one => one.Id == dispute.Id, Cancellation);
        Assert.Equal(dispute.Decision, stored.Decision);
    }

    [Fact]
    public async Task Neither_database_nor_store_shows_who_asks_and_what_is_sealed_opens_for_its_own_case_only()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var picture = Encoding.UTF8.GetBytes("身份证正面 11010119900307803X");
        var entered = (await desk.HandInAsync(db, CaseKey.New(), proof: new IdentityProof("张三丰身份证.jpg", "image/jpeg", picture))).Require();
        db.ChangeTracker.Clear();
        var file = await db.ApplicantFiles.SingleAsync(found => found.ApplicationId == entered.Application.Id, Cancellation);
        var seal = new ApplicantSeal(desk.Keys);
        var content = (await desk.Store.ReadAsync(file.Proof!, Cancellation))!;
        foreach (var secret in new[] { "张三丰", "11010119900307803X", "13800138000", "身份证" })
        {
            Assert.Equal(-1, file.Identities.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        }

        var opened = seal.Open(desk.Agency.Id, entered.Application.Number, file.Identities).Require();
        Assert.Equal((SampleReception.Citizen(), "张三丰身份证.jpg", "image/jpeg"), (Assert.Single(opened.Applicants), opened.ProofName, opened.ProofMediaType));
        Assert.Equal(picture, seal.OpenFile(content).Require());
        Assert.Equal("applicant.sealed", seal.Open(desk.Agency.Id, "2025-99999", file.Identities).Refusal?.Code);
        using var stranger = await SampleReception.SaveAsync(db);
        Assert.Equal("applicant.sealed", new ApplicantSeal(stranger.Keys).Open(desk.Agency.Id, entered.Application.Number, file.Identities).Refusal?.Code);
    }

    [Fact]
    public async Task After_a_new_key_everything_is_sealed_anew_and_the_old_key_is_worthless()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var picture = new byte[] { 1, 2, 3 };
        var entered = (await desk.HandInAsync(db, CaseKey.New(), proof: new IdentityProof("a.jpg", "image/jpeg", picture))).Require();
        Assert.Equal(0, await new ApplicantResealing(db, new ApplicantSeal(desk.Keys), desk.Store).RunAsync(Cancellation));
        var old = desk.Keys.GetFiles();
        ReplaceKey(desk.Keys);
        Assert.Equal(1, await new ApplicantResealing(db, new ApplicantSeal(desk.Keys), desk.Store).RunAsync(Cancellation));
        Assert.Equal(0, await new ApplicantResealing(db, new ApplicantSeal(desk.Keys), desk.Store).RunAsync(Cancellation));
        foreach (var key in old)
            key.Delete();
        var seal = new ApplicantSeal(desk.Keys);
        db.ChangeTracker.Clear();
        var file = await db.ApplicantFiles.SingleAsync(found => found.ApplicationId == entered.Application.Id, Cancellation);
        Assert.Equal("张三丰", seal.Open(desk.Agency.Id, entered.Application.Number, file.Identities).Require().Applicants[0].Name);
        Assert.Equal(picture, seal.OpenFile((await desk.Store.ReadAsync(file.Proof!, Cancellation))!).Require());
    }

    private static void ReplaceKey(DirectoryInfo keys)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("gongkai").PersistKeysToFileSystem(keys);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
    }

    private async Task<Application> SameAsync(Application application)
    {
        await using var db = database.Open();
        var loaded = await LoadAsync(db, application.Id);
        Assert.Equal(Told(application), Told(loaded));
        Assert.Equal(application.State.GetType(), loaded.State.GetType());
        Assert.Equal((application.End, application.EndedOn, application.ReceivedOn, application.Provision), (loaded.End, loaded.EndedOn, loaded.ReceivedOn, loaded.Provision));
        return loaded;

        static IEnumerable<object> Told(Application one) => one.Steps.Select(step => (step.Order, step.Event, step.On, step.At, step.PersonId, step.PersonName, step.Reason)).Cast<object>();
    }

    private static Task<Application> LoadAsync(GongkaiDb db, long id) => db.Applications.Whole().SingleAsync(one => one.Id == id, Cancellation);

    public sealed class OnSqlite(SqliteDatabase database) : CaseRegisterTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : CaseRegisterTest(database), IClassFixture<PostgresDatabase>;
}
