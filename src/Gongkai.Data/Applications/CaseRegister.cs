using Gongkai.Data.Audit;
using Gongkai.Data.Files;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Applications;

/// <summary>A proof of identity, as it was handed in.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its content.</param>
public sealed record IdentityProof(string Name, string MediaType, byte[] Content);

/// <summary>A case that was entered.</summary>
/// <param name="Application">The case.</param>
/// <param name="Code">The query code; it is told now and never again, since only its hash is kept.</param>
public sealed record EnteredCase(Application Application, string Code);

/// <summary>Enters applications: numbered, sealed and saved in one transaction, once for each form.</summary>
public sealed class CaseRegister(GongkaiDb db, ApplicantSeal seal, IFileStore store)
{
    /// <summary>The largest proof of identity, in bytes.</summary>
    public const long ProofLimit = 10 * 1024 * 1024;

    /// <summary>Code of the refusal of a form that was sent before with other words.</summary>
    public const string FormUsed = "case.form_used";

    /// <summary>Enters an application.</summary>
    /// <param name="agencyId">The agency that is asked.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="proof">The proof of identity; null for none.</param>
    /// <param name="author">Who enters it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="make">Makes the application under the number it is given.</param>
    /// <param name="cancellation">Cancels; nothing stays behind.</param>
    /// <returns>
    /// The case — the earlier one where the form comes again —, or the refusal of <paramref name="make"/>, of the store, or
    /// <see cref="FormUsed"/>.
    /// </returns>
    public async Task<Result<EnteredCase>> EnterAsync(
        long agencyId, CaseKey key, IdentityProof? proof, AuditAuthor author, DateTimeOffset now, Func<string, Result<Application>> make, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (await FindAsync(agencyId, key, make, cancellation) is { } earlier)
            return earlier;

        // What the domain refuses needs no number, and no file.
        if (make("?").Refusal is { } refusal)
            return refusal;
        FileAddress? address = null;
        if (proof is not null)
        {
            var stored = await store.AddAsync(seal.SealFile(proof.Content), ProofLimit * 2, cancellation);
            if (!stored.IsDone)
                return stored.Refusal;
            address = stored.Value.Address;
        }

        var entered = await SaveAsync(agencyId, key, (proof, address), author, now, make, cancellation);
        return entered.Refusal?.Code == FormUsed ? await FindAsync(agencyId, key, make, cancellation) ?? entered : entered;
    }

    private async Task<Result<EnteredCase>> SaveAsync(
        long agencyId, CaseKey key, (IdentityProof? Content, FileAddress? Address) proof, AuditAuthor author, DateTimeOffset now,
        Func<string, Result<Application>> make, CancellationToken cancellation)
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await using (own)
        {
            var made = make(await CaseSequence.NextAsync(db, agencyId, LegalDay.Of(now).Year, cancellation));
            if (!made.IsDone)
                return made.Refusal;
            var application = made.Value;
            var record = new ApplicantRecord(application.Applicants, proof.Content?.Name, proof.Content?.MediaType);
            db.Add(application);
            db.Add(new ApplicantFile(application, key, seal.Seal(agencyId, application.Number, record), proof.Address));
            db.Record(author, agencyId, "case.Registration", application, new { application.Number });
            if ((await db.SaveAsync(cancellation)).Refusal is { } refusal)
                return refusal;
            if (own is not null)
                await own.CommitAsync(cancellation);
            return new EnteredCase(application, key.Code);
        }
    }

    /// <summary>What became of the form before; null where it is new.</summary>
    private async Task<Result<EnteredCase>?> FindAsync(long agencyId, CaseKey key, Func<string, Result<Application>> make, CancellationToken cancellation)
    {
        var hash = key.Hash;
        var file = await db.ApplicantFiles.AsNoTracking().Include(found => found.Application.Steps.OrderBy(step => step.Order))
            .SingleOrDefaultAsync(found => found.AgencyId == agencyId && found.KeyHash == hash, cancellation);
        if (file is null)
            return null;
        var opened = seal.Open(agencyId, file.Application.Number, file.Identities);
        if (!opened.IsDone)
            return opened.Refusal;
        file.Application.Reveal(opened.Value.Applicants);
        var again = make(file.Application.Number);
        return again.IsDone && IsSame(again.Value, file.Application)
            ? new EnteredCase(file.Application, key.Code)
            : new Refusal(FormUsed, $"这份申请表已经提交过，申请编号为{file.Application.Number}，内容以第一次提交的为准。需要另行申请的，请重新打开申请页面填写。");
    }

    private static bool IsSame(Application one, Application other) =>
        one.Description == other.Description && one.Provision == other.Provision && one.Receipt.Channel == other.Receipt.Channel
        && one.Applicants.SequenceEqual(other.Applicants);
}
