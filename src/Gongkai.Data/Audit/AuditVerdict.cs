namespace Gongkai.Data.Audit;

/// <summary>What the walk along a chain found.</summary>
/// <param name="AgencyId">The agency whose chain it is, or <see cref="AuditEntry.Installation"/>.</param>
/// <param name="Count">Number of entries that are sound, counted from the beginning.</param>
/// <param name="Head">Hash of the last sound entry. Kept elsewhere, it proves later that the end was not cut off.</param>
/// <param name="Broken">Where the chain breaks first; null where it is whole.</param>
public sealed record AuditVerdict(long AgencyId, long Count, string Head, BrokenLink? Broken)
{
    /// <summary>Whether the chain is whole.</summary>
    public bool IsWhole => Broken is null;

    /// <summary>Where the sound part of the chain ends, for the auditor to keep.</summary>
    public AuditMark Mark => new(AgencyId, Count, Head);
}

/// <summary>Where a chain breaks.</summary>
/// <param name="Sequence">Place in the chain, from 1.</param>
/// <param name="Fault">How.</param>
public sealed record BrokenLink(long Sequence, AuditFault Fault);

/// <summary>How a link of the chain is broken.</summary>
public enum AuditFault
{
    /// <summary>The entry is not there.</summary>
    Missing,

    /// <summary>It does not carry the hash of the entry before it.</summary>
    Unlinked,

    /// <summary>What it says does not give its hash: it was changed after it was written.</summary>
    Altered,
}
