using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Reminders;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.Property(reminder => reminder.Key).HasMaxLength(80);
        builder.Property(reminder => reminder.Text).HasMaxLength(Reminder.TextLimit);
        builder.Property(reminder => reminder.Path).HasMaxLength(100);
        builder.HasOne<Person>().WithMany().HasForeignKey(reminder => reminder.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Agency>().WithMany().HasForeignKey(reminder => reminder.AgencyId).OnDelete(DeleteBehavior.Cascade);

        // Nobody is told twice, however many nodes look at once.
        builder.HasIndex(reminder => new { reminder.PersonId, reminder.Key }).RefusedAsConflict();
    }
}
