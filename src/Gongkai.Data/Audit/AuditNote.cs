namespace Gongkai.Data.Audit;

/// <summary>What is to enter the trail with the next save.</summary>
internal sealed record AuditNote(AuditAuthor Author, long AgencyId, string Action, object Subject, object? Detail);
