using Gongkai.Data.Files;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Importing;

/// <summary>What every run of an import needs, ordered on a page or on the command line.</summary>
public static class ImportOrders
{
    /// <summary>Who ordered it, with what they may do now.</summary>
    public static async Task<Actor> OfficeAsync(GongkaiDb db, Import import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(import);
        return await ActorAsync(db, import.PersonId, import.PersonName, import.AgencyId, cancellation);
    }

    /// <summary>A person acting in an agency, with the roles of all posts held there.</summary>
    public static async Task<Actor> ActorAsync(GongkaiDb db, long personId, string name, long agencyId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var roles = await db.Staff.AsNoTracking().Where(post => post.PersonId == personId && post.AgencyId == agencyId && post.IsActive)
            .Select(post => post.Roles).ToListAsync(cancellation);
        return new Actor(personId, name, agencyId, null, roles.Aggregate(StaffRoles.None, (all, more) => all | more));
    }

    /// <summary>What keeps the files that come along; in a trial it only tells where they would lie.</summary>
    /// <param name="store">The store.</param>
    /// <param name="isTrial">Whether nothing is to be kept.</param>
    /// <param name="limit">The largest file, in bytes.</param>
    public static Func<ReadOnlyMemory<byte>, CancellationToken, Task<Result<FileAddress>>> Keeping(IFileStore store, bool isTrial, long limit) => async (content, cancellation) =>
    {
        if (isTrial)
            return new FileAddress(FileHash.Of(System.Security.Cryptography.SHA256.HashData(content.Span)).ToString(), content.Length);
        var stored = await store.AddAsync(content.ToArray(), limit, cancellation);
        return stored.IsDone ? stored.Value.Address : stored.Refusal;
    };
}
