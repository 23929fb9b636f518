using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Data.Audit;

/// <summary>
/// One line of the audit trail. Each agency has a chain: an entry carries the hash of the one before it, so that a
/// changed or missing entry breaks every one after it. The database refuses to change or delete entries.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Number of the chain that belongs to no agency but to the installation.</summary>
    public const long Installation = 0;

    /// <summary>What the first entry of a chain carries as the hash before it.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    private AuditEntry()
    {
        AuthorName = "";
        Action = "";
        Subject = "";
        Detail = "";
        PreviousHash = "";
        Hash = "";
    }

    internal AuditEntry(AuditNote note, string subject, string detail, DateTimeOffset at, long sequence, string previousHash)
    {
        AgencyId = note.AgencyId;
        Sequence = sequence;
        // The databases keep microseconds: what is hashed must be what is read back.
        At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        AuthorId = note.Author.PersonId;
        AuthorName = note.Author.Name;
        Action = note.Action;
        Subject = subject;
        Detail = detail;
        PreviousHash = previousHash;
        Hash = ComputeHash();
    }

    /// <summary>The agency whose chain it belongs to, or <see cref="Installation"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Sequence { get; private set; }

    /// <summary>When, in UTC, to the microsecond.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Number of the person; null for the program itself and for strangers.</summary>
    public long? AuthorId { get; private set; }

    /// <summary>Name of who did it, at the time.</summary>
    public string AuthorName { get; private set; }

    /// <summary>What was done (<c>agency.renamed</c>).</summary>
    public string Action { get; private set; }

    /// <summary>To what (<c>Agency/12</c>).</summary>
    public string Subject { get; private set; }

    /// <summary>What changed, as JSON; empty where the action says it all.</summary>
    public string Detail { get; private set; }

    /// <summary>Hash of the entry before, or <see cref="Beginning"/>.</summary>
    public string PreviousHash { get; private set; }

    /// <summary>SHA-256, in hexadecimal, over <see cref="PreviousHash"/> and everything the entry says.</summary>
    public string Hash { get; private set; }

    /// <summary>
    /// The hash that the entry must carry: over the fields in this order, each with its length in front, so that no
    /// two different entries give the same bytes.
    /// </summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, PreviousHash);
        Append(hash, AgencyId);
        Append(hash, Sequence);
        Append(hash, (At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        Append(hash, AuthorId ?? -1);
        Append(hash, AuthorName);
        Append(hash, Action);
        Append(hash, Subject);
        Append(hash, Detail);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
