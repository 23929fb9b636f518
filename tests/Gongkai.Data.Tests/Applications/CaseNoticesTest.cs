using Gongkai.Data.Applications;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Calendar;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Applications;

public abstract class CaseNoticesTest(TestDatabase database)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_comes_back_as_it_was_sent_its_number_is_used_once_and_it_never_changes()
    {
        await using var db = database.Open();
        using var desk = await SampleReception.SaveAsync(db);
        var application = (await desk.HandInAsync(db, CaseKey.New())).Require().Application;
        var letters = new AgencyLetters(desk.Agency.Id);
        desk.Agency.DescribeOffice(new("办公室", "人民路1号", Telephone: "12345"));
        SampleReception.Done(letters.Name(desk.Agency, "示范公开", "示范市人民政府", "示范区人民法院"));
        var kind = LetterKinds.Find("receipt")!;
        SampleReception.Done(letters.Word(kind, LetterTemplate.BuiltIn(kind).Text + "\n谢谢。"));
        db.Add(letters);
        var letter = Letter.Compose(
            letters.Template(kind).Require(), LetterParticulars.Create(kind, new Dictionary<string, string>(), [], LegalDay.Of(SampleReception.Now)).Require(),
            LetterFacts.Of(application, WorkingCalendar.BuiltIn).Require(), letters.Head(desk.Agency).Require(), LegalDay.Of(SampleReception.Now)).Require();
        db.Add(CaseNotice.Send(application, letter, "示范公开〔2025〕1号", desk.Handler, SampleReception.Now).Require());
        SampleReception.Done(await db.SaveAsync(Cancellation));

        await using var later = database.Open();
        var notice = await later.CaseNotices.SingleAsync(one => one.ApplicationId == application.Id, Cancellation);
        Assert.Equal(letter.Paragraphs, notice.Letter.Paragraphs);
        Assert.Equal("谢谢。", notice.Letter.Paragraphs[^1]);
        Assert.Equal(("登记回执", "示范公开〔2025〕1号", new DateOnly(2025, 9, 22)), (notice.Kind.Chinese, notice.Number, notice.On));
        var kept = await later.AgencyLetters.SingleAsync(one => one.AgencyId == desk.Agency.Id, Cancellation);
        Assert.Equal("示范区人民法院", kept.Court);
        kept.Unword(kind);
        SampleReception.Done(await later.SaveAsync(Cancellation));
        Assert.Empty((await later.AgencyLetters.AsNoTracking().SingleAsync(one => one.AgencyId == desk.Agency.Id, Cancellation)).Wordings);

        later.Add(CaseNotice.Send(application, letter, "示范公开〔2025〕1号", desk.Handler, SampleReception.Now).Require());
        Assert.Equal("notice.number", (await later.SaveAsync(Cancellation)).Refusal?.Code);
        await Assert.ThrowsAnyAsync<Exception>(() => later.CaseNotices.Where(one => one.Id == notice.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Number, "别的"), Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => later.CaseNotices.Where(one => one.Id == notice.Id).ExecuteDeleteAsync(Cancellation));
    }

    public sealed class OnSqlite(SqliteDatabase database) : CaseNoticesTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : CaseNoticesTest(database), IClassFixture<PostgresDatabase>;
}
