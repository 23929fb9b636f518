using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>Decides whether an answered application is shown to the public, and in which words.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
[NeverCached]
internal sealed class PublicationModel(GongkaiDb db, ApplicantSeal seal, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string Question { get; set; } = "";

    [BindProperty]
    public string Answer { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    public Application Case { get; private set; } = null!;

    /// <summary>What the public reads now; null for nothing.</summary>
    public PublishedReply? Published { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var draft = Case.Effective.Select(step => step.Event).OfType<Draft>().LastOrDefault();
        (Question, Answer) = Published is { } shown ? (shown.Question, shown.Answer) : (Case.Description, draft is null ? "" : CaseNames.OfRow(draft.Outcome));
        Revision = Published?.Revision ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (await RevealAsync(cancellation) is { } hidden)
            return this.Refused(hidden);
        var (actor, now) = ((await user.RequireAsync()).ActingIn(Case.AgencyId), clock.GetUtcNow());
        if (Published is { } shown)
        {
            db.Expect(shown, Revision);
            if (shown.Write(Case, Question, Answer, actor, now).Refusal is { } refusal)
                return this.Refused(refusal);
        }
        else
        {
            var published = PublishedReply.Publish(Case, Question, Answer, actor, now);
            if (!published.IsDone)
                return this.Refused(published.Refusal);
            db.Add(published.Value);
        }

        return await DoneAsync("case.published", "已公布，公众可以在“答复选登”中看到。", cancellation);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Published is not { } shown)
            return NotFound();
        db.Remove(shown);
        return await DoneAsync("case.unpublished", "已撤下。", cancellation);
    }

    // Whether the words lead to who asked, only the names tell; where they were erased, nobody can say.
    private async Task<Refusal?> RevealAsync(CancellationToken cancellation)
    {
        var identities = await db.ApplicantFiles.Where(file => file.ApplicationId == Case.Id).Select(file => file.Identities).SingleOrDefaultAsync(cancellation);
        if (identities is null)
            return new Refusal("applicant.none", "没有申请人的身份信息，不能核对选登内容是否含有个人信息。");
        var opened = seal.Open(Case.AgencyId, Case.Number, identities);
        if (!opened.IsDone)
            return opened.Refusal;
        Case.Reveal(opened.Value.Applicants);
        return null;
    }

    private async Task<IActionResult> DoneAsync(string action, string words, CancellationToken cancellation)
    {
        db.Record((await user.RequireAsync()).Author, Case.AgencyId, action, Case, new { Case.Number, Question, Answer });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link($"/staff/cases/{Case.Id}/publication"), words);
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await db.Applications.Whole().SingleOrDefaultAsync(one => one.Id == id && one.AgencyId == agencyId, cancellation) is not { } found)
            return false;
        (Case, Published) = (found, await db.PublishedReplies.SingleOrDefaultAsync(reply => reply.ApplicationId == id, cancellation));
        return true;
    }
}
