using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Calendar;
using Gongkai.Web.Letters;
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
internal sealed class TrackModel(GongkaiDb db, CurrentAgency agency, WorkingDays calendar, TrackingAttempts attempts, ApplicantSeal seal) : PageModel
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

    /// <summary>The letters that were sent to the applicant: the reply, once it was given, and the notices.</summary>
    public IReadOnlyList<IssuedLetter> Letters { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } refusal)
            return this.Refused(refusal);
        Steps = ToldSteps.Of(Case!);
        if (Case!.IsOpen)
            Count(Case, await calendar.GetAsync(cancellation));
        return Page();
    }

    /// <summary>Gives a letter as pdf or docx, to whoever has number and code.</summary>
    public async Task<IActionResult> OnPostLetterAsync(int letter, string? format, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } refusal)
            return this.Refused(refusal);
        return letter >= 0 && letter < Letters.Count ? LetterDownload.File(Letters[letter], format) : NotFound();
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

    private async Task LoadLettersAsync(Application found, CancellationToken cancellation)
    {
        var sent = await db.CaseNotices.AsNoTracking().Where(notice => notice.ApplicationId == found.Id).OrderBy(notice => notice.Id).ToListAsync(cancellation);
        var isAnswered = found.Effective.Any(step => step.Event is Delivery);
        if (sent.Count == 0 && !isAnswered)
            return;
        var identities = await db.ApplicantFiles.AsNoTracking().Where(file => file.ApplicationId == found.Id).Select(file => file.Identities).SingleAsync(cancellation);
        var opened = seal.Open(found.AgencyId, found.Number, identities);
        if (!opened.IsDone)
            return;
        found.Reveal(opened.Value.Applicants);
        var letters = sent.Where(notice => notice.Kind.Recipient == LetterRecipient.Applicant).Select(notice => IssuedLetter.To(found, notice.Letter, notice.Number, notice.On));
        Letters = [.. letters, .. isAnswered && IssuedLetter.Reply(found) is { } reply ? [reply] : Array.Empty<IssuedLetter>()];
    }

    private void Count(Application found, Domain.Calendar.WorkingCalendar days)
    {
        var clock = ReplyClock.Of(found, days);
        Due = clock.IsDone ? $"{clock.Value.DueOn:yyyy-MM-dd}" : clock.Refusal.Message;
        Days = clock.IsDone && clock.Value.Term.Days(days) is { IsDone: true } all ? all.Value : [];
    }
}
