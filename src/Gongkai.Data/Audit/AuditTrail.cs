using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Audit;

/// <summary>Writes and verifies the chains of the audit trail.</summary>
public static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Walks a chain from its beginning to its head and stops at the first entry that does not fit.</summary>
    /// <param name="db">The database.</param>
    /// <param name="agencyId">The agency whose chain it is, or <see cref="AuditEntry.Installation"/>.</param>
    /// <param name="cancellation">Cancels the walk.</param>
    public static async Task<AuditVerdict> VerifyAsync(GongkaiDb db, long agencyId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var count = 0L;
        var head = AuditEntry.Beginning;
        var chain = db.AuditEntries.AsNoTracking().Where(entry => entry.AgencyId == agencyId).OrderBy(entry => entry.Sequence);
        await foreach (var entry in chain.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var fault = entry.Sequence != count + 1 ? AuditFault.Missing
                : entry.PreviousHash != head ? AuditFault.Unlinked
                : entry.Hash != entry.ComputeHash() ? AuditFault.Altered
                : (AuditFault?)null;
            if (fault is { } found)
                return new AuditVerdict(agencyId, count, head, new BrokenLink(found == AuditFault.Missing ? count + 1 : entry.Sequence, found));
            count++;
            head = entry.Hash;
        }

        return new AuditVerdict(agencyId, count, head, null);
    }

    /// <summary>Walks every chain of the installation, in the order of the agencies' numbers.</summary>
    public static async Task<IReadOnlyList<AuditVerdict>> VerifyAllAsync(GongkaiDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var chains = await db.AuditEntries.Select(entry => entry.AgencyId).Distinct().OrderBy(id => id).ToListAsync(cancellation);
        var verdicts = new List<AuditVerdict>();
        foreach (var chain in chains)
            verdicts.Add(await VerifyAsync(db, chain, cancellation));
        return verdicts;
    }

    /// <summary>Whether a chain still holds the entry with which it ended when the mark was taken.</summary>
    public static async Task<bool> HoldsAsync(GongkaiDb db, AuditMark mark, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Count == 0 || await db.AuditEntries.AnyAsync(
            entry => entry.AgencyId == mark.AgencyId && entry.Sequence == mark.Count && entry.Hash == mark.Head, cancellation);
    }

    /// <summary>Adds the notes to their chains, inside the transaction that is open.</summary>
    internal static async Task AppendAsync(
        GongkaiDb db, IReadOnlyList<AuditNote> notes, DateTimeOffset now, CancellationToken cancellation)
    {
        // In one order everywhere, so that two writers to several chains cannot wait for each other.
        foreach (var chain in notes.GroupBy(note => note.AgencyId).OrderBy(chain => chain.Key))
        {
            await db.LockAuditChainAsync(chain.Key, cancellation);
            var last = await db.AuditEntries.AsNoTracking().Where(entry => entry.AgencyId == chain.Key)
                .OrderByDescending(entry => entry.Sequence).Select(entry => new { entry.Sequence, entry.Hash })
                .FirstOrDefaultAsync(cancellation);
            var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? AuditEntry.Beginning);
            foreach (var note in chain)
            {
                var entry = new AuditEntry(note, Subject(db, note.Subject), Detail(note.Detail), now, ++sequence, hash);
                hash = entry.Hash;
                db.AuditEntries.Add(entry);
            }
        }
    }

    private static string Subject(GongkaiDb db, object subject)
    {
        if (subject is string text)
            return text;
        var entry = db.Entry(subject);
        var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue);
        return $"{entry.Metadata.ClrType.Name}/{string.Join('/', key)}";
    }

    private static string Detail(object? detail) => detail is null ? "" : JsonSerializer.Serialize(detail, Json);
}
