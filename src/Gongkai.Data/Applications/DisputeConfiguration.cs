using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Disputes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Applications;

internal sealed class DisputeConfiguration : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("Disputes");
        builder.Ignore(dispute => dispute.Decision);
        builder.HasOne(dispute => dispute.Application).WithMany().HasForeignKey("ApplicationId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(dispute => dispute.Decisions, decisions =>
        {
            decisions.ToTable("DisputeDecisions");
            decisions.Property<long>("Id");
            decisions.HasKey("Id");
            decisions.Property(decision => decision.Reason).HasMaxLength(Application.TextLimit);
            decisions.Property(decision => decision.PersonName).HasMaxLength(Person.NameLimit);
            decisions.HasOne<Person>().WithMany().HasForeignKey(decision => decision.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.HasIndex(dispute => dispute.FiledOn);
    }
}
