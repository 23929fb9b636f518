using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>A case with all that happened, its clock, and the steps that whoever looks may take. The domain decides.</summary>
[Access(AccessNeed.Role, CaseAccess.Any)]
[NeverCached]
internal sealed partial class CaseModel(
    GongkaiDb db, CurrentAgency current, CurrentUser user, WorkingDays calendar, ApplicantSeal seal, Data.Files.IFileStore store, CaseFiles files, ReplyMail mail,
    TimeProvider clock) : PageModel
{
    [BindProperty]
    public long Revision { get; set; }

    [BindProperty]
    public StepInput Input { get; set; } = new();

    public Application Case { get; private set; } = null!;

    public CaseStanding Standing { get; private set; } = null!;

    /// <summary>The steps that whoever looks may take.</summary>
    public IReadOnlyList<CaseStepForm> Forms { get; private set; } = [];

    /// <summary>The reply clock; null where it does not run.</summary>
    public ReplyClock? Clock { get; private set; }

    /// <summary>The account of each day up to the last day for the reply.</summary>
    public IReadOnlyList<ReplyDay> Days { get; private set; } = [];

    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>Today in law.</summary>
    public DateOnly Today => LegalDay.Of(clock.GetUtcNow());

    /// <summary>Whether whoever looks may open the seal of the applicants.</summary>
    public bool MayUnmask => Actor.Holds(CaseAccess.Office);

    /// <summary>Whether whoever looks records reconsiderations and lawsuits.</summary>
    public bool MayRecordDisputes => Actor.Holds(StaffRoles.DisclosureOffice);

    private Actor Actor { get; set; } = null!;

    private WorkingCalendar Calendar { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Takes a step with the case that was shown.</summary>
    public async Task<IActionResult> OnPostStepAsync(long id, string step, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || CaseStepForms.All.FirstOrDefault(form => form.Key == step) is not { } form)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (form.Key == "fee" && !Input.IsByPage)
        {
            var earlier = await EarlierItemsAsync(cancellation);
            if (!earlier.IsDone)
                return this.Refused(earlier.Refusal);
            Input.Earlier = earlier.Value;
        }

        db.Expect(Case, Revision);
        var now = clock.GetUtcNow();
        var act = new Act(Actor, now, Input.On ?? LegalDay.Of(now), Calendar, Input.Reason);
        if (form.Take(Case, act, Input).Refusal is { } refusal)
            return await RefusedAsync(id, refusal, cancellation);
        await RecordAsync($"case.{Case.Steps[^1].Event.GetType().Name}");
        if (Case.State is AwaitingDelivery && Sealed is null)
            mail.Announce(Case, current.Required.Name, current.Link("/apply/track"));
        if ((await db.SaveAsync(cancellation)).Refusal is { } unsaved)
            return await RefusedAsync(id, unsaved, cancellation);
        return this.DoneAt(current.Link($"/staff/cases/{id}"), $"已办理：{form.Words}。现为“{Case.State.Chinese}”。");
    }

    private async Task RecordAsync(string action, object? detail = null) =>
        db.Record((await user.RequireAsync()).Author, Case.AgencyId, action, Case, detail ?? new { Case.Number });

    /// <summary>Shows the case as it is stored: what was refused may have been done half, and others may have changed it.</summary>
    private async Task<IActionResult> RefusedAsync(long id, Refusal refusal, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await LoadAsync(id, cancellation);
        return this.Refused(refusal);
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Actor = (await user.RequireAsync()).ActingIn(agencyId);
        var found = await db.Applications.Whole().SingleOrDefaultAsync(one => one.Id == id && one.AgencyId == agencyId, cancellation);
        if (found is null || !CaseAccess.MayRead(Actor, found))
            return false;
        (Case, Calendar) = (found, await calendar.GetAsync(cancellation));
        Disputes = await db.Disputes.Where(dispute => dispute.Application.Id == id).OrderBy(dispute => dispute.Id).ToListAsync(cancellation);
        Forms = [.. CaseStepForms.For(Case, Actor)];
        Standing = CaseStanding.Of(Case, Today, Calendar);
        Clock = ReplyClock.Of(Case, Calendar) is { IsDone: true } read ? read.Value : null;
        Days = Clock?.Term.Days(Calendar) is { IsDone: true } days ? days.Value : [];
        await LoadNoticesAsync(cancellation);
        (Files, Message) = (await files.OfAsync(id, cancellation), await mail.LastAsync(id, cancellation));
        return await LoadApplicantsAsync(cancellation);
    }
}
