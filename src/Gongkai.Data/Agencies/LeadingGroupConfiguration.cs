using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Agencies;

internal sealed class LeadingGroupConfiguration : IEntityTypeConfiguration<LeadingGroup>, IEntityTypeConfiguration<LeadingGroupMember>
{
    public void Configure(EntityTypeBuilder<LeadingGroup> builder)
    {
        builder.ToTable("LeadingGroups");
        builder.Ignore(group => group.Chair);
        builder.Property(group => group.Name).HasMaxLength(Agency.NameLimit);
        builder.HasOne(group => group.Office).WithMany().HasForeignKey(group => group.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(group => group.Members).WithOne().IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<LeadingGroupMember> builder)
    {
        builder.ToTable("LeadingGroupMembers");
        builder.Property(member => member.Post).HasMaxLength(LeadingGroup.PostLimit);
        builder.HasOne(member => member.Person).WithMany().HasForeignKey(member => member.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
