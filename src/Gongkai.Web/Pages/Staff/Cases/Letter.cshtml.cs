using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Calendar;
using Gongkai.Web.Letters;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>Composes a letter of a case: the reply becomes the draft, a notice is sent under its number. Looked at before.</summary>
[Access(AccessNeed.Role, CaseAccess.Office)]
[NeverCached]
internal sealed class LetterModel(GongkaiDb db, LetterDesk desk, CaseFiles files, CurrentAgency current, CurrentUser user, WorkingDays calendar, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LetterInput Input { get; set; } = new();

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    public LetterKind Kind { get; private set; } = null!;

    public Application Case { get; private set; } = null!;

    /// <summary>How the letter will look; null until it can be written.</summary>
    public IssuedLetter? Preview { get; private set; }

    private DateOnly Today => LegalDay.Of(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(long id, string kind, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, kind))
            return NotFound();
        Input = LetterInput.From(Kind, Case.Effective.Select(step => step.Event).OfType<Draft>().LastOrDefault()?.Reply, await files.OfAsync(id, cancellation));
        (Revision, Number) = (Case.Revision, Kind.IsReply ? null : await NumberAsync());
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(long id, string kind)
    {
        if (!await LoadAsync(id, kind))
            return NotFound();
        var composed = await ComposeAsync();
        if (!composed.IsDone)
            return this.Refused(composed.Refusal);
        Preview = new IssuedLetter(composed.Value.Letter, composed.Value.Letter.Addressee ?? "〔申请人〕", Number, Kind.IsReply ? null : Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string kind)
    {
        if (!await LoadAsync(id, kind))
            return NotFound();
        var composed = await ComposeAsync();
        if (!composed.IsDone)
            return this.Refused(composed.Refusal);
        var (particulars, letter) = composed.Value;
        var (author, actor) = ((await user.RequireAsync()).Author, (await user.RequireAsync()).ActingIn(Case.AgencyId));
        if (Kind.IsReply)
        {
            db.Expect(Case, Revision);
            var act = new Act(actor, clock.GetUtcNow(), Today, await calendar.GetAsync());
            var handling = Case.In<Handling>();
            if ((handling.IsDone ? handling.Value.Draft(act, particulars, letter) : handling.Refusal!).Refusal is { } refusal)
                return this.Refused(refusal);
            db.Record(author, Case.AgencyId, "case.Draft", Case, new { Case.Number, Kind = Kind.Chinese });
        }
        else
        {
            var notice = CaseNotice.Send(Case, letter, Number ?? "", actor, clock.GetUtcNow());
            if (!notice.IsDone)
                return this.Refused(notice.Refusal);
            db.Add(notice.Value);
            db.Record(author, Case.AgencyId, "case.notice", Case, new { Case.Number, Kind = Kind.Chinese, Letter = notice.Value.Number });
        }

        var saved = await db.SaveAsync();
        return saved.IsDone
            ? this.DoneAt(current.Link($"/staff/cases/{id}"), Kind.IsReply ? "答复已拟定，可以送审。" : $"“{Kind.Chinese}”已制作。")
            : this.Refused(saved.Refusal);
    }

    private async Task<Result<(LetterParticulars Particulars, Letter Letter)>> ComposeAsync()
    {
        var particulars = Input.Read(Kind, Today);
        if (!particulars.IsDone)
            return particulars.Refusal;
        var wording = await desk.ForAsync(Kind);
        if (!wording.IsDone)
            return wording.Refusal;
        var facts = LetterFacts.Of(Case, await calendar.GetAsync());
        if (!facts.IsDone)
            return facts.Refusal;
        var letter = Letter.Compose(wording.Value.Template, particulars.Value, facts.Value, wording.Value.Head, Today);
        return letter.IsDone ? (particulars.Value, letter.Value) : letter.Refusal;
    }

    // The next number after the notices of the year; a person may write another.
    private async Task<string?> NumberAsync()
    {
        var (_, letters) = await desk.LoadAsync();
        if (letters.NumberCode.Length == 0)
            return null;
        var (agencyId, from) = (Case.AgencyId, new DateOnly(Today.Year, 1, 1));
        var sent = await db.CaseNotices.CountAsync(notice => notice.AgencyId == agencyId && notice.On >= from);
        return $"{letters.NumberCode}〔{Today.Year}〕{sent + 1}号";
    }

    private async Task<bool> LoadAsync(long id, string kind)
    {
        var agencyId = current.Required.Id;
        if (LetterKinds.Find(kind) is not { } known || await db.Applications.Whole().SingleOrDefaultAsync(one => one.Id == id && one.AgencyId == agencyId) is not { } found)
            return false;
        (Kind, Case) = (known, found);
        return true;
    }
}
