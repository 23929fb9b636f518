using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>A line of the register: a reply that was given, or is signed and waits.</summary>
/// <param name="Case">The case.</param>
/// <param name="Name">To whom, masked.</param>
/// <param name="Letter">Number of the letter.</param>
/// <param name="Given">The step by which it was given; null while it waits.</param>
internal sealed record RegisterLine(Application Case, string Name, string Letter, CaseStep? Given);

/// <summary>The register of letters given in a period (送达登记簿), to be printed; names stay masked, the numbers lead to them.</summary>
[Access(AccessNeed.Role, CaseAccess.Registrars)]
[NeverCached]
internal sealed class RegisterModel(GongkaiDb db, ApplicantSeal seal, CurrentAgency current, TimeProvider clock) : PageModel
{
    private const int MostDays = 366;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Through { get; set; }

    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        var today = LegalDay.Of(clock.GetUtcNow());
        var (through, from) = (Through ?? today, From ?? new DateOnly((Through ?? today).Year, (Through ?? today).Month, 1));
        (From, Through) = (from, through);
        if (through < from || through.DayNumber - from.DayNumber > MostDays)
            return this.Refused(new Refusal("register.period", "起止日期应先后相符，不超过一年，请重新填写。"));
        var agencyId = current.Required.Id;
        var found = await db.ApplicantFiles.AsNoTracking().Include(file => file.Application.Steps.OrderBy(step => step.Order))
            .Where(file => file.AgencyId == agencyId && (file.Application.EndedOn == null || (file.Application.EndedOn >= from && file.Application.EndedOn <= through)))
            .OrderBy(file => file.ApplicationId).ToListAsync(cancellation);
        Lines = [.. found.Select(Line).OfType<RegisterLine>().OrderBy(line => line.Given?.On ?? DateOnly.MaxValue).ThenBy(line => line.Case.Id)];
        return Page();
    }

    private RegisterLine? Line(ApplicantFile file)
    {
        var steps = file.Application.Effective;
        var given = steps.LastOrDefault(step => step.Event is Delivery);
        if (given is null && file.Application.State is not AwaitingDelivery)
            return null;
        var opened = seal.Open(file.AgencyId, file.Application.Number, file.Identities);
        return new RegisterLine(
            file.Application, opened.IsDone ? opened.Value.Applicants[0].MaskedName() : "（不能解密）", steps.Select(step => step.Event).OfType<Signature>().Last().LetterNumber, given);
    }
}
