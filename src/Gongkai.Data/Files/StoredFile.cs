using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Data.Files;

/// <summary>A file in the store.</summary>
/// <param name="Hash">Name and check in one.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="StoredAt">When it came last.</param>
public sealed record StoredFile(FileHash Hash, long Length, DateTimeOffset StoredAt)
{
    /// <summary>As what holds it refers to it.</summary>
    public FileAddress Address => new(Hash.ToString(), Length);
}
