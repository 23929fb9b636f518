using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Collection;

internal sealed class CollectionConfiguration :
    IEntityTypeConfiguration<CollectionRound>, IEntityTypeConfiguration<ExpectedUnit>, IEntityTypeConfiguration<Submission>,
    IEntityTypeConfiguration<SubmittedReport>, IEntityTypeConfiguration<SubmittedPackage>, IEntityTypeConfiguration<RollUpSnapshot>,
    IEntityTypeConfiguration<CollectedMail>, IEntityTypeConfiguration<MailboxVisit>
{
    // Chinese stays readable in the database.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public void Configure(EntityTypeBuilder<CollectionRound> builder)
    {
        builder.ToTable("CollectionRounds");
        builder.Ignore(round => round.IsOpen).Ignore(round => round.LateFrom);
        builder.Property(round => round.PersonName).HasMaxLength(Person.NameLimit);
        builder.HasOne<Agency>().WithMany().HasForeignKey(round => round.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(round => round.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(round => new { round.AgencyId, round.Year })
            .RefusedAs("round.exists", "该年度的报送轮次已经存在，请在原轮次中办理；已结束的可以重新开启。");
    }

    public void Configure(EntityTypeBuilder<ExpectedUnit> builder)
    {
        builder.ToTable("ExpectedUnits");
        builder.Ignore(unit => unit.IsTop).Ignore(unit => unit.Reporting);
        builder.Property(unit => unit.Code).HasMaxLength(ExpectedUnit.CodeLimit);
        builder.Property(unit => unit.ParentCode).HasMaxLength(ExpectedUnit.CodeLimit);
        builder.Property(unit => unit.Name).HasMaxLength(ExpectedUnit.NameLimit);
        builder.Property(unit => unit.Email).HasMaxLength(EmailAddress.Limit);
        builder.Property(unit => unit.LinkHash).HasMaxLength(64);
        builder.HasOne<CollectionRound>().WithMany().HasForeignKey(unit => unit.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(unit => unit.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(unit => new { unit.RoundId, unit.Code }).RefusedAsConflict();
        builder.HasIndex(unit => new { unit.RoundId, unit.Standing });
        builder.HasIndex(unit => unit.LinkHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("Submissions");
        builder.Ignore(submission => submission.WasRead);
        builder.Property(submission => submission.FileName).HasMaxLength(Submission.FileNameLimit);
        builder.Property(submission => submission.ReceivedFrom).HasMaxLength(EmailAddress.Limit);
        builder.Property(submission => submission.Message).HasMaxLength(Submission.MessageLimit);
        builder.Property(submission => submission.Organization).HasMaxLength(Submission.OrganizationLimit);
        builder.Property(submission => submission.DecidedBy).HasMaxLength(Person.NameLimit);
        builder.Property(submission => submission.Opinion).HasMaxLength(Submission.OpinionLimit);
        builder.ComplexProperty(submission => submission.File).IsFile();
        builder.HasOne<CollectionRound>().WithMany().HasForeignKey(submission => submission.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ExpectedUnit>().WithMany().HasForeignKey(submission => submission.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SubmittedPackage>().WithMany().HasForeignKey(submission => submission.PackageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(submission => submission.PersonId).OnDelete(DeleteBehavior.Restrict);

        // Two at once for one unit, and a portion of a package that was taken in before: the second runs into these.
        builder.HasIndex(submission => new { submission.UnitId, submission.Version }).RefusedAsConflict();
        builder.HasIndex(submission => new { submission.PackageId, submission.Number }).RefusedAsConflict();
        builder.HasIndex(submission => new { submission.State, submission.Attempts });
        builder.HasIndex(submission => new { submission.RoundId, submission.State });
    }

    public void Configure(EntityTypeBuilder<SubmittedReport> builder)
    {
        builder.ToTable("SubmittedReports");
        builder.HasKey(report => report.SubmissionId);
        builder.Property(report => report.SubmissionId).ValueGeneratedNever();
        builder.HasOne<Submission>().WithOne().HasForeignKey<SubmittedReport>(report => report.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SubmittedPackage> builder)
    {
        builder.ToTable("SubmittedPackages");
        builder.Property(package => package.FileName).HasMaxLength(Submission.FileNameLimit);
        builder.Property(package => package.PersonName).HasMaxLength(Person.NameLimit);
        builder.ComplexProperty(package => package.File).IsFile();
        builder.HasOne<CollectionRound>().WithMany().HasForeignKey(package => package.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(package => package.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(package => package.EndedAt);
    }

    public void Configure(EntityTypeBuilder<CollectedMail> builder)
    {
        builder.ToTable("CollectedMails");
        builder.Property(mail => mail.Mailbox).HasMaxLength(CollectedMail.MailboxLimit);
        builder.Property(mail => mail.From).HasMaxLength(EmailAddress.Limit);
        builder.Property(mail => mail.SenderName).HasMaxLength(Person.NameLimit);
        builder.Property(mail => mail.Subject).HasMaxLength(CollectedMail.SubjectLimit);
        builder.Property(mail => mail.Text).HasMaxLength(CollectedMail.TextLimit);
        builder.Property(mail => mail.Message).HasMaxLength(Submission.MessageLimit);
        builder.Property(mail => mail.SettledBy).HasMaxLength(Person.NameLimit);
        builder.Property(mail => mail.Note).HasMaxLength(CollectedMail.NoteLimit);
        builder.ComplexProperty(mail => mail.Original).IsFile();
        builder.HasOne<CollectionRound>().WithMany().HasForeignKey(mail => mail.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(mail => mail.Files).WithOne().HasForeignKey(file => file.MailId).OnDelete(DeleteBehavior.Restrict);

        // A message that another node or an earlier run has taken in.
        builder.HasIndex(mail => new { mail.Mailbox, mail.UidValidity, mail.Uid }).RefusedAsConflict();
        builder.HasIndex(mail => new { mail.RoundId, mail.State });
        builder.HasIndex(mail => new { mail.From, mail.TakenAt });
    }

    public void Configure(EntityTypeBuilder<MailboxVisit> builder)
    {
        builder.ToTable("MailboxVisits");
        builder.HasKey(visit => visit.AgencyId);
        builder.Property(visit => visit.AgencyId).ValueGeneratedNever();
        builder.Property(visit => visit.Fault).HasMaxLength(MailboxVisit.FaultLimit);
        builder.HasOne<Agency>().WithOne().HasForeignKey<MailboxVisit>(visit => visit.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RollUpSnapshot> builder)
    {
        builder.ToTable("RollUpSnapshots");
        builder.Property(snapshot => snapshot.PersonName).HasMaxLength(Person.NameLimit);
        builder.Property(snapshot => snapshot.Note).HasMaxLength(RollUpSnapshot.NoteLimit);
        builder.Property(snapshot => snapshot.Content).HasConversion(
            content => JsonSerializer.Serialize(content, Json), json => JsonSerializer.Deserialize<RollUpContent>(json, Json)!);
        builder.HasOne<CollectionRound>().WithMany().HasForeignKey(snapshot => snapshot.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(snapshot => snapshot.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(snapshot => new { snapshot.RoundId, snapshot.Number }).RefusedAsConflict();
    }
}
