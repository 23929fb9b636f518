using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Data.Files;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>For how long the agency keeps the identities of applicants, and their hand-over to the archive.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
[NeverCached]
[RequestSizeLimit(ArchiveSeal.CertificateLimit + (1024 * 1024))]
internal sealed class RetentionModel(
    GongkaiDb db, IFileStore store, IdentityErasure erasure, IdentityPackages packages, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int PackagesOfPage = 20;

    [BindProperty]
    [Display(Name = "保存年数")]
    public int? Years { get; set; }

    [BindProperty]
    [Display(Name = "满期后")]
    public IdentityDisposal Disposal { get; set; }

    /// <summary>The archive's certificate; none where the one given before stays.</summary>
    [BindProperty]
    public IFormFile? Certificate { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    [BindProperty]
    public string Archive { get; set; } = "";

    [BindProperty]
    public string Receipt { get; set; } = "";

    [BindProperty]
    public string Checksum { get; set; } = "";

    /// <summary>The hand-over that is asked for; null where it is the rule.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    /// <summary>The rule as it stands; null where there is none.</summary>
    public IdentityRetention? Rule { get; private set; }

    /// <summary>For whom packages are sealed; empty where no certificate is given.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>How many are due.</summary>
    public int Due { get; private set; }

    /// <summary>The hand-overs: those that wait for the archive, then the last.</summary>
    public Paged<IdentityHandOver> HandOvers { get; private set; } = new([], 1, PackagesOfPage, 0);

    private IQueryable<IdentityHandOver> OfAgency => db.IdentityHandOvers.Where(handOver => handOver.AgencyId == current.Required.Id);

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>A sealed package that waits for the archive.</summary>
    public async Task<IActionResult> OnGetPackageAsync(CancellationToken cancellation)
    {
        var handOver = await OfAgency.AsNoTracking().SingleOrDefaultAsync(found => found.Id == Id, cancellation);
        if (handOver?.Package is not { } package || store.Open(package) is not { } content)
            return NotFound();
        db.Record((await user.RequireAsync()).Author, handOver.AgencyId, "identities.package.downloaded", handOver);
        await db.SaveAsync(cancellation);
        return File(content, "application/pkcs7-mime", $"身份信息移交包-{Id}.p7m");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
            return Page();
        var certificate = "";
        if (Certificate is not null)
        {
            var read = await ArchiveSeal.ReadAsync(Certificate, clock.GetUtcNow(), cancellation);
            if (!read.IsDone)
                return this.Refused(read.Refusal);
            certificate = read.Value;
        }

        var agencyId = current.Required.Id;
        var rule = await db.IdentityRetentions.SingleOrDefaultAsync(found => found.AgencyId == agencyId, cancellation);
        if (rule is null)
            db.Add(rule = new IdentityRetention(agencyId));
        else
            db.Expect(rule, Revision);
        var signedIn = await user.RequireAsync();
        if (rule.Set(Years, Disposal, certificate, signedIn.ActingIn(agencyId)).Refusal is { } refusal)
            return this.Refused(refusal);
        var recipient = rule.Certificate.Length > 0 ? ArchiveSeal.Recipient(rule.Certificate) : "";
        db.Record(signedIn.Author, agencyId, "identities.retention", rule, new { Years, HandsOver = Disposal == IdentityDisposal.HandOver, Recipient = recipient });
        return await SavedAsync("已保存，每天夜间按此办理。", cancellation);
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (Rule is not { Disposal: IdentityDisposal.HandOver })
            return this.Refused(new("handover.none", "本机关规定满期删除，不移交。需要移交的，请先改为“移交档案馆后删除”。"));
        var signedIn = await user.RequireAsync();

        // Two who make one at the same moment do not pack the same cases.
        await using var turn = await db.Database.BeginTransactionAsync(cancellation);
        await db.HoldOrganisationAsync(current.Required.Id, cancellation);
        var made = await packages.MakeAsync(signedIn.ActingIn(current.Required.Id), Rule.Certificate, cancellation);
        if (!made.IsDone)
            return this.Refused(made.Refusal);
        var package = made.Value;
        db.Record(signedIn.Author, package.AgencyId, "identities.package.made", package, new { Cases = package.Cases.Count, package.Checksum, package.Recipient });
        var answer = await SavedAsync($"已制作移交包，含{package.Cases.Count}件申请的身份信息。请下载后交给档案馆。", cancellation);
        await turn.CommitAsync(cancellation);
        return answer;
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) => DecideAsync(
        async (handOver, signedIn) =>
        {
            var confirmed = handOver.Confirm(signedIn.ActingIn(handOver.AgencyId), Archive, Receipt, Checksum, clock.GetUtcNow());
            if (confirmed.Refusal is { } refusal)
                return this.Refused(refusal);
            var erased = await erasure.EraseAsync(handOver, signedIn.Author, cancellation);
            db.Record(
                signedIn.Author, handOver.AgencyId, "identities.handed_over", handOver,
                new { handOver.Archive, handOver.Receipt, handOver.Checksum, Erased = erased });
            var kept = handOver.Cases.Count - erased;
            return await SavedAsync(
                $"已登记移交，{erased}件申请的身份信息已从本平台删除{(kept > 0 ? $"；{kept}件有尚未审结的复议或者诉讼，或者正在重新办理，没有删除" : "")}。", cancellation);
        },
        cancellation);

    public Task<IActionResult> OnPostVoidAsync(CancellationToken cancellation) => DecideAsync(
        async (handOver, signedIn) =>
        {
            if (handOver.Void(signedIn.ActingIn(handOver.AgencyId), clock.GetUtcNow()).Refusal is { } refusal)
                return this.Refused(refusal);
            db.Record(signedIn.Author, handOver.AgencyId, "identities.package.voided", handOver);
            return await SavedAsync("移交包已作废，其中的身份信息没有删除，可以重新制作。", cancellation);
        },
        cancellation);

    private async Task<IActionResult> DecideAsync(Func<IdentityHandOver, SignedInUser, Task<IActionResult>> decide, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        return await OfAgency.SingleOrDefaultAsync(found => found.Id == Id, cancellation) is { } handOver
            ? await decide(handOver, await user.RequireAsync())
            : NotFound();
    }

    private async Task<IActionResult> SavedAsync(string words, CancellationToken cancellation) =>
        (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? this.Refused(unsaved)
            : this.DoneAt(current.Link("/staff/cases/retention"), words);

    /// <summary>The page with the form of the rule as the rule stands.</summary>
    private async Task ShowAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Years, Disposal, Revision) = (Rule?.Years, Rule?.Disposal ?? IdentityDisposal.Erase, Rule?.Revision ?? 0);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Rule = await db.IdentityRetentions.AsNoTracking().SingleOrDefaultAsync(found => found.AgencyId == agencyId, cancellation);
        Recipient = Rule is { Certificate.Length: > 0 } ? ArchiveSeal.Recipient(Rule.Certificate) : "";
        Due = await erasure.DueAsync(agencyId, cancellation);
        HandOvers = await OfAgency.AsNoTracking().OrderBy(found => found.HandedOverOn != null || found.VoidedAt != null).ThenByDescending(found => found.Id)
            .PageAsync(Request.Query["page"], PackagesOfPage, cancellation);
    }
}
