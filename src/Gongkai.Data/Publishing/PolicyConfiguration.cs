using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class PolicyConfiguration
    : IEntityTypeConfiguration<PolicyInterpretation>, IEntityTypeConfiguration<PolicyFulfilment>, IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<PolicyInterpretation> builder)
    {
        builder.ToTable("Interpretations");
        builder.Ignore(link => link.IsPublic);
        builder.HasOne(link => link.Policy).WithMany().HasForeignKey(link => link.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(link => link.Interpretation).WithMany().HasForeignKey(link => link.InterpretationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => new { link.PolicyId, link.InterpretationId })
            .RefusedAs("interpretation.twice", "该解读已与这项政策关联，不必重复关联。");
    }

    public void Configure(EntityTypeBuilder<PolicyFulfilment> builder)
    {
        builder.ToTable("Fulfilments");
        builder.HasOne(fulfilment => fulfilment.Department).WithMany().HasForeignKey(fulfilment => fulfilment.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Item>().WithMany().HasForeignKey(fulfilment => fulfilment.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(fulfilment => fulfilment.Offer, offer =>
        {
            offer.Property(text => text.Title).HasMaxLength(2000);
            offer.Property(text => text.Offer).HasMaxLength(2000);
            offer.Property(text => text.Conditions).HasMaxLength(2000);
            offer.Property(text => text.HowToClaim).HasMaxLength(2000);
        });
        builder.HasMany(fulfilment => fulfilment.Payouts).WithOne().HasForeignKey("FulfilmentId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Payout> builder) => builder.ToTable("Payouts");
}
