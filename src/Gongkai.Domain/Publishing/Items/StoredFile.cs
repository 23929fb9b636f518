namespace Gongkai.Domain.Publishing.Items;

/// <summary>A file in the content-addressed store.</summary>
/// <param name="Hash">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record StoredFile(string Hash, long Size);
