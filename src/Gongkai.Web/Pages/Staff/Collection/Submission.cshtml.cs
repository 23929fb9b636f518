using Gongkai.Data;
using Gongkai.Data.Collection;
using Gongkai.Data.Files;
using Gongkai.Documents.Collection;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Collection;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>One file of a round: figures, findings with their places, other versions; the superior decides on it here.</summary>
[Access(AccessNeed.Read)]
internal sealed class SubmissionModel(GongkaiDb db, IFileStore store, CurrentAgency current, CurrentUser user, ReturnLetters letters, TimeProvider clock) : PageModel
{
    private const int Suggested = 20;

    public CollectionRound Round { get; private set; } = null!;

    public Submission Submission { get; private set; } = null!;

    public ExpectedUnit? Unit { get; private set; }

    public IReadOnlyList<Submission> Versions { get; private set; } = [];

    /// <summary>What was read; null where nothing was.</summary>
    public AnnualReport? Report { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Units that somebody may mean who assigns the file.</summary>
    public IReadOnlyList<ExpectedUnit> Candidates { get; private set; } = [];

    public bool IsOffice { get; private set; }

    [BindProperty]
    public string Opinion { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>Name or code of the unit to assign to.</summary>
    [BindProperty]
    public string UnitName { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>The file as it came.</summary>
    public async Task<IActionResult> OnGetOriginalAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Submission.File is not { } file || store.Open(file) is not { } content)
            return NotFound();
        return File(content, "application/octet-stream", Submission.FileName);
    }

    /// <summary>The letter of a return.</summary>
    public async Task<IActionResult> OnGetLetterAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Unit is null || Submission.State != SubmissionState.Returned)
            return NotFound();
        return await letters.FileAsync(Submission, Unit, Round, cancellation);
    }

    public Task<IActionResult> OnPostReturnAsync(long id, CancellationToken cancellation) => DecideAsync(
        id, "collection.returned", "已退回", (submission, round, office) => submission.Return(round, office, Opinion, clock.GetUtcNow()), cancellation);

    public Task<IActionResult> OnPostAcceptAsync(long id, CancellationToken cancellation) => DecideAsync(
        id, "collection.accepted", "已接受", (submission, round, office) => submission.Accept(round, office, Opinion, clock.GetUtcNow()), cancellation);

    public Task<IActionResult> OnPostSetAsideAsync(long id, CancellationToken cancellation) => DecideAsync(
        id, "collection.set_aside", "已标为不采用", (submission, round, office) => submission.SetAside(round, office, Opinion, clock.GetUtcNow()), cancellation);

    public async Task<IActionResult> OnPostAssignAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var name = UnitName.Trim().UpTo(ExpectedUnit.NameLimit);
        var named = await db.ExpectedUnits.Where(unit => unit.RoundId == Round.Id && (unit.Name == name || unit.Code == name)).Take(2).ToListAsync(cancellation);
        if (named.Count != 1)
            return this.Refused(new("submission.unit", named.Count == 0 ? $"名单中没有“{name}”，请填写名单中的单位全称或代码。" : $"名单中有几个“{name}”，请填写代码。"));
        return await DecideAsync(id, "collection.assigned", $"已归到“{named[0].Name}”", (submission, round, office) => submission.AssignTo(round, named[0], office), cancellation);
    }

    private async Task<IActionResult> DecideAsync(
        long id, string action, string words, Func<Submission, CollectionRound, Actor, Result> decide, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var person = await user.RequireAsync();
        var submission = await db.Submissions.SingleAsync(found => found.Id == id, cancellation);
        var before = submission.UnitId;
        db.Expect(submission, Revision);
        if (decide(submission, Round, person.ActingIn(current.Required.Id)).Refusal is { } refusal)
            return this.Refused(refusal);
        foreach (var unit in new[] { before, submission.UnitId }.OfType<long>().Distinct())
            await new CollectionRegister(db).SettleAsync(unit, cancellation);
        var sentTo = submission.State == SubmissionState.Returned && Unit is not null ? await letters.SendAsync(submission, Unit, Round, clock.GetUtcNow(), cancellation) : "";
        db.Record(person.Author, Round.AgencyId, action, submission, new { submission.FileName, submission.UnitId, submission.Version, submission.Opinion });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? this.Refused(unsaved)
            : this.DoneAt(current.Link($"/staff/collection/submissions/{id}"), $"{words}{(sentTo.Length > 0 ? $"，通知已发送到{sentTo}" : "")}。");
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await db.Submissions.AsNoTracking().SingleOrDefaultAsync(submission => submission.Id == id, cancellation) is not { } found
            || await db.CollectionRounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == found.RoundId && round.AgencyId == agencyId, cancellation) is not { } round)
            return false;
        (Round, Submission, IsOffice) = (round, found, (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice));
        if (found.UnitId is { } unit)
        {
            Unit = await db.ExpectedUnits.AsNoTracking().SingleAsync(one => one.Id == unit, cancellation);
            Versions = await db.Submissions.AsNoTracking().Where(version => version.UnitId == unit).OrderByDescending(version => version.Id).ToListAsync(cancellation);
        }

        if (await db.SubmittedReports.AsNoTracking().Where(report => report.SubmissionId == id).Select(report => report.Json).SingleOrDefaultAsync(cancellation) is { } json)
            (Report, Findings) = (CheckedReport.Read(json), CheckedReport.ReadFindings(json));
        if (found.State == SubmissionState.Unassigned)
            Candidates = await CandidatesAsync(found, cancellation);
        return true;
    }

    // Names that share the most with what the report says, for the list below the field.
    private async Task<IReadOnlyList<ExpectedUnit>> CandidatesAsync(Submission submission, CancellationToken cancellation)
    {
        var units = await db.ExpectedUnits.AsNoTracking().Where(unit => unit.RoundId == Round.Id).ToListAsync(cancellation);
        var signs = (submission.Organization + submission.FileName).ToHashSet();
        return [.. units.OrderByDescending(unit => unit.Id == submission.UnitId).ThenByDescending(unit => unit.Name.Count(signs.Contains)).ThenBy(unit => unit.Id).Take(Suggested)];
    }
}
