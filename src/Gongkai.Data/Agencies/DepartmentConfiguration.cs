using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Agencies;

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable("Departments");
        builder.HasRevision();
        builder.Property(department => department.Name).HasMaxLength(Agency.NameLimit);
        builder.HasOne<Person>().WithMany().HasForeignKey(department => department.ResponsiblePersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(department => department.LiaisonOfficerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(department => new { department.AgencyId, department.Name })
            .RefusedAs("department.name", "本机关已有同名部门，请换一个名称。");
    }
}
