using Gongkai.Data;
using Gongkai.Domain.Collection;
using Gongkai.Web.Agencies;
using Gongkai.Web.Collection;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>
/// Where a unit without an account hands in its annual report, reached by its own link; what was found and decided it sees here too.
/// </summary>
[OpenToEveryone]
[NeverCached]
[RequestSizeLimit(UnitUploads.RequestLimit)]
internal sealed class SubmitModel(GongkaiDb db, CurrentAgency agency, UnitUploads uploads, ReturnLetters letters, LinkAttempts attempts) : PageModel
{
    public UnitSide Side { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) => await LoadAsync(token, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (!await LoadAsync(token, cancellation))
            return NotFound();
        if (!attempts.TryCount(Side.Unit.Id, RateLimits.Address(HttpContext)))
            return this.Refused(new("submission.too_many", "报送过于频繁，请一小时后再试。"));
        var received = await uploads.ReceiveAsync(Side, Upload, new SubmissionOrigin(SubmissionChannel.Link, Side.Unit.Name), cancellation);
        return received.Refusal is { } refusal ? this.Refused(refusal) : LocalRedirect(agency.Link($"/submit/{token}"));
    }

    /// <summary>The letter with which a version was returned.</summary>
    public async Task<IActionResult> OnGetLetterAsync(string token, long file, CancellationToken cancellation) =>
        await LoadAsync(token, cancellation) && await letters.FileAsync(Side, file, cancellation) is { } letter ? letter : NotFound();

    private async Task<bool> LoadAsync(string token, CancellationToken cancellation)
    {
        var (agencyId, hash) = (agency.Required.Id, UnitLinks.HashOf(token));
        var found = await db.ExpectedUnits.SingleOrDefaultAsync(
            unit => unit.LinkHash == hash && db.CollectionRounds.Any(round => round.Id == unit.RoundId && round.AgencyId == agencyId), cancellation);
        if (found is null)
            return false;
        Side = await UnitSide.LoadAsync(db, found, cancellation);
        return true;
    }
}
