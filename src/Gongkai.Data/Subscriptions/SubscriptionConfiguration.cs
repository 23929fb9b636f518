using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Subscriptions;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("Subscriptions");
        builder.HasRevision();
        builder.Property(subscription => subscription.Email).HasMaxLength(Subscription.EmailLimit);
        builder.Property(subscription => subscription.Words).HasMaxLength(Subscription.WordsLimit);
        builder.Property(subscription => subscription.Token).HasMaxLength(64);
        builder.HasOne<Agency>().WithMany().HasForeignKey(subscription => subscription.AgencyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentColumn>().WithMany().HasForeignKey(subscription => subscription.ColumnId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(subscription => subscription.Token).IsUnique();
        builder.HasIndex(subscription => new { subscription.Email, subscription.AskedAt });
        builder.HasIndex(subscription => new { subscription.AgencyId, subscription.ToldThrough });
    }
}
