using Gongkai.Domain.Publishing.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class TrainingConfiguration : IEntityTypeConfiguration<TrainingRecord>, IEntityTypeConfiguration<TrainingAttendance>
{
    public void Configure(EntityTypeBuilder<TrainingRecord> builder)
    {
        builder.ToTable("Trainings");
        builder.Property(training => training.Topic).HasMaxLength(200);
        builder.HasOne(training => training.Agency).WithMany().HasForeignKey(training => training.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(training => training.Attendances).WithOne().HasForeignKey("TrainingId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TrainingAttendance> builder)
    {
        builder.ToTable("TrainingAttendances");
        builder.HasOne(attendance => attendance.Person).WithMany().HasForeignKey(attendance => attendance.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(attendance => attendance.Department).WithMany().HasForeignKey(attendance => attendance.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("TrainingId", nameof(TrainingAttendance.PersonId)).RefusedAsConflict();
    }
}
