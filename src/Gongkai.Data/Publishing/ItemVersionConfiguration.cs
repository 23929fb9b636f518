using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class ItemVersionConfiguration
    : IEntityTypeConfiguration<ItemVersion>, IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<SensitiveFinding>
{
    public void Configure(EntityTypeBuilder<ItemVersion> builder)
    {
        builder.ToTable("ItemVersions");
        builder.Ignore(version => version.IsOpen);
        builder.ComplexProperty(version => version.Content, content =>
        {
            content.Property(text => text.Title).HasMaxLength(ItemContent.TitleLimit);
            content.ComplexProperty(text => text.Body);
        });
        builder.ComplexProperty(version => version.Attribute);
        builder.HasMany(version => version.Attachments).WithOne().HasForeignKey("VersionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(version => version.Findings).WithOne().HasForeignKey("VersionId").IsRequired().OnDelete(DeleteBehavior.Cascade);

        // Reviewers are among the people of the item's steps, which hold the foreign key.
        builder.HasIndex("ItemId", nameof(ItemVersion.Number)).RefusedAsConflict();

        // What waits for a review or for its hour.
        builder.HasIndex(version => new { version.Stage, version.ScheduledFor });
    }

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("ItemAttachments");
        builder.Property(attachment => attachment.FileName).HasMaxLength(Attachment.FileNameLimit);
        builder.Property(attachment => attachment.MediaType).HasMaxLength(100);
        builder.ComplexProperty(attachment => attachment.Original).IsFile();
        builder.ComplexProperty(attachment => attachment.Content).IsFile();
        builder.ComplexProperty(attachment => attachment.Cleaned).IsFile();
    }

    public void Configure(EntityTypeBuilder<SensitiveFinding> builder)
    {
        builder.ToTable("ItemFindings");
        builder.Ignore(finding => finding.IsOpen);
    }
}
