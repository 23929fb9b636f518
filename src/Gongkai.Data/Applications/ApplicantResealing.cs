using Gongkai.Data.Files;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Applications;

/// <summary>
/// Seals anew what an old key sealed, so that an old key becomes worthless. It may be cut short and run again at any moment: what
/// was done stays done.
/// </summary>
public sealed class ApplicantResealing(GongkaiDb db, ApplicantSeal seal, IFileStore store)
{
    private const int Batch = 200;

    /// <summary>Goes through all applicants' files.</summary>
    /// <returns>How many were sealed anew.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var renewed = 0;
        for (var last = 0L; ;)
        {
            db.ChangeTracker.Clear();
            var files = await db.ApplicantFiles.AsNoTracking().Include(file => file.Application)
                .Where(file => file.ApplicationId > last && file.ErasedAt == null).OrderBy(file => file.ApplicationId).Take(Batch).ToListAsync(cancellation);
            if (files.Count == 0)
                return renewed;
            foreach (var file in files)
            {
                if (seal.Renewed(file.AgencyId, file.Application.Number, file.Identities) is not { } identities)
                    continue;
                var proof = file.Proof is { } address ? await RenewedAsync(address, cancellation) : null;
                await db.ApplicantFiles.Where(found => found.ApplicationId == file.ApplicationId).ExecuteUpdateAsync(
                    set => set.SetProperty(found => found.Identities, identities).SetProperty(found => found.Proof, proof), cancellation);
                renewed++;
            }

            last = files[^1].ApplicationId;
        }
    }

    /// <summary>The file under its new seal; the old one, which nothing refers to then, is cleared away with the others.</summary>
    private async Task<FileAddress> RenewedAsync(FileAddress proof, CancellationToken cancellation)
    {
        if (await store.ReadAsync(proof, cancellation) is not { } content || seal.RenewedFile(content) is not { } renewed)
            return proof;
        return (await store.AddAsync(renewed, CaseRegister.ProofLimit * 2, cancellation)).Require().Address;
    }
}
