using Gongkai.Data;
using Gongkai.Data.Mail;
using Gongkai.Documents;
using Gongkai.Documents.Collection;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Collection;
using Gongkai.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>Letters with which reports are returned: as a document, and by e-mail where the unit has an address.</summary>
internal sealed class ReturnLetters(GongkaiDb db, MailSettings mail)
{
    /// <summary>The letter of a returned submission.</summary>
    private async Task<FindingsLetter> OfAsync(Submission submission, ExpectedUnit unit, CollectionRound round, CancellationToken cancellation) => new(
        unit.Name,
        await db.Agencies.Where(agency => agency.Id == round.AgencyId).Select(agency => agency.Name).SingleAsync(cancellation),
        round.Year,
        submission.Version ?? 1,
        submission.Opinion,
        await UnitSide.FindingsAsync(db, submission.Id, cancellation),
        LegalDay.Of(submission.DecidedAt ?? submission.ReceivedAt));

    /// <summary>The letter of one of a unit's own files as a document; null where that was not returned.</summary>
    public async Task<FileContentResult?> FileAsync(UnitSide side, long fileId, CancellationToken cancellation) =>
        side.Files.FirstOrDefault(file => file.Id == fileId && file.State == SubmissionState.Returned) is { } returned
            ? await FileAsync(returned, side.Unit, side.Round, cancellation)
            : null;

    /// <summary>The letter of a returned submission as a document.</summary>
    public async Task<FileContentResult> FileAsync(Submission submission, ExpectedUnit unit, CollectionRound round, CancellationToken cancellation)
    {
        using var letter = new MemoryStream();
        (await OfAsync(submission, unit, round, cancellation)).WriteDocx(letter);
        return new FileContentResult(letter.ToArray(), MediaTypes.Docx) { FileDownloadName = $"退回通知-{unit.Name}.docx" };
    }

    /// <summary>Hands the letter in for sending; saved with the decision.</summary>
    /// <returns>The address; empty where it goes nowhere.</returns>
    public async Task<string> SendAsync(Submission submission, ExpectedUnit unit, CollectionRound round, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!mail.IsConfigured || unit.Email.Length == 0)
            return "";
        var letter = await OfAsync(submission, unit, round, cancellation);
        db.Add(new OutgoingMessage(round.AgencyId, unit.Email, letter.Title, letter.Text, now));
        return unit.Email;
    }
}
