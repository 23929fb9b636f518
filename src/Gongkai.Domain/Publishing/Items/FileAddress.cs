namespace Gongkai.Domain.Publishing.Items;

/// <summary>Where a file lies in the content-addressed store.</summary>
/// <param name="Hash">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record FileAddress(string Hash, long Size);
