using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Search;

/// <summary>
/// An item that search must look at again: it became public, changed while public, or is public no more. Followed by
/// number: whoever has seen a number has seen all below it.
/// </summary>
public sealed class SearchChange
{
    private SearchChange()
    {
    }

    internal SearchChange(long itemId) => ItemId = itemId;

    /// <summary>Rises with each change, in the order in which they are saved.</summary>
    public long Id { get; private set; }

    /// <summary>The item. What became of it stands in the database.</summary>
    public long ItemId { get; private set; }
}

internal sealed class SearchChangeConfiguration : IEntityTypeConfiguration<SearchChange>
{
    // No foreign key: of an item that is deleted, search must hear all the same.
    public void Configure(EntityTypeBuilder<SearchChange> builder) => builder.ToTable("SearchChanges");
}
