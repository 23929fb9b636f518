using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Documents.Conversion;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Background;

/// <summary>
/// Clears what has had its day: ended sessions, e-mail long sent, subscriptions that nobody confirmed, files that nothing refers to, with their texts, and what interrupted work left in the folder for temporary files. Sessions and messages are
/// kept for a while, so that an account's owner and an administrator can still see them.
/// </summary>
internal sealed partial class Clearing(GongkaiDb db, IFileStore store, TimeProvider clock, ILogger<Clearing> log)
{
    /// <summary>How long an ended session is kept: its owner may want to know where it was used.</summary>
    public static readonly TimeSpan SessionsKept = TimeSpan.FromDays(30);

    /// <summary>How long a message that was sent or given up is kept.</summary>
    public static readonly TimeSpan MessagesKept = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (ended, settled) = (now - SessionsKept, now - MessagesKept);
        await db.Sessions.Where(session => session.ExpiresAt < ended || session.EndedAt < ended).ExecuteDeleteAsync(cancellation);
        await db.OutgoingMessages.Where(message => message.DueAt == null && message.HandedInAt < settled).ExecuteDeleteAsync(cancellation);
        var expired = now - Subscription.ConfirmationTerm;
        await db.Subscriptions.Where(subscription => subscription.ConfirmedAt == null && subscription.AskedAt < expired).ExecuteDeleteAsync(cancellation);
        await db.FileTexts.Where(text => !db.Set<Attachment>().Any(file => file.Cleaned!.Hash == text.Hash)).ExecuteDeleteAsync(cancellation);
        await ClearFilesAsync(now, cancellation);
        WorkFolder.ClearAbandoned();
    }

    private async Task ClearFilesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var file in await FileGarbage.InAsync(store, () => StoredFileReferences.AllAsync(db, cancellation), now))
        {
            if (store.Remove(file.Hash))
                Removed(log, file.Hash, file.Length);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A file that nothing refers to was removed: {Hash}, {Length} bytes.")]
    private static partial void Removed(ILogger log, FileHash hash, long length);
}
