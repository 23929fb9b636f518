using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
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
internal sealed class TrackModel(GongkaiDb db, CurrentAgency agency, WorkingDays calendar, TrackingAttempts attempts) : PageModel
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

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!attempts.TryCount(RateLimits.Address(HttpContext)))
            return this.Refused(new Refusal("track.too_many", "查询过于频繁，请五分钟后再试。"));
        var (agencyId, number, hash) = (agency.Required.Id, Number.Trim(), CaseKey.HashOfCode(Code));
        Case = await db.Applications.AsNoTracking().Whole().SingleOrDefaultAsync(
            found => found.AgencyId == agencyId && found.Number == number
                && db.ApplicantFiles.Any(file => file.ApplicationId == found.Id && file.CodeHash == hash),
            cancellation);
        if (Case is null)
            return this.Refused(new Refusal("track.unknown", "没有找到该申请：申请编号或者查询码不正确，请对照回执重新填写。"));
        Steps = ToldSteps.Of(Case);
        if (Case.IsOpen)
            Count(Case, await calendar.GetAsync(cancellation));
        return Page();
    }

    private void Count(Application found, Domain.Calendar.WorkingCalendar days)
    {
        var clock = ReplyClock.Of(found, days);
        Due = clock.IsDone ? $"{clock.Value.DueOn:yyyy-MM-dd}" : clock.Refusal.Message;
        Days = clock.IsDone && clock.Value.Term.Days(days) is { IsDone: true } all ? all.Value : [];
    }
}
