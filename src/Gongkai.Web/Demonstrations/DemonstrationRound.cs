using Gongkai.Data;
using Gongkai.Data.Collection;
using Gongkai.Data.Files;
using Gongkai.Documents;
using Gongkai.Documents.Collection;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Collection;
using Gongkai.Web.Collection;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Demonstrations;

/// <summary>
/// The round in which the city collects the reports of 2024: accepted ones in several formats, one returned with its errors, a late one
/// that waits for its decision, one that cannot be read, one that is missing; and the totals of what was accepted.
/// </summary>
internal sealed class DemonstrationRound(GongkaiDb db, IFileStore store, DataFolder folder, DemonstrationZone zone)
{
    private const int Year = DemonstrationBureau.Year;

    private static readonly ReportReader Reader = new();

    private readonly CollectionRegister register = new(db);

    public async Task AddAsync()
    {
        // What was made before is saved: it is not looked through again with every save.
        db.ChangeTracker.Clear();
        var office = zone.Post("city-office").Acting();
        var round = CollectionRound.Open(office, Year, new DateOnly(Year + 1, 1, 31), At(1, 2)).Require();
        db.Add(round);
        (await db.SaveAsync()).Require();
        Directory.CreateDirectory(FolderIntake.PathOf(folder, zone.City.Slug, Year));
        var standing = UnitPlan.Below(zone.City.Id, [zone.City, zone.Agency]);
        var listed = UnitPlan.Add(standing, [.. DemonstrationBureau.All.Select(bureau => new ListedUnit("", "", bureau.Name, "", null, ""))]).Require();
        db.AddRange(UnitPlan.Expect(round, [.. standing, .. listed]));
        (await db.SaveAsync()).Require();

        var units = await db.ExpectedUnits.Where(unit => unit.RoundId == round.Id).ToListAsync();
        var matching = new UnitMatching(round, units);
        var filing = await db.Filings.Include(filing => filing.Agency).SingleAsync(filing => filing.AgencyId == zone.Agency.Id && filing.Year == Year);
        var own = await HandInAsync(
            round, units.Single(unit => unit.AgencyId == zone.Agency.Id), matching, ReportWriter.Find("docx")!.File(filing.Report), $"{filing.Report.Title}.docx", SubmissionChannel.Staff, At(1, 21));
        await DecideAsync(own, submission => submission.Accept(round, office, "", At(1, 22)));
        foreach (var bureau in DemonstrationBureau.All.Where(bureau => bureau.On is not null))
        {
            var content = ReportWriter.Find(bureau.Format)!.File(bureau.Report());
            if (bureau.IsCutOff)
                content = content[..(content.Length / 2)];
            var at = LegalDay.At(bureau.On!.Value, new TimeOnly(15, 20));
            var submission = await HandInAsync(
                round, units.Single(unit => unit.Name == bureau.Name), matching, content, $"{bureau.Name}{Year}年政府信息公开工作年度报告.{bureau.Format}", SubmissionChannel.Link, at);
            if (bureau.Returned is { } opinion)
                await DecideAsync(submission, file => file.Return(round, office, opinion, at.AddDays(1)));
            else if (bureau.IsAccepted)
                await DecideAsync(submission, file => file.Accept(round, office, "", at.AddDays(1)));
        }

        var totals = await register.TotalsAsync(round, CheckedReport.Read, CancellationToken.None);
        db.Add(RollUpSnapshot.Make(round, office, totals, null, "", At(2, 10)).Require());
        (await db.SaveAsync()).Require();
    }

    private static DateTimeOffset At(int month, int day) => LegalDay.At(new DateOnly(Year + 1, month, day), new TimeOnly(9, 30));

    /// <summary>Takes a file in and reads it, as the background does with what waits.</summary>
    private async Task<Submission> HandInAsync(
        CollectionRound round, ExpectedUnit unit, UnitMatching matching, byte[] content, string name, SubmissionChannel channel, DateTimeOffset at)
    {
        var stored = (await store.AddAsync(content, content.Length, CancellationToken.None)).Require();
        var submission = (await register.ReceiveAsync(round, unit, new SubmissionOrigin(channel, unit.Name), name, stored.Address, at, CancellationToken.None)).Require();
        (await db.SaveAsync()).Require();
        var reading = Reader.Read(content, name);
        var outcome = reading.Report is { } report && CheckedReport.Of(report, null) is var found
            ? new ReadOutcome(report, found.Findings, found.Json, null)
            : ReadOutcome.Failed(reading.Error!.Message);
        await register.CompleteAsync(round, submission.Id, outcome, matching, at, CancellationToken.None);
        (await db.SaveAsync()).Require();
        return submission;
    }

    private async Task DecideAsync(Submission submission, Func<Submission, Domain.Result> decide)
    {
        decide(submission).Require();
        await register.SettleAsync(submission.UnitId!.Value, CancellationToken.None);
        (await db.SaveAsync()).Require();
    }
}
