using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>
/// What became of an application, for whoever has its number and query code. A wrong number and a wrong code are answered alike, by the
/// same query, so that nobody learns which numbers exist.
/// </summary>
[OpenToEveryone]
[NeverCached]
internal sealed partial class TrackModel(
    GongkaiDb db, CurrentAgency agency, WorkingDays calendar, TrackingAttempts attempts, ApplicantSeal seal, CaseFiles caseFiles, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>The case; null until it was found.</summary>
    public Application? Case { get; private set; }

    /// <summary>Where it stands, in words for the applicant.</summary>
    public string Standing => Case is null ? "" : ToldSteps.Standing(Case);

    /// <summary>By when a reply is due; null where the case has ended.</summary>
    public string? Due { get; private set; }

    /// <summary>How the last day is computed; empty where it has ended or cannot be computed.</summary>
    public IReadOnlyList<ReplyDay> Days { get; private set; } = [];

    public IReadOnlyList<(DateOnly On, string Step, string Words)> Steps { get; private set; } = [];

    /// <summary>Until when the decision can be contested; null where there is none.</summary>
    public RemedyTerms? Terms { get; private set; }

    /// <summary>The authorities for that; null where the agency has not named them.</summary>
    public AgencyLetters? Authorities { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } refusal)
            return this.Refused(refusal);
        Steps = ToldSteps.Of(Case!);
        var days = await calendar.GetAsync(cancellation);
        if (Case!.IsOpen)
            Count(Case, days);
        Terms = RemedyTerms.Of(Case, days);
        var agencyId = Case.AgencyId;
        Authorities = await db.AgencyLetters.AsNoTracking().SingleOrDefaultAsync(one => one.AgencyId == agencyId, cancellation);
        return Page();
    }

    private async Task<Refusal?> FindAsync(CancellationToken cancellation)
    {
        if (!attempts.TryCount(RateLimits.Address(HttpContext)))
            return new Refusal("track.too_many", "查询过于频繁，请五分钟后再试。");
        var (agencyId, number, hash) = (agency.Required.Id, Number.Trim(), CaseKey.HashOfCode(Code));
        Case = await db.Applications.AsNoTracking().Whole().SingleOrDefaultAsync(
            found => found.AgencyId == agencyId && found.Number == number
                && db.ApplicantFiles.Any(file => file.ApplicationId == found.Id && file.CodeHash == hash),
            cancellation);
        if (Case is null)
            return new Refusal("track.unknown", "没有找到该申请：申请编号或者查询码不正确，请对照回执重新填写。");
        await LoadLettersAsync(Case, cancellation);
        return null;
    }

    private void Count(Application found, WorkingCalendar days)
    {
        var read = ReplyClock.Of(found, days);
        Due = read.IsDone ? $"{read.Value.DueOn:yyyy-MM-dd}" : read.Refusal.Message;
        Days = read.IsDone && read.Value.Term.Days(days) is { IsDone: true } all ? all.Value : [];
    }
}
