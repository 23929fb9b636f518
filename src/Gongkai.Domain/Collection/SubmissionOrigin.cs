namespace Gongkai.Domain.Collection;

/// <summary>Who sent a file on which way.</summary>
/// <param name="Channel">The way.</param>
/// <param name="Name">Who, by name; the unit's where nobody was signed in, the address where it came by mail.</param>
/// <param name="PersonId">Who; null where nobody was signed in.</param>
/// <param name="PackageId">The package it came in; null for a single file.</param>
/// <param name="Number">Its number in the package, from 1.</param>
public sealed record SubmissionOrigin(SubmissionChannel Channel, string Name, long? PersonId = null, long? PackageId = null, int? Number = null);
