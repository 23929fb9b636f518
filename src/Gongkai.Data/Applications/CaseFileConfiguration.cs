using System.Text.Json;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Applications.Outcomes;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Applications;

internal sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.Property(file => file.Name).HasMaxLength(Attachment.FileNameLimit);
        builder.Property(file => file.MediaType).HasMaxLength(100);
        builder.Property(file => file.PersonName).HasMaxLength(Person.NameLimit);
        builder.ComplexProperty(file => file.Original).IsFile();
        builder.ComplexProperty(file => file.Given).IsFile();
        builder.Property(file => file.Withheld).HasConversion(
            parts => JsonSerializer.Serialize(parts, CaseSteps.Json), json => JsonSerializer.Deserialize<List<WithheldPart>>(json, CaseSteps.Json)!,
            // The list is never changed, only replaced.
            new ValueComparer<IReadOnlyList<WithheldPart>>((one, other) => ReferenceEquals(one, other), parts => parts.Count, parts => parts));
        builder.HasOne<Application>().WithMany().HasForeignKey(file => file.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(file => file.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
