using System.Text.Json;
using Gongkai.Data.Applications;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Letters;

internal sealed class LetterConfiguration : IEntityTypeConfiguration<AgencyLetters>, IEntityTypeConfiguration<CaseNotice>
{
    public void Configure(EntityTypeBuilder<AgencyLetters> builder)
    {
        builder.ToTable("AgencyLetters");
        builder.HasOne<Agency>().WithMany().HasForeignKey(letters => letters.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(letters => letters.AgencyId).RefusedAsConflict();
        builder.Property(letters => letters.NumberCode).HasMaxLength(LetterHead.TextLimit);
        builder.Property(letters => letters.Reconsideration).HasMaxLength(LetterHead.TextLimit);
        builder.Property(letters => letters.Court).HasMaxLength(LetterHead.TextLimit);
        builder.Property<Dictionary<string, string>>("wordings").HasColumnName("Wordings").HasConversion(
            wordings => JsonSerializer.Serialize(wordings, CaseSteps.Json),
            json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, CaseSteps.Json)!,
            // The dictionary is never changed, only replaced.
            new ValueComparer<Dictionary<string, string>>((one, other) => ReferenceEquals(one, other), wordings => wordings.Count, wordings => wordings));
        builder.Ignore(letters => letters.Wordings);
    }

    public void Configure(EntityTypeBuilder<CaseNotice> builder)
    {
        builder.ToTable("CaseNotices");
        builder.Ignore(notice => notice.Kind);
        builder.Property(notice => notice.Number).HasMaxLength(CaseNotice.NumberLimit);
        builder.Property(notice => notice.PersonName).HasMaxLength(Person.NameLimit);
        builder.Property(notice => notice.Letter).HasConversion(
            letter => JsonSerializer.Serialize(letter, CaseSteps.Json), json => JsonSerializer.Deserialize<Letter>(json, CaseSteps.Json)!);
        builder.HasOne<Application>().WithMany().HasForeignKey(notice => notice.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(notice => notice.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(notice => new { notice.AgencyId, notice.Number }).RefusedAs("notice.number", "该文号已用于另一件文书，请核对后重新编号。");
    }
}
