using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class LinkConfiguration : IEntityTypeConfiguration<DeadLink>, IEntityTypeConfiguration<LinkRound>
{
    public void Configure(EntityTypeBuilder<DeadLink> builder)
    {
        builder.ToTable("DeadLinks");
        builder.Property(link => link.Target).HasMaxLength(DeadLink.TargetLimit);
        builder.Property(link => link.Place).HasMaxLength(DeadLink.PlaceLimit);
        builder.Property(link => link.Reason).HasMaxLength(DeadLink.ReasonLimit);
        builder.HasOne<Item>().WithMany().HasForeignKey(link => link.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => link.LastSeenAt);
    }

    public void Configure(EntityTypeBuilder<LinkRound> builder)
    {
        builder.ToTable("LinkRounds");
        builder.Property(round => round.Id).ValueGeneratedNever();
    }
}
