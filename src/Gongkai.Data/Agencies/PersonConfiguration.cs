using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Agencies;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasRevision();
        builder.Property(person => person.Name).HasMaxLength(Person.NameLimit);
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Property(person => person.Telephone).HasMaxLength(60);
        builder.HasMany(person => person.Posts).WithOne(post => post.Person)
            .HasForeignKey(post => post.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.HasRevision();
        builder.HasOne(post => post.Agency).WithMany().HasForeignKey(post => post.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(post => post.Department).WithMany().HasForeignKey(post => post.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
