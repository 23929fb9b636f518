using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class ItemConfiguration : IEntityTypeConfiguration<Item>, IEntityTypeConfiguration<ItemStep>
{
    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.ToTable("Items");
        builder.Ignore(item => item.Open).Ignore(item => item.Current).Ignore(item => item.Public).Ignore(item => item.Latest);
        builder.Ignore(item => item.ReviewOn);
        builder.Property(item => item.IndexNumber).HasMaxLength(60);
        builder.HasOne(item => item.Agency).WithMany().HasForeignKey(item => item.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(item => item.Column).WithMany().HasForeignKey(item => item.ColumnId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(item => item.Department).WithMany().HasForeignKey(item => item.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CatalogueEntry>().WithMany().HasForeignKey(item => item.CatalogueEntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(item => item.Versions).WithOne().HasForeignKey("ItemId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Steps).WithOne().HasForeignKey("ItemId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(item => item.Retention, retention =>
        {
            retention.Property(filing => filing.Archive).HasMaxLength(Item.OpinionLimit);
            retention.Property(filing => filing.TransferList).HasMaxLength(Item.OpinionLimit);
        });
        builder.HasIndex(item => item.IndexNumber).RefusedAs("item.index_number", "该索引号已被使用，请重新保存，系统将另行编号。");

        builder.Property(item => item.MigratedFrom).HasMaxLength(MigratedItem.OriginLimit);
        builder.Property(item => item.MigrationKey).HasMaxLength(32);
        builder.HasIndex(item => new { item.AgencyId, item.MigrationKey }).RefusedAs("item.migrated", "该信息已经迁移过，不再重复迁移。");

        // The lists of the portal, and what an agency's staff have before them.
        builder.HasIndex(item => new { item.AgencyId, item.State, item.PublishedAt });
        builder.HasIndex(item => new { item.ColumnId, item.State, item.PublishedAt });
    }

    public void Configure(EntityTypeBuilder<ItemStep> builder)
    {
        builder.ToTable("ItemSteps");
        builder.Property(step => step.PersonName).HasMaxLength(Person.NameLimit);
        builder.HasOne<Person>().WithMany().HasForeignKey(step => step.PersonId).OnDelete(DeleteBehavior.Restrict);

        // Steps are inserted before the item's revision is compared: of two at once, the second runs into this.
        builder.HasIndex("ItemId", nameof(ItemStep.Order)).RefusedAsConflict();
    }
}
