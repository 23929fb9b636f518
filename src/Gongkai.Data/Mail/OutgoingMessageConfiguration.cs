using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mail;

internal sealed class OutgoingMessageConfiguration : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> builder)
    {
        builder.ToTable("OutgoingMessages");
        builder.HasRevision();
        builder.Ignore(message => message.IsGivenUp);
        builder.Property(message => message.To).HasMaxLength(OutgoingMessage.AddressLimit);
        builder.Property(message => message.Subject).HasMaxLength(OutgoingMessage.SubjectLimit);
        builder.Property(message => message.Error).HasMaxLength(OutgoingMessage.ErrorLimit);
        builder.HasOne<Agency>().WithMany().HasForeignKey(message => message.AgencyId).OnDelete(DeleteBehavior.Cascade);
        builder.PrimitiveCollection(message => message.ItemIds);

        // Who ends a subscription gets nothing more of it.
        builder.HasOne<Subscription>().WithMany().HasForeignKey(message => message.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Application>().WithMany().HasForeignKey(message => message.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(message => message.DueAt);
    }
}
