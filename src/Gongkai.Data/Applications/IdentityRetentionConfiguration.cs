using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Applications;

internal sealed class IdentityRetentionConfiguration : IEntityTypeConfiguration<IdentityRetention>, IEntityTypeConfiguration<IdentityHandOver>
{
    public void Configure(EntityTypeBuilder<IdentityRetention> builder)
    {
        builder.ToTable("IdentityRetentions");
        builder.HasKey(rule => rule.AgencyId);
        builder.Property(rule => rule.AgencyId).ValueGeneratedNever();
        builder.HasOne<Agency>().WithOne().HasForeignKey<IdentityRetention>(rule => rule.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(rule => rule.Certificate).HasMaxLength(IdentityRetention.CertificateLimit);
    }

    public void Configure(EntityTypeBuilder<IdentityHandOver> builder)
    {
        builder.ToTable("IdentityHandOvers");
        builder.Ignore(handOver => handOver.IsOpen);
        builder.PrimitiveCollection(handOver => handOver.Cases);
        builder.ComplexProperty(handOver => handOver.Package).IsFile();
        builder.Property(handOver => handOver.Checksum).HasMaxLength(64);
        foreach (var words in new[] { nameof(IdentityHandOver.Recipient), nameof(IdentityHandOver.Archive), nameof(IdentityHandOver.Receipt) })
            builder.Property(words).HasMaxLength(IdentityHandOver.WordsLimit);
        builder.Property(handOver => handOver.PersonName).HasMaxLength(Person.NameLimit);
        builder.Property(handOver => handOver.ConfirmedBy).HasMaxLength(Person.NameLimit);
        builder.HasOne<Agency>().WithMany().HasForeignKey(handOver => handOver.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(handOver => handOver.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
