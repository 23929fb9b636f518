using Gongkai.Domain.Publishing.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

/// <summary>The last sequence that was given to an index number (索引号) of a column in a year.</summary>
internal sealed class IndexSequence
{
    /// <summary>The column, and with it the agency.</summary>
    public long ColumnId { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The last number given.</summary>
    public long Last { get; init; }
}

internal sealed class IndexSequenceConfiguration : IEntityTypeConfiguration<IndexSequence>
{
    public void Configure(EntityTypeBuilder<IndexSequence> builder)
    {
        builder.ToTable(IndexSequences.Table);
        builder.HasKey(sequence => new { sequence.ColumnId, sequence.Year });
        builder.HasOne<ContentColumn>().WithMany().HasForeignKey(sequence => sequence.ColumnId).OnDelete(DeleteBehavior.Restrict);
    }
}
