using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Agencies;

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("Agencies");
        builder.Property(agency => agency.Name).HasMaxLength(Agency.NameLimit);
        builder.Property(agency => agency.ShortName).HasMaxLength(Agency.NameLimit);
        builder.Property(agency => agency.Slug).HasMaxLength(AgencySlug.LengthLimit);
        builder.Property(agency => agency.Domain).HasMaxLength(253);
        builder.Property(agency => agency.Code).HasMaxLength(18);
        builder.HasOne(agency => agency.Region).WithMany().HasForeignKey(agency => agency.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(agency => agency.Parent).WithMany().HasForeignKey(agency => agency.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(agency => agency.Departments).WithOne(department => department.Agency)
            .HasForeignKey(department => department.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(agency => agency.LeadingGroup).WithOne().HasForeignKey<LeadingGroup>(group => group.AgencyId);
        builder.ComplexProperty(agency => agency.Office, office =>
        {
            office.Property(contact => contact.Name).HasMaxLength(100);
            office.Property(contact => contact.Address).HasMaxLength(200);
            office.Property(contact => contact.Hours).HasMaxLength(200);
            office.Property(contact => contact.Telephone).HasMaxLength(60);
            office.Property(contact => contact.Fax).HasMaxLength(60);
            office.Property(contact => contact.Email).HasMaxLength(254);
            office.Property(contact => contact.PostCode).HasMaxLength(20);
        });
        builder.HasIndex(agency => agency.Slug).RefusedAs("agency.slug", "该网址标识已被其他机关使用，请换一个。");
        builder.HasIndex(agency => agency.Code).RefusedAs("agency.code", "该机关代码已被其他机关使用，请核对后重新填写。");
        builder.HasIndex(agency => agency.Domain).RefusedAs("agency.domain", "该域名已被其他机关使用，请核对后重新填写。");
    }
}
