using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");

        // The key itself keeps two writers from taking the same place in a chain.
        builder.HasKey(entry => new { entry.AgencyId, entry.Sequence });
        builder.Property(entry => entry.AgencyId).ValueGeneratedNever();
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.AuthorName).HasMaxLength(100);
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(200);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.HasIndex(entry => entry.At);
    }
}
