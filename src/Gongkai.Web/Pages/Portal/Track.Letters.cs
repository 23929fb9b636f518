using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Letters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <content>
/// The letters and the files that go with the reply. Who wants to download gets the reply once it is signed; the first download is its
/// delivery, each enters the trail.
/// </content>
internal sealed partial class TrackModel
{
    /// <summary>The letters for the applicant: the notices, and the reply last.</summary>
    public IReadOnlyList<IssuedLetter> Letters { get; private set; } = [];

    /// <summary>The files that go with the reply.</summary>
    public IReadOnlyList<CaseFile> Files { get; private set; } = [];

    /// <summary>Gives a letter as pdf or docx, to whoever has number and code.</summary>
    public async Task<IActionResult> OnPostLetterAsync(int letter, string? format, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } refusal)
            return this.Refused(refusal);
        if (letter < 0 || letter >= Letters.Count)
            return NotFound();
        var given = LetterDownload.File(Letters[letter], format);
        return await RecordAsync(given.FileDownloadName, cancellation) is { } unsaved ? this.Refused(unsaved) : given;
    }

    /// <summary>Gives a file that goes with the reply.</summary>
    public async Task<IActionResult> OnPostFileAsync(long file, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } refusal)
            return this.Refused(refusal);
        if (Files.FirstOrDefault(one => one.Id == file) is not { } found)
            return NotFound();
        var content = await caseFiles.GivenAsync(found, cancellation);
        if (!content.IsDone)
            return this.Refused(content.Refusal);
        return await RecordAsync(found.Name, cancellation) is { } unsaved ? this.Refused(unsaved) : File(content.Value, found.MediaType, found.Name);
    }

    private static bool IsGiven(Application found) => found.Effective.Any(step => step.Event is Delivery)
        || found is { State: AwaitingDelivery, Provision.Way: ProvisionWay.Download };

    private async Task<Refusal?> RecordAsync(string name, CancellationToken cancellation)
    {
        var (id, now, author) = (Case!.Id, clock.GetUtcNow(), new AuditAuthor(null, CaseStep.Applicant));
        var stored = await db.Applications.Whole().SingleAsync(found => found.Id == id, cancellation);
        if (stored.State is AwaitingDelivery state)
        {
            var proof = $"申请人于{LegalDay.InChina(now):yyyy-MM-dd HH:mm:ss}凭申请编号和查询码下载“{name}”";
            if (state.Deliver(now, proof, CaseStep.Applicant).Refusal is { } refusal)
                return refusal;
            db.Record(author, stored.AgencyId, "case.Delivery", stored, new { stored.Number });
        }

        db.Record(author, stored.AgencyId, "case.downloaded", stored, new { stored.Number, File = name });
        return (await db.SaveAsync(cancellation)).Refusal;
    }

    private async Task LoadLettersAsync(Application found, CancellationToken cancellation)
    {
        var sent = await db.CaseNotices.AsNoTracking().Where(notice => notice.ApplicationId == found.Id).OrderBy(notice => notice.Id).ToListAsync(cancellation);
        var isGiven = IsGiven(found);
        if (isGiven)
            Files = await caseFiles.OfAsync(found.Id, cancellation);
        if (sent.Count == 0 && !isGiven)
            return;
        var identities = await db.ApplicantFiles.AsNoTracking().Where(file => file.ApplicationId == found.Id).Select(file => file.Identities).SingleAsync(cancellation);
        var opened = seal.Open(found.AgencyId, found.Number, identities);
        if (!opened.IsDone)
            return;
        found.Reveal(opened.Value.Applicants);
        var letters = sent.Where(notice => notice.Kind.Recipient == LetterRecipient.Applicant).Select(notice => IssuedLetter.To(found, notice.Letter, notice.Number, notice.On));
        Letters = [.. letters, .. isGiven && IssuedLetter.Reply(found) is { } reply ? [reply] : Array.Empty<IssuedLetter>()];
    }
}
